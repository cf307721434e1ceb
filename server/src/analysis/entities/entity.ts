import { roomFor } from '../arrays';
import { METONYMS } from '../lexicon/nameAliases';
import type { Analysis, Entity, EntityType, Evidence, Mention } from '../model';
import { firstEndingAfter } from '../span';
import { givenNameGender } from './gender';
import type { Cluster } from './identity/cluster';
import { type Form, surfaceOf } from './identity/form';
import { type Role, roleAfter, roleBefore, rolePredicated } from './roles';

type Read = Pick<Analysis, 'text' | 'tokens' | 'sentences'>;

/** The entity a cluster stands for, whose forms stand in text order: fullest name, role, gender, mentions and the reasons for them. */
export function entityOf(id: string, cluster: Cluster, read: Read): Entity {
  const { text } = read;
  const { forms } = cluster;
  const type = cluster.full.name.type;
  const mentions = roomFor<Mention>(forms.length);
  for (let i = 0; i < forms.length; i++) mentions[i] = mentionOf(forms[i]!, type, id);
  const best = cluster.preferred ?? fullestForm(text, forms);
  const surface = surfaceOf(text, best.name);
  const name = displayName(surface, best);
  const evidence: Evidence[] = [
    { rule: best.name.rule, span: { start: best.name.start, end: best.name.end } },
  ];
  const role = type === 'person' ? findRole(forms, read) : null;
  if (role) evidence.push({ rule: role.rule, span: { start: role.start, end: role.end } });
  const gender = type === 'person' ? findGender(forms, cluster, evidence) : null;
  if (type !== 'person') noteMetonym(forms, evidence);
  const aliases = aliasesOf(text, forms, name, name === surface ? best : null);
  return {
    id,
    type,
    name,
    role: role ? ofOnePerson(surfaceOf(text, role)) : null,
    roleSpan: role ? { start: role.start, end: role.end } : null,
    gender,
    aliases,
    mentions,
    boilerplate: mentions.every(isInBoilerplate),
    evidence,
  };
}

const isInBoilerplate = ({ boilerplate }: Mention) => boilerplate;

function mentionOf({ name, boilerplate }: Form, type: EntityType, entity: string): Mention {
  const { start, end, confidence } = name;
  return { start, end, kind: 'name', type, entity, confidence, boilerplate };
}

/** The other ways in which the text writes the name; `itself` is how it does. */
function aliasesOf(text: string, forms: readonly Form[], name: string, itself: Form | null): string[] {
  let aliases: Set<string> | null = null;
  for (const form of forms) {
    if (form === itself) continue;
    const own = form.name;
    if (own.end - own.start === name.length && text.startsWith(name, own.start)) continue;
    const surface = surfaceOf(text, own);
    if (surface === name) continue;
    aliases ??= new Set();
    aliases.add(surface);
  }
  return aliases === null ? [] : [...aliases];
}

/** Titles before several people, and what each of them is. */
const OF_ONE: ReadonlyMap<string, string> = new Map([
  ['Sens.', 'Sen.'],
  ['Reps.', 'Rep.'],
  ['Govs.', 'Gov.'],
  ['Drs.', 'Dr.'],
  ['Profs.', 'Prof.'],
  ['Gens.', 'Gen.'],
  ['Senators', 'Senator'],
  ['Representatives', 'Representative'],
  ['Governors', 'Governor'],
  ['Ministers', 'Minister'],
  ['Presidents', 'President'],
]);

/** `Sens.` before two names is `Sen.` for each. */
function ofOnePerson(role: string): string {
  const at = role.lastIndexOf(' ') + 1;
  const one = OF_ONE.get(role.slice(at));
  return one === undefined ? role : role.slice(0, at) + one;
}

/** A name that stands only in capitals (`NEW YORK` in a dateline) as it is otherwise written; acronyms stay. */
function displayName(surface: string, form: Form): string {
  if (!isShouted(surface)) return surface;
  const spelled = form.words.length > 1 && form.name.type !== 'organization' && !surface.includes('.');
  const shortest = form.name.type === 'location' ? 4 : 5;
  if (!spelled && form.words.every((word) => word.length < shortest)) return surface;
  return capitalised(surface);
}

/** Each run of letters with its first one as it is and the others small. */
function capitalised(surface: string): string {
  let out = '';
  let inside = false;
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    if (unit > 0x7f) return surface.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase());
    const capital = unit >= 0x41 && unit <= 0x5a;
    out += String.fromCharCode(capital && inside ? unit + 0x20 : unit);
    inside = capital || (unit >= 0x61 && unit <= 0x7a);
  }
  return out;
}

/** Most words, then most letters; the story before boilerplate; running case before capitals. */
function fullestForm(text: string, forms: readonly Form[]): Form {
  let best = forms[0]!;
  if (forms.length === 1) return best;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const form of forms) {
    let letters = 0;
    for (const word of form.words) letters += word.length;
    let score = form.words.length * 100 + letters - (form.boilerplate ? 2000 : 0);
    if (score <= bestScore) continue;
    if (form.words.length > 1 && isShouted(text.slice(form.name.start, form.name.end))) score -= 1000;
    if (score > bestScore) {
      best = form;
      bestScore = score;
    }
  }
  return best;
}

function isShouted(surface: string): boolean {
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) return false;
  }
  return surface === surface.toUpperCase();
}

/** Mentions looked at for a role. */
const MAX_ROLE_MENTIONS = 40;

function findRole(forms: readonly Form[], { tokens, sentences }: Read): Role | null {
  let fallback: Role | null = null;
  let predicated: Role | null = null;
  for (let i = 0; i < forms.length && i < MAX_ROLE_MENTIONS; i++) {
    const { name, boilerplate } = forms[i]!;
    const sentence = sentences[firstEndingAfter(sentences, name.start)];
    if (!sentence) continue;
    const role = roleBefore(tokens, name, sentence) ?? roleAfter(tokens, name.endToken, sentence.endToken);
    if (role && !boilerplate) return role;
    fallback ??= role;
    if (!boilerplate) predicated ??= rolePredicated(tokens, name.endToken, sentence.endToken);
  }
  return predicated ?? fallback;
}

function findGender(forms: readonly Form[], cluster: Cluster, evidence: Evidence[]): 'm' | 'f' | null {
  const titled = forms.find((form) => form.gender);
  if (titled) {
    evidence.push({ rule: 'gender.title', span: { start: titled.name.start, end: titled.name.end } });
    return titled.gender;
  }
  const given = givenNameGender(cluster.full);
  if (given)
    evidence.push({
      rule: 'gender.given-name',
      span: { start: cluster.full.name.start, end: cluster.full.name.end },
    });
  return given;
}

function noteMetonym(forms: readonly Form[], evidence: Evidence[]): void {
  const metonym = forms.find((form) => METONYMS.has(form.plain));
  if (metonym)
    evidence.push({
      rule: 'entity.metonym',
      note: 'a place that can stand for its government',
      span: { start: metonym.name.start, end: metonym.name.end },
    });
}

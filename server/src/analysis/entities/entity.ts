import { elementAt, roomFor } from '../arrays';
import { METONYMS } from '../lexicon/nameAliases';
import type { Analysis, Entity, EntityType, Evidence, Mention } from '../model';
import { int32s, uint8s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { nextEndingAfter, spanOf } from '../span';
import { genderOfKin, givenNameGender } from './gender';
import type { Cluster } from './identity/cluster';
import { type Form, surfaceOf, type Told } from './identity/form';
import type { Ordered } from './identity/order';
import { type Role, roleAfter, roleBefore, rolePredicated } from './roles';

type Read = Pick<Analysis, 'text' | 'tokens' | 'sentences'>;

/** What is written down of the names of a text in one walk through it: a walk for each entity would jump through a long text. */
interface Walked {
  readonly ids: readonly string[];
  /** The mentions of each entity. */
  readonly mentions: readonly (readonly Mention[])[];
  /** 1 for an entity that is named outside boilerplate. */
  readonly inStory: Uint8Array;
  /** The sentence of each form. */
  readonly sentences: Int32Array;
}

/** The entities that clusters stand for, with pauses. `forms` are all of them in text order. */
export function* makingEntities(ordered: Ordered, forms: readonly Form[], read: Read): Pausing<Entity[]> {
  const { clusters } = ordered;
  const walked = walkThrough(ordered, forms, read);
  yield null;
  const entities = roomFor<Entity>(clusters.length);
  for (let k = 0; k < clusters.length; k++) {
    entities[k] = entityOf(k, clusters[k]!, walked, read);
    if (k % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return entities;
}

function walkThrough({ clusters, homes }: Ordered, forms: readonly Form[], read: Read): Walked {
  const ids = roomFor<string>(clusters.length);
  const mentions = roomFor<Mention[]>(clusters.length);
  for (let k = 0; k < clusters.length; k++) {
    ids[k] = `e${k + 1}`;
    mentions[k] = roomFor(clusters[k]!.forms.length);
  }
  const met = int32s(clusters.length);
  const inStory = uint8s(clusters.length);
  const sentences = int32s(forms.length);
  let sentence = 0;
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!;
    const home = homes[i]!;
    mentions[home]![met[home]!++] = mentionOf(form, clusters[home]!.full.name.type, ids[home]!);
    if (!form.boilerplate) inStory[home] = 1;
    sentence = nextEndingAfter(read.sentences, form.name.start, sentence);
    sentences[i] = sentence;
  }
  return { ids, mentions, inStory, sentences };
}

function mentionOf({ name, boilerplate }: Form, type: EntityType, entity: string): Mention {
  const { start, end, confidence } = name;
  return { start, end, kind: 'name', type, entity, confidence, boilerplate };
}

/** An entity: fullest name, role, gender, mentions and the reasons for them. */
function entityOf(index: number, cluster: Cluster, walked: Walked, read: Read): Entity {
  const { text } = read;
  const { forms } = cluster;
  const type = cluster.full.name.type;
  const best = cluster.preferred ?? fullestForm(text, forms);
  const surface = surfaceOf(text, best.name);
  const name = displayName(surface, best);
  const role = type === 'person' ? findRole(forms, walked.sentences, read) : null;
  const gender = type === 'person' ? (findGender(cluster) ?? genderOfRole(role, cluster, text)) : null;
  const aliases = aliasesOf(text, forms, name, name === surface ? best : null);
  return {
    id: walked.ids[index]!,
    type,
    name,
    role: role ? ofOnePerson(surfaceOf(text, role)) : null,
    roleSpan: role ? { start: role.start, end: role.end } : null,
    gender: gender ? gender.gender : null,
    aliases,
    mentions: walked.mentions[index]!,
    boilerplate: walked.inStory[index] === 0,
    evidence: evidenceOf(best, role, gender, type === 'person' ? null : metonymIn(forms)),
  };
}

/** The reasons, written down in a list that is kept: a copy is just as long as they are. */
const reasons: Evidence[] = [];

function evidenceOf(
  best: Form,
  role: Role | null,
  gender: Gender | null,
  metonym: Form | null,
): readonly Evidence[] {
  let count = 0;
  reasons[count++] = { rule: best.name.rule, span: spanOf(best.name.start, best.name.end) };
  if (role) reasons[count++] = { rule: role.rule, span: spanOf(role.start, role.end) };
  if (gender)
    reasons[count++] = { rule: gender.rule, span: spanOf(gender.form.name.start, gender.form.name.end) };
  if (metonym)
    reasons[count++] = {
      rule: 'entity.metonym',
      note: 'a place that can stand for its government',
      span: spanOf(metonym.name.start, metonym.name.end),
    };
  return reasons.slice(0, count);
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
  const spelled = form.told.words.length > 1 && form.name.type !== 'organization' && !surface.includes('.');
  const shortest = form.name.type === 'location' ? 4 : 5;
  if (!spelled && form.told.words.every((word) => word.length < shortest)) return surface;
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
    const { words, plain } = form.told;
    const letters = words.length > 1 ? plain.length - words.length + 1 : plain.length;
    let score = words.length * 100 + letters - (form.boilerplate ? 2000 : 0);
    if (score <= bestScore) continue;
    if (words.length > 1 && isShouted(text.slice(form.name.start, form.name.end))) score -= 1000;
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

function findRole(forms: readonly Form[], places: Int32Array, { tokens, sentences }: Read): Role | null {
  let fallback: Role | null = null;
  let predicated: Role | null = null;
  for (let i = 0; i < forms.length && i < MAX_ROLE_MENTIONS; i++) {
    const { name, boilerplate, index } = forms[i]!;
    const sentence = elementAt(sentences, places[index]!);
    if (!sentence) continue;
    const role = roleBefore(tokens, name, sentence) ?? roleAfter(tokens, name.endToken, sentence.endToken);
    if (role && !boilerplate) return role;
    fallback ??= role;
    if (!boilerplate) predicated ??= rolePredicated(tokens, name.endToken, sentence.endToken);
  }
  return predicated ?? fallback;
}

/** A gender, and the name that tells it. */
interface Gender {
  readonly gender: 'm' | 'f';
  readonly rule: string;
  readonly form: Form;
}

function findGender({ forms, full, gender }: Cluster): Gender | null {
  // A cluster without a gender has no title either.
  const titled = gender === null ? undefined : forms.find((form) => form.gender);
  if (titled?.gender) return { gender: titled.gender, rule: 'gender.title', form: titled };
  const given = givenNameGender(full.told);
  return given ? { gender: given, rule: 'gender.given-name', form: full } : null;
}

/** `his son Simon`: what the noun says where the name says nothing. */
function genderOfRole(role: Role | null, { full }: Cluster, text: string): Gender | null {
  const gender = role && genderOfKin(surfaceOf(text, role));
  return gender ? { gender, rule: 'gender.role', form: full } : null;
}

function metonymIn(forms: readonly Form[]): Form | null {
  let last: Told | null = null;
  for (let i = 0; i < forms.length; i++) {
    const { told } = forms[i]!;
    if (told !== last && METONYMS.has(told.plain)) return forms[i]!;
    last = told;
  }
  return null;
}

import { joined, roomFor, sortInPlace } from '../arrays';
import type { Analysis, Entity, Mention } from '../model';
import pronounFile from '../models/pronouns.json';
import { uint8s } from '../numbers';
import { drain, type Pausing } from '../pauses';
import { weightsOnUse } from '../ranking/featureSpace';
import { bySpan, isCoveredBy, type Span } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Syntax } from '../syntax';
import { definitePhrases } from './coreference/definites';
import { resolveEpithets } from './coreference/epithets';
import { type GroupReference, resolveGroups } from './coreference/groups';
import { knownNominals } from './coreference/knownNominals';
import { findMetonyms } from './coreference/metonyms';
import { type Nominal, resolveNominals } from './coreference/nominals';
import { mentionOrder } from './coreference/order';
import { type FoundPeople, findPeople } from './coreference/people';
import { PRONOUN_SPACE, type PronounChoice } from './coreference/pronounFeatures';
import { resolvePronouns } from './coreference/pronouns';
import { type Relative, resolveRelatives } from './coreference/relatives';
import { surfaceOf } from './identity/form';

const pronounWeights = weightsOnUse(PRONOUN_SPACE, pronounFile);

/** A pronoun less sure than this stays unlinked. */
const LEAST = 0.3;

/** The entities with their pronoun and nominal mentions added where that is safe. */
export function resolveReferences(read: ReferenceRead): readonly Entity[] {
  return drain(resolvingReferences(read));
}

type ReferenceRead = Pick<
  Analysis,
  'text' | 'layout' | 'tokens' | 'sentences' | 'quotations' | 'cues' | 'entities'
> & {
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
};

/** The same, with pauses. */
export function* resolvingReferences(read: ReferenceRead): Pausing<readonly Entity[]> {
  const { entities } = read;
  const places = yield* mentionOrder(read);
  yield null;
  const definites = definitePhrases(read);
  yield null;
  const nominals = resolveNominals(read, definites);
  yield null;
  const epithets = resolveEpithets(read, definites);
  yield null;
  const known = knownNominals(nominals, epithets);
  const choices = yield* resolvePronouns(read, places, known, pronounWeights());
  yield null;
  const added: Added = { isBoilerplate: isCoveredBy(read.layout.boilerplate), mentions: new Map() };
  addPronouns(added, choices);
  yield null;
  addAll(added, 'pronoun', resolveRelatives(read));
  yield null;
  addAll(added, 'nominal', nominals);
  yield null;
  addAll(added, 'nominal', epithets);
  const taken = uint8s(read.syntax.nominees.length);
  mark(taken, nominals);
  mark(taken, epithets);
  yield null;
  addGroups(added, resolveGroups(read, places, taken));
  yield null;
  const { people, known: called } = findPeople(read, choices, entities);
  addPeople(added, called);
  yield null;
  const metonyms = findMetonyms(read.syntax, places);
  return joined(linkedAll(entities, added.mentions, metonyms, read.text), people);
}

/** The entities with what was added to them. */
function linkedAll(
  entities: readonly Entity[],
  mentions: ReadonlyMap<Entity, readonly Mention[]>,
  metonyms: ReadonlyMap<Entity, Span>,
  text: string,
): readonly Entity[] {
  if (mentions.size === 0 && metonyms.size === 0) return entities;
  const linked = roomFor<Entity>(entities.length);
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i]!;
    const more = mentions.get(entity);
    const speaks = metonyms.get(entity);
    linked[i] = more || speaks ? linkedWith(entity, more, speaks, text) : entity;
  }
  return linked;
}

/** The mentions that entities get beside their names. */
interface Added {
  /** Whether boilerplate stands at an offset. */
  readonly isBoilerplate: (offset: number) => boolean;
  readonly mentions: Map<Entity, Mention[]>;
}

function addPronouns(added: Added, choices: readonly PronounChoice[]): void {
  for (const { nominee, candidates, probabilities, best } of choices) {
    const meant = candidates[best]?.entity;
    if (meant && probabilities[best]! >= LEAST) add(added, 'pronoun', nominee, meant, probabilities[best]!);
  }
}

function addAll(added: Added, kind: Mention['kind'], references: readonly (Relative | Nominal)[]): void {
  for (const { phrase, entity, confidence } of references) add(added, kind, phrase, entity, confidence);
}

function addGroups(added: Added, references: readonly GroupReference[]): void {
  for (const { phrase, entity, kind, confidence } of references) add(added, kind, phrase, entity, confidence);
}

function addPeople(added: Added, known: FoundPeople['known']): void {
  for (const { entity, mention } of known) add(added, mention.kind, mention, entity, mention.confidence);
}

/** Marks the phrases that already mean something. */
function mark(taken: Uint8Array, references: readonly Nominal[]): void {
  for (const { phrase } of references) taken[phrase.index] = 1;
}

function add(
  { isBoilerplate, mentions }: Added,
  kind: Mention['kind'],
  { start, end }: Span,
  entity: Entity,
  confidence: number,
): void {
  const boilerplate = isBoilerplate(start);
  const { id, type } = entity;
  const mention: Mention = { start, end, kind, type, entity: id, confidence, boilerplate };
  const list = mentions.get(entity);
  if (list) list.push(mention);
  else mentions.set(entity, [mention]);
}

/** The entity with `more` mentions, and with where it `speaks` for its government. */
function linkedWith(
  entity: Entity,
  more: readonly Mention[] | undefined,
  speaks: Span | undefined,
  text: string,
): Entity {
  const mentions = more ? sortInPlace(joined(entity.mentions, more), bySpan) : entity.mentions;
  const note = 'speaks here for its government';
  const evidence = speaks
    ? [...entity.evidence, { rule: 'entity.metonym', note, span: speaks }]
    : entity.evidence;
  const aliases = more ? withNames(entity.aliases, more, text) : entity.aliases;
  const { id, type, name, role, roleSpan, gender, boilerplate } = entity;
  return { id, type, name, role, roleSpan, gender, aliases, mentions, boilerplate, evidence };
}

const isName = ({ kind }: Mention) => kind === 'name';

/** The aliases, and the words of the names among `more`, each once. */
function withNames(aliases: readonly string[], more: readonly Mention[], text: string): readonly string[] {
  if (!more.some(isName)) return aliases;
  const all = new Set(aliases);
  for (const mention of more) if (mention.kind === 'name') all.add(surfaceOf(text, mention));
  return [...all];
}

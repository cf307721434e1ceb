import type {
  Attribution,
  BoilerplateKind,
  BoilerplateSection,
  BoilerplateSpan,
  Entity,
  EntityType,
  Evidence,
} from '../analysis';
import { count, excerpt, plain } from './words';

const kindNames: Record<BoilerplateKind, string> = {
  navigation: 'navigation',
  share: 'share and social buttons',
  advertisement: 'advertisement',
  related: 'related stories',
  newsletter: 'newsletter or login',
  comments: 'comments',
  tags: 'tags',
  caption: 'caption or photo credit',
  legal: 'legal notice',
  consent: 'cookies and consent',
  promo: 'promotion',
  bio: 'author bio',
  error: 'error message',
  player: 'player or widget',
  label: 'section label',
  furniture: 'page furniture',
};

const typeNames: Record<EntityType, string> = {
  person: 'person',
  organization: 'organisation',
  location: 'location',
  norp: 'nationality or group',
  event: 'event',
  work: 'work',
  date: 'date',
  money: 'amount of money',
};

/** What a person reads for a kind of boilerplate; unknown kinds as they are. */
export function nameOfKind(kind: BoilerplateKind): string {
  return kindNames[kind] ?? kind;
}

/** The kind of boilerplate at `span` and its section: `related stories, “More on this”, 4 lines`. */
export function sectionWords(
  text: string,
  span: BoilerplateSpan,
  section: BoilerplateSection | null,
): string {
  const kind = nameOfKind(span.kind);
  if (!section) return kind;
  // Other titles than headings of other stories say the kind once more.
  const isHeading = span.kind === 'related' && text.slice(section.start, section.end).includes(section.title);
  return `${kind}${isHeading ? `, “${plain(section.title)}”` : ''}, ${count(section.lines, 'line')}`;
}

/** What a person reads for a type of entity. */
export function nameOfType(type: EntityType): string {
  return typeNames[type] ?? type;
}

/** True for a decision that a person should look at before they rely on it. */
export function isUnsure(confidence: number): boolean {
  return confidence < 0.65;
}

/** `sure (97 %)`, `likely (80 %)`, `unsure (40 %)`. */
export function sureness(confidence: number): string {
  const word = isUnsure(confidence) ? 'unsure' : confidence < 0.9 ? 'likely' : 'sure';
  return `${word} (${Math.round(confidence * 100)} %)`;
}

/** A score a person reads: two decimals, `under 0.01` where they would show nothing. */
export function scoreWords(score: number): string {
  return score < 0.01 ? 'under 0.01' : String(Math.round(score * 100) / 100);
}

/** The reasons of a decision in one line: notes where there are any, else the words looked at with the rule's id. */
export function reasons(text: string, evidence: readonly Evidence[], limit = 2): string {
  const notes = evidence.map(
    (e) => e.note ?? (e.span ? `${e.rule}: “${excerpt(text, e.span, 40)}”` : e.rule),
  );
  return [...new Set(notes)].slice(0, limit).join('; ');
}

/** Evidence that says something of the text, and evidence that a model weighed, which says what was looked at only. */
export function factsAndWeights(evidence: readonly Evidence[]): {
  readonly facts: readonly Evidence[];
  readonly weights: readonly Evidence[];
} {
  const facts = evidence.filter(({ weight }) => weight === undefined);
  return { facts, weights: evidence.filter(({ weight }) => weight !== undefined) };
}

/** Someone else who was considered as the source. */
export interface Considered {
  readonly name: string;
  readonly score: number;
}

/** Who else was considered, best first: each one once, and not by other words for the source itself. */
export function othersConsidered(text: string, { entity, rejected }: Attribution): Considered[] {
  const others = [...rejected]
    .filter((other) => other.entity === null || other.entity !== entity)
    .sort((a, b) => b.score - a.score)
    .map((other) => ({ name: plain(other.name ?? excerpt(text, other, 60)), score: other.score }));
  return others.filter(({ name }, i) => others.findIndex((other) => other.name === name) === i);
}

/** `Sergey Lavrov, Russian Foreign Minister`. */
export function nameAndRole(entity: Pick<Entity, 'name' | 'role'>): string {
  return entity.role ? `${entity.name}, ${entity.role}` : entity.name;
}

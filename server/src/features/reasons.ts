import type { BoilerplateKind, Entity, EntityType, Evidence } from '../analysis';
import { excerpt } from './words';

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

/** What a person reads for a type of entity. */
export function nameOfType(type: EntityType): string {
  return typeNames[type] ?? type;
}

/** `sure (97 %)`, `likely (80 %)`, `unsure (40 %)`. */
export function sureness(confidence: number): string {
  const word = confidence >= 0.9 ? 'sure' : confidence >= 0.65 ? 'likely' : 'unsure';
  return `${word} (${Math.round(confidence * 100)} %)`;
}

/** A score a person reads: two decimals, `under 0.01` where they would show nothing. */
export function scoreWords(score: number): string {
  return score > 0 && score < 0.01 ? 'under 0.01' : String(Math.round(score * 100) / 100);
}

/** The reasons of a decision in one line: notes where there are any, else the words looked at with the rule's id. */
export function reasons(text: string, evidence: readonly Evidence[], limit = 2): string {
  const notes = evidence.map(
    (e) => e.note ?? (e.span ? `${e.rule}: “${excerpt(text, e.span, 40)}”` : e.rule),
  );
  return [...new Set(notes)].slice(0, limit).join('; ');
}

/** `Sergey Lavrov, Russian Foreign Minister`. */
export function nameAndRole(entity: Pick<Entity, 'name' | 'role'>): string {
  return entity.role ? `${entity.name}, ${entity.role}` : entity.name;
}

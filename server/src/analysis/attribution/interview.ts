import type { Entity, Evidence, Mention, Tokens } from '../model';
import type { Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { tokenEndingAfter } from '../tokens/places';
import type { AttributionInput } from './read';

/** Whoever the text before the first question introduces; null where it does not plainly say. */
interface Introduced {
  readonly entity: Entity;
  readonly mention: Mention;
}

/** The two of an interview that is set as `Q:` and `A:`. */
export interface Interview {
  readonly asks: Introduced | null;
  readonly answers: Introduced | null;
}

const LABELS: ReadonlyMap<string, keyof Interview> = new Map([
  ['q', 'asks'],
  ['question', 'asks'],
  ['a', 'answers'],
  ['answer', 'answers'],
]);
/** Roles of those who ask. */
const ASKER =
  /\b(?:editor|reporter|correspondent|columnist|journalist|interviewer|critic|host|presenter|anchor|contributor|staff writer)\b/i;
/** How sure a name is that stands before the questions, not at the answer. */
export const INTRODUCED = 0.8;

/** Which of the two a label stands for; null for any other source. */
export function labelOf(source: Nominee | null, tokens: Tokens): keyof Interview | null {
  if (!source || source.endToken - source.firstToken !== 1) return null;
  return LABELS.get(tokens[source.head]!.lower) ?? null;
}

/**
 * Who asks and who answers, told by the text of the same story before `start`, where the first label stands: the only
 * person named there who is no journalist answers, the only journalist asks. Of several nobody is named, because a wrong
 * name is worse than none.
 */
export function readInterview({ entities, tokens, layout }: AttributionInput, start: number): Interview {
  const story = storyAt(layout, start);
  const named: Introduced[] = [];
  for (const entity of entities) {
    if (entity.type !== 'person' || entity.name.length < 2) continue;
    const mention = entity.mentions.find(
      (m) => m.kind === 'name' && m.end <= start && storyAt(layout, m.start) === story,
    );
    if (mention) named.push({ entity, mention });
  }
  const isAsker = ({ entity, mention }: Introduced) =>
    (entity.role !== null && ASKER.test(entity.role)) || isOfOutlet(entities, tokens, mention);
  const one = (list: readonly Introduced[]) => (list.length === 1 ? list[0]! : null);
  return { asks: one(named.filter(isAsker)), answers: one(named.filter((n) => !isAsker(n))) };
}

/** `the Coast Review’s Ben Ruiz`: a body that is no place and no person owns the name. */
function isOfOutlet(entities: readonly Entity[], tokens: Tokens, { start }: Mention): boolean {
  const before = tokenEndingAfter(tokens, start) - 1;
  if (before < 1 || !/^['’]s?$/.test(tokens[before]!.text)) return false;
  const owner = tokens[before - 1]!;
  const ownerStart = tokens.starts[before - 1]!;
  const ownerEnd = tokens.ends[before - 1]!;
  const named = entities.find((e) => e.mentions.some((m) => m.start <= ownerStart && ownerEnd <= m.end));
  return /^\p{Lu}/u.test(owner.text) && named?.type !== 'person' && named?.type !== 'location';
}

/** What the name of a label rests on, or why it has none. */
export function interviewEvidence(found: Introduced | null, label: keyof Interview): Evidence {
  const who = label === 'asks' ? 'who asks' : 'who answers';
  return found
    ? {
        rule: 'source.interview',
        note: `the text before the questions tells ${who}`,
        span: { start: found.mention.start, end: found.mention.end },
      }
    : {
        rule: 'source.interview',
        note: `the text before the questions does not plainly tell ${who}`,
        span: null,
      };
}

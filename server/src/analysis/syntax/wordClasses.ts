import type { Cue, Sentence, Tokens } from '../model';
import { uint8s } from '../numbers';
import type { Pausing } from '../pauses';
import { codeOf, MAYBE_VERB } from './classAlone';
import type { NamedTokens } from './namedTokens';
import { isGoal, PLAIN_FORMS, PROCEEDINGS, settle } from './settleClass';
import { WordClass } from './wordClass';

/** One class a token, by index, with pauses. Cue words have the class `Cue`, words of a named entity `Name`. */
export function* classifyWords(read: {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly cues: readonly Cue[];
  readonly names: NamedTokens;
}): Pausing<Uint8Array> {
  const { tokens, sentences, names, cues } = read;
  const classes = uint8s(tokens.length);
  const unsettled = uint8s(tokens.length);
  classifyAlone(tokens, classes, unsettled);
  yield null;
  settleAll(tokens, sentences, classes, unsettled);
  yield null;
  const peoples = markNames(tokens, names, classes);
  yield null;
  markCues(tokens, cues, peoples, classes);
  return classes;
}

/** What each word is by itself; `unsettled` tells where the words around it have a say. */
function classifyAlone(tokens: Tokens, classes: Uint8Array, unsettled: Uint8Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const code = codeOf(tokens[i]!);
    classes[i] = code & 31;
    unsettled[i] = code >> 5;
  }
}

function settleAll(
  tokens: Tokens,
  sentences: readonly Sentence[],
  classes: Uint8Array,
  unsettled: Uint8Array,
): void {
  for (const sentence of sentences)
    for (let i = sentence.firstToken; i < sentence.endToken; i++)
      if (unsettled[i]! > 0) {
        if (unsettled[i] === MAYBE_VERB) {
          if (i > sentence.firstToken && classes[i - 1] === WordClass.To && !isGoal(tokens, i))
            classes[i] = WordClass.Verb;
        } else settle(tokens, classes, i, sentence);
      }
}

/** Marks the words of names; the last tokens of names of a people that may stand for one person: `a Russian`. */
function markNames(tokens: Tokens, names: NamedTokens, classes: Uint8Array): ReadonlySet<number> {
  const peoples = new Set<number>();
  const { mentions, entities, first } = names;
  for (let n = 0; n < mentions.length; n++) {
    const { type } = entities[n]!;
    if (type === 'date' || type === 'money') continue;
    const { end } = mentions[n]!;
    let last = -1;
    for (let i = first[n]!; i < tokens.length && tokens.starts[i]! < end; i++)
      if (tokens[i]!.kind !== 'mark') classes[(last = i)] = WordClass.Name;
    if (type === 'norp' && !(last >= 0 && tokens[last]!.lower.endsWith('s'))) peoples.add(last);
  }
  return peoples;
}

/** Marks the words of cues that are verbs or phrases here. */
function markCues(
  tokens: Tokens,
  cues: readonly Cue[],
  peoples: ReadonlySet<number>,
  classes: Uint8Array,
): void {
  for (let c = 0; c < cues.length; c++) {
    const cue = cues[c]!;
    if (cue.kind === 'colon' || cue.kind === 'noun' || isNounHere(cue, tokens, classes, peoples)) continue;
    if (!opensVerb(cue, cues[c + 1], tokens, classes))
      for (let i = cue.firstToken; i < cue.endToken; i++) classes[i] = WordClass.Cue;
  }
}

/** True for a noun that looks like a third person, right before the verb it is the subject of: `privacy advocates said`. */
function opensVerb(cue: Cue, next: Cue | undefined, tokens: Tokens, classes: Uint8Array): boolean {
  if (cue.kind !== 'verb' || next?.kind !== 'verb' || next.firstToken !== cue.endToken) return false;
  const { lower } = tokens[cue.firstToken]!;
  const before = cue.firstToken > 0 ? classes[cue.firstToken - 1]! : -1;
  return (
    lower.endsWith('s') && lower !== cue.lemma && (before === WordClass.Noun || before === WordClass.Name)
  );
}

/** From this confidence on a cue is taken for a verb whatever stands before it (`Police say`). */
const SURE_VERB = 0.7;

/**
 * True when the verb of a cue is a noun or part of a name here: `state` in `Democratic state lawmaker`, `host` in
 * `Fox host Jane Roe`. Only plain forms can be.
 */
function isNounHere(cue: Cue, tokens: Tokens, classes: Uint8Array, peoples: ReadonlySet<number>): boolean {
  const i = cue.firstToken;
  const own = classes[i]!;
  const token = tokens[i]!;
  const before = i > 0 ? classes[i - 1]! : -1;
  if (own === WordClass.Name && (before === WordClass.Name || classes[i + 1] === WordClass.Name)) return true;
  if (own === WordClass.Noun && PROCEEDINGS.has(token.lower)) return true;
  if (cue.confidence >= SURE_VERB) return false;
  // `Republican claims`: an adjective of people before a third person is an adjective.
  if (cue.kind === 'verb' && peoples.has(i - 1) && token.lower.endsWith('s')) return true;
  if (cue.kind !== 'verb' || token.lower !== cue.lemma || !PLAIN_FORMS.has(token.lower)) return false;
  if (before === WordClass.Noun || before === WordClass.Name || before === WordClass.Hyphen) {
    if (tokens[i - 1]!.lower.endsWith('s') || tokens[i - 1]!.lower === 'people') return false;
    return true;
  }
  return (
    before === WordClass.Determiner || before === WordClass.Possessive || before === WordClass.Preposition
  );
}

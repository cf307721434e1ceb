import { elementAt, joined } from '../arrays';
import type { AnalysisOptions, Evidence, Quotation } from '../model';
import { loadHashed, newFeatures, sumOf } from '../models/hashed';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { nextEndingAfter } from '../span';
import { lowerAt, textAt } from '../tokens/wordsAt';
import { quotationWith } from './quotation';
import { type SpeechContext, type SpeechRead, speechContext } from './speechContext';
import { isTitled, speechFeatures } from './speechFeatures';
import { formIn } from './wordTraits';

/** The name of the weights. */
const SPEECH_MODEL = 'speech.bin';

/** A pair is taken for speech from this chance on: to call a title speech gives it a speaker, which is worse than to leave a fragment without one. */
const THRESHOLD = 0.62;
/** The same where the chance is guessed by rule. */
const PLAIN_THRESHOLD = 0.5;

const scratch = newFeatures();

/**
 * The same pairs with the decision which of them are speech: words that someone said or wrote, not titles, nicknames, terms
 * or scare quotes. Inner pairs follow the pair around them.
 */
export function judgeSpeech(read: SpeechRead, options: AnalysisOptions = {}): readonly Quotation[] {
  return drain(judgingSpeech(read, options));
}

/** The same, with pauses. */
export function* judgingSpeech(read: SpeechRead, options: AnalysisOptions): Pausing<readonly Quotation[]> {
  const model = loadHashed(options.models, SPEECH_MODEL);
  const context = speechContext(read);
  let outer = true;
  const judged: Quotation[] = [];
  for (let q = 0; q < read.quotations.length; q++) {
    if (q % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const quotation = read.quotations[q]!;
    if (quotation.level > 0) {
      judged.push(quotationWith(quotation, { speech: outer, confidence: 0.5 }));
      continue;
    }
    let chance: number;
    if (model) {
      speechFeatures(context, q, scratch);
      chance = 1 / (1 + Math.exp(-sumOf(model, scratch, 0, scratch.length) * model.scale));
      if (
        chance < ALONE &&
        (chance > leastAlone(context, q) ||
          isInterrupted(context, q, chance) ||
          followsOn(context, q, chance) ||
          isVerdict(context, q))
      )
        chance = ALONE;
    } else chance = plainChance(context, q);
    outer = chance >= (model ? THRESHOLD : PLAIN_THRESHOLD);
    const confidence = outer ? chance : 1 - chance;
    const own = evidenceOf(context, q, chance, outer);
    const evidence = quotation.evidence.length === 0 ? [own] : joined(quotation.evidence, [own]);
    judged.push(quotationWith(quotation, { speech: outer, confidence, evidence }));
  }
  return judged;
}

/**
 * The chance of whole sentences, not a title, where the weights are unsure: nothing around them speaks for it or against
 * it. A short paragraph of its own that ends in ? or ! is left to the weights: a subhead, or the title of the next item.
 */
const ALONE = 0.85;
const UNSURE = { paragraph: 0.3, sentence: 0.25 } as const;
const LEAST_WORDS = 4;
const LEAST_TITLE = 8;

/** From which chance on a pair is helped: one that begins where a sentence begins and ends, stop included, where one ends. */
function leastAlone(context: SpeechContext, q: number): number {
  const quotation = context.read.quotations[q]!;
  const index = context.sentenceOf[q]!;
  const own = context.sentences[index];
  const last = elementAt(context.tokens, context.stop[q]! - 1);
  if (!own || own.block === 0 || own.start !== quotation.start || !last || !/^[.?!…]/.test(last.text))
    return 1;
  if (!endsSentence(context, q)) return 1;
  const place = context.sentences[index - 1]?.block === own.block ? 'sentence' : 'paragraph';
  const least = place === 'paragraph' && /^[?!]/.test(last.text) ? LEAST_TITLE : LEAST_WORDS;
  if (context.stop[q]! - context.first[q]! < least || isTitled(context, q)) return 1;
  return UNSURE[place];
}

/** A sentence ends where the quotation does. */
function endsSentence({ sentences, sentenceOf, read }: SpeechContext, q: number): boolean {
  const { end } = read.quotations[q]!;
  return elementAt(sentences, nextEndingAfter(sentences, end - 1, sentenceOf[q]!))?.end === end;
}

/** From this chance on a sentence right behind another quotation and its cue is helped. */
const FOLLOWS_ON = 0.1;

/** `“With him?” she said. “No.”` – a sentence of its own, however short, behind a quotation and the cue that ends its sentence. */
function followsOn(context: SpeechContext, q: number, chance: number): boolean {
  if (chance < FOLLOWS_ON) return false;
  const { sentences, sentenceOf, surest, read } = context;
  const quotation = read.quotations[q]!;
  const index = sentenceOf[q]!;
  const own = sentences[index];
  const before = sentences[index - 1];
  if (!own || own.start !== quotation.start || before?.block !== own.block) return false;
  if (!endsSentence(context, q)) return false;
  const last = read.text[quotation.end - 2] ?? '';
  if (!/[.?!…]/.test(last) || surest[index - 1]! < SURE_CUE || isTitled(context, q)) return false;
  const previous = read.quotations[q - 1];
  return previous !== undefined && before.end - previous.end <= CLAUSE && before.end > previous.end;
}

/** How sure that cue must be, and the code units of its clause, at most. */
const SURE_CUE = 0.8;
const CLAUSE = 60;

/** Verbs by which people pass judgement on something; none of them gives a name. */
const JUDGING: ReadonlySet<string> = new Set(
  'branded labelled labeled described dismissed condemned denounced hailed praised slammed derided decried criticised criticized'.split(
    ' ',
  ),
);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'being']);

/** `was branded “a monstrosity” by residents`: what the agent of a passive calls it. */
function isVerdict({ tokens, first, stop }: SpeechContext, q: number): boolean {
  if (lowerAt(tokens, stop[q]! + 1) !== 'by') return false;
  let verb = first[q]! - 2;
  if (lowerAt(tokens, verb) === 'as') verb--;
  return JUDGING.has(lowerAt(tokens, verb)) && BE.has(lowerAt(tokens, verb - 1));
}

/** From this chance on a pair that its cue interrupts is helped. */
const INTERRUPTED = 0.25;
/** Tokens between the two parts of a quotation, at most. */
const MAX_BETWEEN = 8;

/** `“Are we,” he asked, “supposed to swim?”` – a comma inside the marks, then a sure cue, a comma and the next mark. */
function isInterrupted(context: SpeechContext, q: number, chance: number): boolean {
  const { tokens } = context;
  const end = context.stop[q]!;
  if (chance < INTERRUPTED || textAt(tokens, end - 1) !== ',' || tokens[end]?.kind !== 'mark') return false;
  const sentence = context.sentences[context.sentenceOf[q]!];
  if (!sentence || context.surest[context.sentenceOf[q]!]! < 0.5) return false;
  const limit = Math.min(sentence.endToken, end + MAX_BETWEEN);
  let said = false;
  for (let i = end + 1; i < limit; i++) {
    if (tokens[i]!.kind === 'mark') return said && tokens[i - 1]!.text === ',';
    said ||= formIn(context.words.traits[i]!) !== 0;
  }
  return false;
}

/** The chance by rule, where no learned weights are at hand: long, reported or beside a cue. */
function plainChance(context: SpeechContext, q: number): number {
  const words = context.stop[q]! - context.first[q]!;
  if (words >= 8) return 0.97;
  if (context.reported[q]! > 0.5) return 0.85;
  const sentence = context.sentenceOf[q]!;
  if (sentence >= 0 && context.surest[sentence]! > 0.4) return 0.7;
  return words > 4 ? 0.6 : 0.3;
}

function evidenceOf(context: SpeechContext, q: number, chance: number, speech: boolean): Evidence {
  const words = context.stop[q]! - context.first[q]!;
  return {
    rule: speech ? 'speech.said' : 'speech.not-said',
    note: noteOf(words, context.reported[q]! > 0.5),
    span: null,
    weight: Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance)),
  };
}

/** Notes of quotations of fewer words than this are kept. */
const KEPT_NOTES = 100;
const keptNotes = { reported: [] as string[], other: [] as string[] };

function noteOf(words: number, reported: boolean): string {
  const kept = reported ? keptNotes.reported : keptNotes.other;
  if (kept.length === 0)
    for (let count = 0; count < KEPT_NOTES; count++) kept.push(wordingOf(count, reported));
  return kept[words] ?? wordingOf(words, reported);
}

function wordingOf(words: number, reported: boolean): string {
  return `${words === 1 ? 'one word' : `${words} words`}, ${reported ? 'with a reporting word' : 'no reporting word near'}`;
}

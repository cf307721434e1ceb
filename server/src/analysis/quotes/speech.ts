import type { AnalysisOptions, Evidence, Quotation } from '../model';
import { loadHashed, newFeatures, scoreHashed } from '../models/hashed';
import { type SpeechContext, type SpeechRead, speechContext, speechFeatures } from './speechFeatures';

/** The name of the weights. */
export const SPEECH_MODEL = 'speech.bin';

/** A pair is taken for speech from this chance on: to lose words that were said is worse than to keep a title. */
const THRESHOLD = 0.7;

const scratch = newFeatures();

/**
 * The same pairs with the decision which of them are speech: words that someone said or wrote, not titles, nicknames, terms
 * or scare quotes. Inner pairs follow the pair around them.
 */
export function judgeSpeech(read: SpeechRead, options: AnalysisOptions = {}): readonly Quotation[] {
  const model = loadHashed(options.models, SPEECH_MODEL);
  const context = speechContext(read);
  let outer = true;
  return read.quotations.map((quotation, q) => {
    if (quotation.level > 0) return { ...quotation, speech: outer, confidence: 0.5 };
    let chance: number;
    if (model) {
      speechFeatures(context, q, scratch);
      chance = 1 / (1 + Math.exp(-scoreHashed(model, scratch, 0)));
      if (chance < ALONE && standsAlone(context, q)) chance = ALONE;
    } else chance = plainChance(context, q);
    outer = chance >= THRESHOLD;
    return {
      ...quotation,
      speech: outer,
      confidence: outer ? chance : 1 - chance,
      evidence: [...quotation.evidence, evidenceOf(context, q, chance)],
    };
  });
}

/** The chance of a sentence that fills its paragraph: nothing around it that could speak against it. */
const ALONE = 0.85;

function standsAlone(context: SpeechContext, q: number): boolean {
  const quotation = context.read.quotations[q]!;
  const block = context.read.sentences[context.sentenceOf[q]!]?.block;
  const last = context.tokens[context.stop[q]! - 1];
  if (block === undefined || block === 0 || !last || !/^[.?!…]/.test(last.text)) return false;
  const { start, end } = context.read.blocks[block]!;
  return start === quotation.start && end === quotation.end;
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

function evidenceOf(context: SpeechContext, q: number, chance: number): Evidence {
  const words = context.stop[q]! - context.first[q]!;
  const reported = context.reported[q]! > 0.5 ? 'reported by a cue' : 'no cue reports it';
  return {
    rule: chance >= THRESHOLD ? 'speech.said' : 'speech.not-said',
    note: `${words === 1 ? 'one word' : `${words} words`}, ${reported}`,
    span: null,
    weight: Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance)),
  };
}

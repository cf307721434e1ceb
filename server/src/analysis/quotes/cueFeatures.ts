import { hashText } from '../hash';
import type { Cue } from '../model';
import { type Features, hashSpread, setFeature } from '../models/hashed';
import { COMMA, type CueContext, EDGE, finiteIn, MARK, saidIn } from './cueContext';
import { formIn, Role, roleIn } from './wordTraits';

const SKIPPED = new Set(
  `is are was were be been being has have had do does did will would can could may might must not n't also then later still
  never always often again now just even only already 's 'd 've 're repeatedly recently`
    .split(/\s+/)
    .map((word) => hashText(word)),
);
const LEMMAS = new Map<string, number>();

/** The hash of a cue's lemma. */
export function lemmaCode(cue: Cue): number {
  let code = LEMMAS.get(cue.lemma);
  if (code === undefined) {
    code = hashText(cue.lemma);
    LEMMAS.set(cue.lemma, code);
  }
  return code;
}

const BUCKETS = new Uint8Array(31).map((_, n) =>
  n < 5 ? n : n < 7 ? 5 : n < 11 ? 6 : n < 17 ? 7 : n < 30 ? 8 : 9,
);

/** 0 1 2 3 4 5 5 6 6 6 7 …: distances that grow coarse. */
export function bucket(n: number): number {
  return n < 30 ? BUCKETS[n]! : 9;
}

const MEANINGS = { speech: 1, cognition: 2, other: 3 } as const;
const KINDS = { verb: 1, 'according-to': 2, colon: 3, noun: 4, phrase: 5 } as const;

/** A small number for what a cue means and is. */
export function meaningCode(cue: Cue): number {
  return MEANINGS[cue.meaning] * 8 + KINDS[cue.kind];
}

/** Marks, commas and other words are looked for this many tokens away. */
const REACH = 29;
/** Other reporting verbs, this many. */
const FORM_REACH = 20;

/**
 * Features for whether the cue reports and on which side its content stands. Their two lowest bits are free for the number
 * of the side, so that the weights of one feature lie side by side.
 */
export function cueFeatures(context: CueContext, cue: Cue, f: Features): void {
  const { values } = f;
  const { words, quotationOf } = context;
  const { class: classes, word: wordOf, traits } = words;
  const sentence = context.sentences[cue.sentence]!;
  const h = cue.firstToken;
  const e = cue.endToken;
  const s = sentence.firstToken;
  const t = sentence.endToken;
  const lemma = lemmaCode(cue);
  const meaning = meaningCode(cue);
  const verbForm = formIn(traits[h]!);
  const suffix = verbForm * 32 + meaning;
  // Classes and words right before (1 nearest) and right after (0 nearest) the cue.
  let before1 = EDGE;
  let before3 = EDGE;
  let wordBefore = EDGE;
  if (h > s) {
    before1 = classes[h - 1]!;
    wordBefore = wordOf[h - 1]!;
    if (h > s + 2) before3 = classes[h - 3]!;
  }
  let after0 = EDGE;
  let after1 = EDGE;
  let wordAfter = EDGE;
  let wordAfter1 = EDGE;
  if (e < t) {
    after0 = classes[e]!;
    wordAfter = wordOf[e]!;
    if (e + 1 < t) {
      after1 = classes[e + 1]!;
      wordAfter1 = wordOf[e + 1]!;
    }
  }
  // The nearest comma, quotation, “that” and reporting verb on either side, where near enough.
  const ahead = Math.min(t, e + REACH + 1);
  const formAhead = Math.min(t, e + FORM_REACH);
  let comma = 0;
  let quoted = 0;
  let that = 0;
  let form = 0;
  let clauseEnd = ahead;
  for (let i = e; i < ahead; i++) {
    const role = roleIn(traits[i]!);
    if (role === Role.None) continue;
    const distance = bucket(i - e + 1);
    if (role === Role.Comma) {
      if (comma === 0) {
        comma = distance;
        clauseEnd = i + 1;
      }
    } else if (role === Role.That) that ||= distance;
    else if (role === Role.Report) form ||= i < formAhead ? distance : 0;
    else if (quotationOf[i]! >= 0) quoted ||= distance;
  }
  const behind = Math.max(s, h - REACH);
  let commaBefore = 0;
  let quotedBefore = 0;
  let formBefore = 0;
  for (let i = h - 1; i >= behind; i--) {
    if (quotationOf[i]! >= 0) quotedBefore ||= bucket(h - i);
    const role = roleIn(traits[i]!);
    if (role === Role.Comma) commaBefore ||= bucket(h - i);
    else if (role === Role.Report && h - i < FORM_REACH) formBefore ||= bucket(h - i);
  }
  let subject = h - 1;
  while (subject >= s && subject > h - 5 && SKIPPED.has(wordOf[subject]!)) subject--;
  const near = Math.min(t, s + 60);
  const said =
    (saidIn(context, s, Math.min(h, near)) > 0 ? 2 : 0) + (e < near && saidIn(context, e, near) > 0 ? 1 : 0);
  const finite = Math.min(2, finiteIn(context, e, Math.min(t, e + 40)));
  const finiteBefore = Math.min(2, finiteIn(context, Math.max(s, h - 40), h));
  const finiteClause = finiteIn(context, e, clauseEnd) > 0 ? 1 : 0;
  const beside = before1 === COMMA ? 1 : before1 === MARK ? 2 : 0;
  const after = bucket(t - e);
  setFeature(values, 1, wordOf[h]!, 0);
  setFeature(values, 2, lemma, after0);
  setFeature(values, 3, lemma, before1);
  setFeature(values, 4, lemma, wordAfter);
  setFeature(values, 5, after0, after1);
  setFeature(values, 6, wordAfter, meaning);
  setFeature(values, 7, wordBefore, meaning);
  setFeature(values, 8, wordAfter1, after0);
  setFeature(values, 9, suffix, before1);
  setFeature(values, 10, suffix, after0);
  setFeature(values, 11, before3, verbForm);
  setFeature(values, 12, bucket(h - s), meaning);
  setFeature(values, 13, quotationOf[h]! >= 0 ? 1 : 0, meaning);
  setFeature(values, 14, comma, meaning);
  setFeature(values, 15, quoted, meaning);
  setFeature(values, 16, that, meaning);
  setFeature(values, 17, commaBefore, meaning);
  setFeature(values, 18, quotedBefore, meaning);
  setFeature(values, 19, quotedBefore, lemma);
  setFeature(values, 20, quotedBefore * 16 + commaBefore, after);
  setFeature(values, 21, quoted * 16 + quotedBefore, after);
  const subjectClass = subject >= s ? classes[subject]! : EDGE;
  setFeature(values, 22, subjectClass, subject > s ? classes[subject - 1]! : EDGE);
  setFeature(values, 23, subject >= s ? wordOf[subject]! : EDGE, verbForm);
  setFeature(values, 24, said, meaning);
  setFeature(values, 25, sentence.block === 0 ? 1 : 0, suffix);
  setFeature(values, 26, e - h, lemma);
  setFeature(values, 27, finiteClause * 64 + finite * 16 + beside, after0);
  setFeature(values, 28, form * 16 + formBefore, meaning);
  setFeature(values, 29, form, lemma);
  setFeature(values, 30, formBefore, suffix);
  setFeature(values, 31, finiteBefore * 4 + finiteClause, lemma);
  f.length = 0;
  hashSpread(f, 1, 32, 1);
}

import type { LineFacts } from '../lineFacts';
import type { MarkRule } from './rule';

/** A longer text that speaks of rights is an article about them. */
const NOTICE = 60;
const SHORT = 12;

/** The notice of a copyright: “Copyright 2024 Example. All rights reserved.” */
export const rights: MarkRule = {
  id: 'mark.rights',
  note: 'a copyright notice',
  isSure: true,
  marks: (facts) => {
    const out: number[] = [];
    for (let i = 0; i < facts.length; i++) if (facts[i]!.hits.length > 0 && isNotice(facts[i]!)) out.push(i);
    return out;
  },
};

function isNotice(f: LineFacts): boolean {
  const n = f.wordCount;
  if (n > NOTICE || !f.hits.some((h) => h.kind === 'legal')) return false;
  const first = f.word(0).text;
  return reservesRights(f) && (n <= SHORT || first === '©' || first === 'copyright');
}

/** “Rights reserved”, “copyrights reserved”. */
function reservesRights(f: LineFacts): boolean {
  for (let i = 0; i + 1 < f.wordCount; i++)
    if (f.word(i).text.endsWith('rights') && f.word(i + 1).text.startsWith('reserved')) return true;
  return false;
}

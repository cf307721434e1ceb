import type { Decisions } from '../model';
import { isByline, isContributorLine } from './dates';
import type { LineFacts } from './lineFacts';

/** What was settled beforehand about a line: the rule says by whom. */
export interface Settlement {
  readonly boilerplate: boolean;
  readonly rule: 'person.always' | 'person.never' | 'folder.template';
}

/** The settlement of a line, or null when the model decides. */
export type Settled = (f: LineFacts) => Settlement | null;

/** How lines are compared with decisions: trimmed, white space as one space, case folded, straight apostrophes. */
export function foldLine(line: string): string {
  return line.trim().replace(/\s+/g, ' ').replace(/[‘’]/g, "'").toLowerCase();
}

/** Longer lines are not compared: decisions name lines, not articles. */
const LIMIT = 2000;

/**
 * Look-up of a person's decisions and the folder's template lines; a person's “never” wins, then “always”. Null when there
 * are none.
 */
export function settledBy(text: string, decisions: Decisions | undefined): Settled | null {
  if (!decisions) return null;
  const never = new Set(decisions.neverBoilerplate?.map(foldLine));
  const always = new Set(decisions.alwaysBoilerplate?.map(foldLine));
  const template = decisions.templateLines;
  if (never.size + always.size + (template?.size ?? 0) === 0) return null;
  return (f) => {
    if (f.length > LIMIT) return null;
    const line = text.slice(f.start, f.end);
    const folded = foldLine(line);
    if (never.has(folded)) return { boilerplate: false, rule: 'person.never' };
    if (always.has(folded)) return { boilerplate: true, rule: 'person.always' };
    // One author or agency signs many articles of a folder; that does not make the signature furniture.
    if (template?.has(folded) && !isContributorLine(line) && !isByline(line))
      return { boilerplate: true, rule: 'folder.template' };
    return null;
  };
}

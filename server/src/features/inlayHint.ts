import type { Entity } from '../analysis';
import { overlaps, type Span } from '../analysis/span';
import { entityOf, introductionOf } from './lookup';
import { isUnsure, nameAndRole, sureness } from './reasons';
import type { Settings } from './settings';
import type { Snapshot } from './snapshot';
import { excerpt, plain } from './words';

/** Words shown after an offset that are not in the text. */
export interface InlayHint {
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
  /** Where the name is introduced, to jump to; null when it stands nowhere. */
  readonly introduction: Span | null;
}

/** The resolved name after a source that is a pronoun or a role: “he *Sergey Lavrov* said”; with a question mark where unsure. */
export function inlayHints({ analysis, text }: Snapshot, settings: Settings, window: Span): InlayHint[] {
  if (!settings.inlayHints) return [];
  const hints: InlayHint[] = [];
  for (const { source, sourceName, entity: id, boilerplate, confidence } of analysis.attributions) {
    const words = source.at(-1);
    if (!words || sourceName === null || boilerplate) continue;
    if (words.end < window.start || words.end > window.end) continue;
    const entity = entityOf(analysis, id);
    if (isNamed(text, words, sourceName, entity)) continue;
    const introduction = entity && introductionOf(analysis, entity);
    const who = plain(entity ? nameAndRole(entity) : sourceName);
    hints.push({
      at: words.end,
      label: `${excerpt(sourceName, { start: 0, end: sourceName.length }, 40)}${isUnsure(confidence) ? '?' : ''}`,
      tooltip: isUnsure(confidence) ? `${who}: ${sureness(confidence)}` : who,
      introduction: introduction && { start: introduction.start, end: introduction.end },
    });
  }
  return hints.sort((a, b) => a.at - b.at).filter((h, i, all) => h.at !== all[i - 1]?.at);
}

/** True when the words already name the source, if only by surname. */
function isNamed(text: string, words: Span, name: string, entity: Entity | null): boolean {
  if (entity?.mentions.some((m) => m.kind === 'name' && overlaps(words, m))) return true;
  return text.slice(words.start, Math.min(words.end, words.start + 500)).includes(name);
}

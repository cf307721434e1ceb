import type { AnnotationsView, ViewSuggestion } from '../../server/src/protocol';

/** Words between quotation marks; those that have marks of their own get none. */
export function quoted(words: string): string {
  return /^["“„«‘]/.test(words) ? words : `“${words}”`;
}

/**
 * Words of an article, a file name or another program, for lists, messages and the status bar: there the editor would read
 * `$(name)` as an icon and `[words](address)` as a link that runs commands. Each is parted by a space that takes no room.
 */
export function asPlain(words: string): string {
  return words.replace(/\$(?=\()|\](?=\()/g, '$&\u200b');
}

/** Characters before the words that are shown with them. */
const LEAD = 30;

/** A line for a list: from a few words before `at` on, so that the words there are in view in a long paragraph, too. */
export function lineAround(line: string, at: number, length: number): string {
  const space = at > LEAD ? line.indexOf(' ', at - LEAD) : -1;
  const start = at <= LEAD ? 0 : space >= 0 && space < at ? space + 1 : at;
  return `${start > 0 ? '… ' : ''}${shortened(line.slice(start), length)}`;
}

/** Words cut to `length` characters for a list that shows more beside them. */
export function shortened(words: string, length: number): string {
  return words.length > length ? `${words.slice(0, length - 1).trimEnd()}…` : words;
}

/** The title of a label, its name where it has none. */
export function titleOf(view: Pick<AnnotationsView, 'labels'>, label: string): string {
  return view.labels.find((l) => l.name === label)?.title ?? label;
}

/** `Quote · Ada Berg`: what a suggestion is, and what it says beyond its own words. */
export function kindOf(
  view: Pick<AnnotationsView, 'labels'>,
  { label, detail, words }: ViewSuggestion,
): string {
  return [titleOf(view, label), detail === words ? '' : detail].filter(Boolean).join(' · ');
}

/** A confidence as people read it. */
export function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}

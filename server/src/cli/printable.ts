/** C0 and C1 controls, and the marks that reverse the direction of text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Article text for a terminal or one line of a report: line breaks become a space, other control characters U+FFFD, so
 * that no text can move the cursor, colour the screen or reverse what is read.
 */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n\t\u2028\u2029]\s*/g, ' ').replace(UNSAFE, '\ufffd');
}

/** `text` cut to `width` characters with an ellipsis; never inside a surrogate pair. */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, Math.max(0, width - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** `3 quotes`, `1 quote`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

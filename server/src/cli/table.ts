/** `text` cut to `width` characters with an ellipsis; never inside a surrogate pair. */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, Math.max(0, width - 1));
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** `text` padded or cut to exactly `width` characters. */
export function cell(text: string, width: number): string {
  return shortened(text, width).padEnd(width);
}

/**
 * One row of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * CSV injection): article text is never to be trusted.
 */
export function csvRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

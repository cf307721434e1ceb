/** One measure: its ratio, the bars it is held against, and the absolute numbers behind it. */
export interface Row {
  /** Stable id; the key in the baseline. */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 'KB' | '/s' | 'count';
  readonly better: 'lower' | 'higher';
  readonly must?: number;
  readonly aim?: number;
  /** Middle half of the samples as a share of the median. */
  readonly spread?: number;
  /** Absolute numbers, for people; never compared. */
  readonly detail?: string;
  /** Compared with the baseline by `--check`: `ratio` with a margin for noise, `counter` nearly exactly. */
  readonly check?: 'ratio' | 'counter';
}

/** A section of the bench: a heading and its rows, ratios first. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Whether a row reaches its bars. */
export function verdict(row: Row): 'aim' | 'ok' | 'MISSED' | '' {
  const reaches = (bar: number) => (row.better === 'lower' ? row.value <= bar : row.value >= bar);
  if (row.aim !== undefined && reaches(row.aim)) return 'aim';
  if (row.must === undefined) return '';
  return reaches(row.must) ? 'ok' : 'MISSED';
}

/** A number as the tables show it: three significant digits. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** The section as a Markdown table. */
export function toMarkdown({ title, rows }: Section): string {
  const bar = (row: Row, value: number | undefined) =>
    value === undefined ? '' : `${row.better === 'lower' ? '≤' : '≥'} ${shown(value)}`;
  const lines = rows.map((row) =>
    [
      row.what,
      `${shown(row.value)} ${row.unit}`,
      bar(row, row.must),
      bar(row, row.aim),
      verdict(row),
      row.spread === undefined ? '' : `${Math.round(row.spread * 100)} %`,
      row.detail ?? '',
    ].join(' | '),
  );
  const head = ['measure | result | must | aim | | spread | behind it', '---|---|---|---|---|---|---'];
  return `## ${title}\n\n${[...head, ...lines].map((line) => `| ${line} |`).join('\n')}\n`;
}

/** Whether a file is worth annotating, and if not, why in words for a person. */
export type Verdict = { readonly worth: true } | { readonly worth: false; readonly reason: string };

export interface Candidate {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

const YES: Verdict = { worth: true };

/** Schemes of documents that are not files of the person's: output panels, version control, settings. */
const FOREIGN_SCHEMES =
  /^(?:output|git|gitfs|vscode-userdata|vscode-settings|debug|comment|walkThrough\w*|search-editor):/;

/** Names of text files that machines or lawyers read. */
const FOREIGN_NAMES =
  /^(?:requirements.*|constraints.*|cmakelists|robots|humans|ads|security|licen[cs]e.*|copying.*|notice.*|third.?party.*|changelog.*|readme.*|todo.*|.*\.log|.*[-_.]log|log)\.txt$|\.log$/i;

/** How many lines are looked at. */
const SAMPLE_LINES = 200;
const SAMPLE_CHARACTERS = 40_000;

/**
 * Decides whether a document looks like an article. A file of language `news` always is one; a plain text must hold
 * prose and look neither like a log nor like a list of packages, paths or settings. Files beyond `limit` characters
 * are left alone until the person asks.
 */
export function judgeFile({ uri, languageId, text }: Candidate, limit: number): Verdict {
  if (FOREIGN_SCHEMES.test(uri)) return no('This is not a file.');
  if (text.length > limit) {
    return no(`The file is larger than the limit of ${limit.toLocaleString('en')} characters.`);
  }
  if (languageId === 'news') return YES;
  const name = nameOf(uri);
  if (FOREIGN_NAMES.test(name)) return no(`Files named ${name} are not articles.`);
  if (text.trim() === '') return YES;
  const lines = text.slice(0, SAMPLE_CHARACTERS).split(/\r\n?|\n/, SAMPLE_LINES);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (share(filled, isLogLine) > 0.4) return no('The file looks like a log.');
  if (share(filled, isTechnicalLine) > 0.5)
    return no('The file looks like a list or code, not like an article.');
  if (!filled.some(isProse)) return no('The file holds no running text.');
  return YES;
}

function no(reason: string): Verdict {
  return { worth: false, reason };
}

function nameOf(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function share(lines: readonly string[], is: (line: string) => boolean): number {
  return lines.length === 0 ? 0 : lines.filter(is).length / lines.length;
}

/** Starts with a time stamp or a level, as log lines do. */
function isLogLine(line: string): boolean {
  return /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\b|\w{3} +\d+ \d\d:\d\d:\d\d )/.test(
    line,
  );
}

/** A package, path, setting, command, table row or line of code. */
function isTechnicalLine(line: string): boolean {
  return (
    /^(?:[\w.\-[\]]+\s*[=<>~!]=|[\w.-]+\s*=|\/[\w./-]+$|[A-Z]:\\|[{}[\]<]|#include|import |--?\w)/.test(
      line,
    ) ||
    /[;{}]$/.test(line) ||
    line.includes('\t')
  );
}

/** At least eight words, mostly of small letters. */
function isProse(line: string): boolean {
  const words = line.slice(0, 400).split(/\s+/);
  return words.length >= 8 && words.filter((word) => /^\P{L}*\p{Ll}/u.test(word)).length * 2 >= words.length;
}

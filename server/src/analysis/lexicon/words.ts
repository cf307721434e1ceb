/** The words of a list written as text, separated by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** The phrases of a list written as text, separated by commas or line breaks. */
export function phraseSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[,\n]/)
      .map((phrase) => phrase.trim())
      .filter(Boolean),
  );
}

/** Both lists in one. */
export function withWords(some: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some, ...more]);
}

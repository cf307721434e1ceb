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

/** Both lists in one, put together when it is first asked. */
export function withWords(some: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> {
  return new LateSet(() => new Set([...some, ...more]));
}

/** {@link wordSet}, taken apart when it is first asked. */
export function longWordSet(text: string): ReadonlySet<string> {
  return new LateSet(() => wordSet(text));
}

/** {@link phraseSet}, taken apart when it is first asked. */
export function longPhraseSet(text: string): ReadonlySet<string> {
  return new LateSet(() => phraseSet(text));
}

/** A list that is made when it is first asked: the first marks of an article need no list of names. */
class LateSet implements ReadonlySet<string> {
  private made: ReadonlySet<string> | null = null;

  constructor(private readonly make: () => ReadonlySet<string>) {}

  private get all(): ReadonlySet<string> {
    this.made ??= this.make();
    return this.made;
  }

  get size(): number {
    return this.all.size;
  }

  has(word: string): boolean {
    return this.all.has(word);
  }

  forEach(tell: (word: string, again: string, set: ReadonlySet<string>) => void): void {
    for (const word of this.all) tell(word, word, this);
  }

  entries() {
    return this.all.entries();
  }

  keys() {
    return this.all.keys();
  }

  values() {
    return this.all.values();
  }

  [Symbol.iterator]() {
    return this.all.values();
  }
}

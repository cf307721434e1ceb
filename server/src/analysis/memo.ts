/**
 * Remembers what was made of pieces of text, for the next analysis of a text that shares most of them. Bounded by the
 * length of what it is asked about: what was not asked for since the last `limit` characters is forgotten.
 */
export class Memo<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();
  private length = 0;

  constructor(private readonly limit: number) {}

  /** What is known of `key`. */
  get(key: string): T | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.keep(detached(key), older);
    return older;
  }

  /** Keeps `value` for `key`, which should be {@link detached}. */
  keep(key: string, value: T): void {
    this.length += key.length;
    if (this.length > this.limit) {
      this.old = this.young;
      this.young = new Map();
      this.length = key.length;
    }
    this.young.set(key, value);
  }
}

/** The same characters, no longer a part of the longer string they were cut from (which they would keep in memory). */
export function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}

/** One sort of thing to remember: who remembers it makes one, and finds it again in every {@link AnalysisMemo}. */
export interface MemoSort<T> {
  /** About how many characters of keys are remembered, at most twice that. */
  readonly limit: number;
  /** Carries the type alone. */
  readonly sample?: T;
}

/**
 * What passes remember from one analysis to the next. It belongs to whoever calls the engine, and changes no result: what
 * is remembered depends on nothing but its key.
 */
export class AnalysisMemo {
  private readonly memos = new Map<MemoSort<unknown>, Memo<unknown>>();

  of<T>(sort: MemoSort<T>): Memo<T> {
    let memo = this.memos.get(sort);
    if (!memo) this.memos.set(sort, (memo = new Memo(sort.limit)));
    return memo as Memo<T>;
  }
}

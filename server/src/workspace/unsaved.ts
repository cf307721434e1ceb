import type { Annotation } from '../annotations/annotation';

/** Annotations of documents that were no files: they wait for the file their text is saved as. */
export interface Unsaved {
  /** Keeps the annotations of a document that is closed. */
  keep(text: string, annotations: readonly Annotation[]): void;
  /** Gives, once, what was annotated in a document with this text. */
  take(text: string): readonly Annotation[];
}

/** Documents that are remembered after they were closed. */
const KEPT = 10;

export function createUnsaved(): Unsaved {
  let kept: readonly { readonly text: string; readonly annotations: readonly Annotation[] }[] = [];
  return {
    keep(text, annotations) {
      if (annotations.length > 0) kept = [{ text, annotations }, ...kept].slice(0, KEPT);
    },
    take(text) {
      const found = kept.find((k) => k.text === text);
      kept = kept.filter((k) => k !== found);
      return found?.annotations ?? [];
    },
  };
}

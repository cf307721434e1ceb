/** Function words that, capitalised after an abbreviation (`in the U.S. The …`), start a new sentence. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `the a an this that these those he she it they we i you his her its their our my there here
  in on at by for from with after before during since until while when where why how what who which if although though
  but and or so yet however meanwhile also then still even as because despite according officials police
  no not none both each some many most several more other another one two three last next earlier later today`
    .split(/\s+/)
    .filter(Boolean),
);

import type { entityTypes } from './entityTypes';
import type { AnalysisMemo } from './memo';
import type { Span } from './span';

/**
 * The physical lines of a text, in order, blank ones included: columns of numbers, because a text of nothing but line breaks
 * has as many lines as characters. {@link lineOf} gives one as a span.
 */
export interface Lines {
  readonly length: number;
  /** Where each line begins. */
  readonly starts: Int32Array;
  /** Where each line ends; its break (LF, CRLF or CR) follows. */
  readonly ends: Int32Array;
  /** 1 for a line that holds only white space, else 0. */
  readonly blank: Uint8Array;
}

/**
 * The paragraphs of a text, in order: a line each, or several where the text is hard-wrapped. Columns, as those of {@link Lines};
 * {@link blockOf} gives one as a span.
 */
export interface Blocks {
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the first line of each. */
  readonly firstLines: Int32Array;
  /** Index after the last line of each. */
  readonly endLines: Int32Array;
}

/** Why something was decided: a rule or feature, in words a person can read, and the words it rests on. */
export interface Evidence {
  /** Stable id of the rule or feature, e.g. `cue.verb-after-quote`. */
  readonly rule: string;
  /** A short reason in plain words, e.g. `“said” right after the quote`. */
  readonly note?: string;
  /** The words the rule looked at; null when it looked at the whole. */
  readonly span: Span | null;
  /** Contribution of a learned feature (log-odds), or score of a rejected candidate. */
  readonly weight?: number;
}

export type BoilerplateKind =
  | 'navigation'
  | 'share'
  | 'advertisement'
  | 'related'
  | 'newsletter'
  | 'comments'
  | 'tags'
  | 'caption'
  | 'legal'
  | 'consent'
  | 'promo'
  | 'bio'
  | 'error'
  | 'player'
  | 'label'
  | 'furniture';

/** Whole lines, or a run of them, that are not part of the article. */
export interface BoilerplateSpan extends Span {
  readonly kind: BoilerplateKind;
  /** The strongest rule. */
  readonly rule: string;
  /** 0–1. */
  readonly confidence: number;
  /** Id of the section it belongs to. */
  readonly section: string;
  readonly evidence: readonly Evidence[];
}

/** Neighbouring boilerplate of one purpose: what one quick-fix strips. */
export interface BoilerplateSection extends Span {
  readonly id: string;
  readonly kind: BoilerplateKind;
  /** What a person reads, e.g. `Related Articles`. */
  readonly title: string;
  /** Non-blank lines in it. */
  readonly lines: number;
}

export type StructureRole =
  | 'headline'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'subhead'
  | 'body'
  | 'caption'
  | 'credit'
  | 'boilerplate';

/** The role of a line; every non-blank line is covered by exactly one. */
export interface StructureSpan extends Span {
  readonly role: StructureRole;
}

/** What the boilerplate pass and the structure pass find together. */
export interface Layout {
  readonly boilerplate: readonly BoilerplateSpan[];
  readonly sections: readonly BoilerplateSection[];
  readonly structure: readonly StructureSpan[];
  /**
   * Stories the file holds, in order: the article itself first, then each further story (teasers included) as far as
   * borders can be told. No reference resolves across a border.
   */
  readonly stories: readonly Span[];
}

/** What a token is. */
export type WordKind = 'word' | 'number' | 'mark' | 'punctuation';

/**
 * A word, number or punctuation mark, wherever it stands: what all tokens that are written alike share (a “type”, as against its
 * tokens). The tokenizer looks a word up once; what a pass knows of a word whatever stands around it is kept here, so that no
 * pass looks it up again.
 */
export interface WordType {
  readonly text: string;
  /** `text` in lower case with straight apostrophes. */
  readonly lower: string;
  readonly kind: WordKind;
  /** What passes know of it, each in a slot of its own (`perWord`). */
  [slot: number]: unknown;
}

/**
 * The tokens of a text, in order. Each is the word that is written there, and columns tell where it stands: of all that an
 * analysis makes tokens are the most, and a text of ten megabytes has two million. Possessive ’s is a token of its own, as is a
 * hyphen within a word.
 */
export interface Tokens extends ReadonlyArray<WordType> {
  /** Where each token begins, an offset in the text. */
  readonly starts: Int32Array;
  /** Where each token ends. */
  readonly ends: Int32Array;
}

/** A sentence inside one block. Quotation marks stay with the words they enclose. */
export interface Sentence extends Span {
  /** Index of its block. */
  readonly block: number;
  /** Index of its first token in the document's tokens. */
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
}

export type QuotationMark = 'double' | 'single' | 'guillemet' | 'low' | 'apostrophes' | 'backticks';

/** A pair of quotation marks with all between; over several paragraphs where openers are repeated. */
export interface Quotation extends Span {
  readonly mark: QuotationMark;
  /** False when the closing mark is missing; the span then ends with its paragraph. */
  readonly closed: boolean;
  /** The words inside, one piece a paragraph, marks excluded. */
  readonly pieces: readonly Span[];
  /** 0 = outermost. */
  readonly level: number;
  /** True when the words were said or written by someone; false for titles, nicknames, terms, scare quotes. */
  readonly speech: boolean;
  /** 0–1, of the speech decision. */
  readonly confidence: number;
  /** Id of the attribution it belongs to, or null. */
  readonly attribution: string | null;
  readonly boilerplate: boolean;
  readonly evidence: readonly Evidence[];
}

export type CueKind = 'verb' | 'according-to' | 'colon' | 'noun' | 'phrase';

/** Words that report speech, writing or thought. */
export interface Cue extends Span {
  readonly kind: CueKind;
  /** Dictionary form, e.g. `say`, `according to`, `:`. */
  readonly lemma: string;
  readonly meaning: 'speech' | 'cognition' | 'other';
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** 0–1 that it reports something here. */
  readonly confidence: number;
}

/**
 * What a cue reports: the words it governs, before a source is chosen. Attributions are made of reports (joined with the
 * quotations they touch) and of quotations no report reaches.
 */
export interface Report {
  /** Index of its cue in the document's cues. */
  readonly cue: number;
  /**
   * The content, in text order: the clause the cue governs, whole where only part of it stands in quotation marks. Edges
   * never cut a quotation.
   */
  readonly content: readonly Span[];
  /** Where the content stands, seen from the cue. */
  readonly side: 'before' | 'after' | 'around';
  /** 0–1 that the cue reports exactly this here. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A noun phrase without what follows its head: `a senior official`, `Foreign Minister Ana Ruiz`, `she`. */
export interface Phrase extends Span {
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'relative';
  /** True for `Ruiz` in `Ruiz's lawyer`. */
  readonly possessor: boolean;
  /** Index of its head token, the last one. */
  readonly head: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** What a name can be. */
export type EntityType = (typeof entityTypes)[number];

/** Words that name or mean an entity. A name excludes titles, possessive ’s and punctuation. */
export interface Mention extends Span {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  readonly type: EntityType;
  /** Id of the entity, or null for a mention that could not be linked. */
  readonly entity: string | null;
  /** 0–1. */
  readonly confidence: number;
  readonly boilerplate: boolean;
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name. */
  readonly name: string;
  /** `Russian Foreign Minister`; null when the text gives none. */
  readonly role: string | null;
  /** The words that give the role. */
  readonly roleSpan: Span | null;
  readonly gender: 'm' | 'f' | null;
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
  /** True when it is named only in boilerplate. */
  readonly boilerplate: boolean;
  readonly evidence: readonly Evidence[];
}

/** Who relayed the words, when the text says so. */
export interface Channel {
  readonly name: string;
  readonly span: Span;
}

/** A source that was considered and not chosen. */
export interface Candidate extends Span {
  readonly name: string | null;
  readonly entity: string | null;
  readonly score: number;
}

/** Who said what, in which words: source, cue, content. */
export interface Attribution {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** One or more pieces: a quote split around its cue is one attribution. */
  readonly content: readonly Span[];
  readonly cue: readonly Span[];
  /** The words that name the source here. */
  readonly source: readonly Span[];
  /** The resolved name; null when it cannot be known. */
  readonly sourceName: string | null;
  readonly entity: string | null;
  readonly channel: Channel | null;
  readonly anonymous: boolean;
  /** 0–1 that the source (or its absence) is right. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly Candidate[];
  readonly boilerplate: boolean;
}

/** Everything Newsmark knows about a text. */
export interface Analysis {
  readonly text: string;
  readonly lines: Lines;
  readonly blocks: Blocks;
  readonly layout: Layout;
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  /** All pairs, inner ones included; sorted. */
  readonly quotations: readonly Quotation[];
  readonly cues: readonly Cue[];
  /** What cues report, indirect and mixed content included; at most one a cue, in cue order. */
  readonly reports: readonly Report[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  /** What was cut short or left out, in words for a person (file over the limit, model missing …). */
  readonly notices: readonly string[];
}

/** Gives the bytes of a learned model by file name (`entities.bin`), or null when it is not there. Injected: the core reads no files. */
export type ModelSource = (name: string) => Uint8Array | null;

export type BoilerplateLevel = 'cautious' | 'balanced' | 'thorough';

/** What a person or a folder has decided beforehand; the engine respects it. */
export interface Decisions {
  /** Line texts that are always boilerplate here (compared trimmed, case folded). */
  readonly alwaysBoilerplate?: readonly string[];
  /** Line texts that are never boilerplate here. */
  readonly neverBoilerplate?: readonly string[];
  /** Lines known to recur across the folder's articles: page furniture. */
  readonly templateLines?: ReadonlySet<string>;
  /** Names with a settled type; `none` = not a name. */
  readonly names?: Readonly<Record<string, EntityType | 'none'>>;
  /** Names that mean the same entity: alias → name. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Names that must stay apart. */
  readonly different?: readonly (readonly [string, string])[];
}

export interface AnalysisOptions {
  readonly models?: ModelSource;
  readonly boilerplate?: BoilerplateLevel;
  readonly decisions?: Decisions;
  /** What earlier analyses remember; a caller that analyses a text again and again while it is edited keeps one. */
  readonly memo?: AnalysisMemo;
}

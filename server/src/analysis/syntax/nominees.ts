import { THEIR_OWN } from '../lexicon/functionWords';
import type { Entity, Mention, Phrase, Tokens } from '../model';
import { int32s, uint16s } from '../numbers';
import { wordTest } from '../tokens/wordTypes';
import type { NamedTokens } from './namedTokens';
import { isPlural, type Kind, type Nominee, type Trait, traitOf } from './phraseTraits';

/** What the kinds are called. */
const KINDS: readonly Phrase['kind'][] = ['name', 'nominal', 'pronoun', 'relative'];

// What is known of a phrase, in sixteen bits: its trait, its kind, what is true of it, and how many tokens it has.
const TRAIT = 0x1f;
const KIND = 5;
const KIND_BITS = 3;
const POSSESSOR = 1 << 7;
const PLURAL = 1 << 8;
const MUTE = 1 << 9;
const DEFINITE = 1 << 10;
const LENGTH = 11;

/** Tokens for each phrase, at least as many as in most texts. */
const TOKENS_A_PHRASE = 3;

const isThe = wordTest(new Set(['the']));
const isTheirs = wordTest(THEIR_OWN);

/**
 * All phrases of a text in text order, each with what it names; in columns, because a text has thousands and of most only a
 * number or two is asked. An object is made of those that are asked for whole ({@link at}), once for each.
 */
export class Nominees {
  length = 0;
  private starts: Int32Array;
  private firsts: Int32Array;
  private sentences: Int32Array;
  private facts: Uint16Array;
  private made: (Nominee | null)[] = [];

  constructor(
    private readonly tokens: Tokens,
    private readonly names: NamedTokens,
  ) {
    const room = Math.ceil(tokens.length / TOKENS_A_PHRASE) + 1;
    this.starts = int32s(room);
    this.firsts = int32s(room);
    this.sentences = int32s(room);
    this.facts = uint16s(room);
  }

  /** Adds the phrase of the tokens from `first` to `end`, fewer than 32. */
  add(first: number, end: number, sentence: number, kind: Kind, possessor: boolean): void {
    const { tokens } = this;
    const index = this.length++;
    if (index === this.facts.length) this.grow();
    const head = tokens[end - 1]!;
    const opener = tokens[first]!;
    const entity = this.entityOf(end - 1);
    const isMute = entity !== null && (entity.type === 'date' || entity.type === 'money');
    const isDefinite = end - first > 1 && (isThe(opener) || isTheirs(opener));
    this.starts[index] = this.tokens.starts[first]!;
    this.firsts[index] = first;
    this.sentences[index] = sentence;
    this.facts[index] =
      traitOf(kind, end - first, head, entity) |
      (kind << KIND) |
      (possessor ? POSSESSOR : 0) |
      (isPlural(kind, head) ? PLURAL : 0) |
      (isMute ? MUTE : 0) |
      (isDefinite ? DEFINITE : 0) |
      ((end - first) << LENGTH);
  }

  /** The phrase itself; always the same object for the same index. */
  at(index: number): Nominee {
    if (this.made.length !== this.length) this.made = new Array<Nominee | null>(this.length).fill(null);
    let nominee = this.made[index]!;
    if (nominee === null) this.made[index] = nominee = this.make(index);
    return nominee;
  }

  private make(index: number): Nominee {
    const firstToken = this.firsts[index]!;
    const endToken = this.endToken(index);
    const head = endToken - 1;
    return {
      start: this.starts[index]!,
      end: this.end(index),
      firstToken,
      endToken,
      head,
      sentence: this.sentences[index]!,
      kind: KINDS[this.kind(index)]!,
      possessor: this.isPossessor(index),
      index,
      trait: this.trait(index),
      plural: this.isPlural(index),
      mention: this.mention(index),
      entity: this.entity(index),
    };
  }

  start(index: number): number {
    return this.starts[index]!;
  }

  end(index: number): number {
    return this.tokens.ends[this.endToken(index) - 1]!;
  }

  firstToken(index: number): number {
    return this.firsts[index]!;
  }

  endToken(index: number): number {
    return this.firsts[index]! + (this.facts[index]! >> LENGTH);
  }

  sentence(index: number): number {
    return this.sentences[index]!;
  }

  trait(index: number): Trait {
    return this.facts[index]! & TRAIT;
  }

  kind(index: number): Kind {
    return (this.facts[index]! >> KIND) & KIND_BITS;
  }

  isPossessor(index: number): boolean {
    return (this.facts[index]! & POSSESSOR) !== 0;
  }

  isPlural(index: number): boolean {
    return (this.facts[index]! & PLURAL) !== 0;
  }

  /** True for more than one word that open with `the`, `his`, `her` or `their`. */
  isDefinite(index: number): boolean {
    return (this.facts[index]! & DEFINITE) !== 0;
  }

  /** False for what never says anything: a day, a sum. (“Divers sent down in March discovered …”) */
  canSpeak(index: number): boolean {
    return (this.facts[index]! & MUTE) === 0;
  }

  /** The entity it names. */
  entity(index: number): Entity | null {
    return this.entityOf(this.endToken(index) - 1);
  }

  /** The name that heads it. */
  mention(index: number): Mention | null {
    const name = this.names.nameOf[this.endToken(index) - 1]! - 1;
    return name < 0 ? null : this.names.mentions[name]!;
  }

  /** Index of the first phrase that begins at token `token` or later. */
  firstFrom(token: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle]! < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Index of the first phrase that stands at `offset` of the text or after it. */
  firstAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private entityOf(head: number): Entity | null {
    const name = this.names.nameOf[head]! - 1;
    return name < 0 ? null : this.names.entities[name]!;
  }

  private grow(): void {
    const { starts, firsts, sentences, facts } = this;
    const room = 2 * this.length;
    (this.starts = new Int32Array(room)).set(starts);
    (this.firsts = new Int32Array(room)).set(firsts);
    (this.sentences = new Int32Array(room)).set(sentences);
    (this.facts = new Uint16Array(room)).set(facts);
  }
}

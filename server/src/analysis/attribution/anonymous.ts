import { EMPTY } from '../arrays';
import { ANONYMITY } from '../lexicon/sourceNouns';
import type { Sentence, Tokens } from '../model';
import { type Nominee, singularOf, Trait } from '../syntax/phraseTraits';
import { lowerAt } from '../tokens/wordsAt';
import { wordTest } from '../tokens/wordTypes';
import { isPersonNoun } from './personNoun';

/** Two words that withhold a name when the first is a refusal (`asked not to be named`, `declined to be identified`). */
const isWithheld = wordTest(
  new Set(['named', 'identified', 'quoted', 'authorized', 'authorised', 'permitted']),
);
const withholds = wordTest(ANONYMITY);
const REFUSAL = new Set(['not', "n't", 'declined', 'refused', 'without']);
/** Heads that are anonymous by themselves. */
const SOURCES = new Set(['source', 'sources', 'insider', 'insiders', 'leaker', 'whistleblower']);

/** What tells a source by what it knows, not by its name (AP Stylebook, “anonymous sources”), and the word after it. */
const INSIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ['briefed', ['on', 'about', 'by']],
  ['close', ['to']],
  ['familiar', ['with']],
  ['involved', ['in']],
  ['privy', ['to']],
  ['with', ['knowledge', 'direct']],
]);

/** Finds sources whose names the text withholds; remembers them, because “the official” stays anonymous later on. */
export class Anonymity {
  private readonly heads = new Set<string>();
  private readonly known = new Map<number, boolean>();
  constructor(
    private readonly tokens: Tokens,
    private readonly sentences: readonly Sentence[],
  ) {}

  /** True when the text withholds the name of this source. Sources are asked in text order. */
  of(nominee: Nominee | null): boolean {
    if (!nominee || nominee.entity || nominee.kind === 'name') return false;
    const noun = this.tokens[nominee.head]!;
    const head = noun.lower;
    if (SOURCES.has(head)) return true;
    if (nominee.trait === Trait.DocumentNoun || nominee.trait === Trait.GroupNoun) return false;
    if (this.withheld(nominee.sentence) || this.isInsider(nominee)) {
      this.heads.add(singularOf(head));
      return true;
    }
    if (!isPersonNoun(noun) || this.tokens[nominee.firstToken]!.lower !== 'the') return false;
    return this.heads.has(singularOf(head));
  }

  /** `a person familiar with the talks`: the formula of news style for who would not be named. */
  private isInsider({ endToken, trait }: Nominee): boolean {
    if (trait !== Trait.PersonNoun && trait !== Trait.Indefinite) return false;
    return (INSIDE.get(lowerAt(this.tokens, endToken)) ?? EMPTY).includes(lowerAt(this.tokens, endToken + 1));
  }

  /** The sentence says that a name is withheld. */
  private withheld(index: number): boolean {
    let found = this.known.get(index);
    if (found !== undefined) return found;
    found = false;
    const sentence = this.sentences[index]!;
    for (let i = sentence.firstToken; i < sentence.endToken && !found; i++) {
      if (withholds(this.tokens[i]!)) found = true;
      else if (isWithheld(this.tokens[i]!))
        for (let k = Math.max(sentence.firstToken, i - 4); k < i; k++)
          found ||= REFUSAL.has(this.tokens[k]!.lower);
    }
    this.known.set(index, found);
    return found;
  }
}

/**
 * Reporting expressions of several words: `took to Twitter to`, `in the words of`. A pattern is a list of steps; a step
 * is words divided by `/`, `*` for one word of any kind, a trailing `?` marks a step that may be missing. The first step
 * must be there.
 */
export interface PhrasePattern {
  readonly steps: string;
  readonly lemma: string;
  readonly kind: 'verb' | 'according-to' | 'noun' | 'phrase';
}

/** Longest match first where two begin with the same word. */
export const PHRASES: readonly PhrasePattern[] = [
  { steps: 'according to', lemma: 'according to', kind: 'according-to' },
  { steps: 'in the words of', lemma: 'in the words of', kind: 'according-to' },
  {
    steps: 'in the opinion/view/eyes/judgment/judgement/telling of',
    lemma: 'in the view of',
    kind: 'according-to',
  },
  { steps: 'as told by', lemma: 'as told by', kind: 'according-to' },
  { steps: 'per', lemma: 'per', kind: 'according-to' },
  { steps: 'reportedly/allegedly/purportedly', lemma: 'reportedly', kind: 'phrase' },
  {
    steps: 'going/goes/went/gone/go on to say/add/explain/claim/write/tell/note/argue/describe/suggest/ask',
    lemma: 'go on to say',
    kind: 'phrase',
  },
  {
    steps:
      'took/take/takes/taking/taken to twitter/facebook/instagram/x/telegram/tiktok/youtube/social media? to say/write/announce/express/call/criticize/criticise/blast/defend/condemn/thank/praise/warn/share/respond',
    lemma: 'take to',
    kind: 'phrase',
  },
  { steps: 'was/were/is/are/been/being quoted as saying', lemma: 'be quoted as saying', kind: 'phrase' },
  { steps: 'quoted as saying', lemma: 'be quoted as saying', kind: 'phrase' },
  { steps: 'had/has/have this to say', lemma: 'have this to say', kind: 'phrase' },
  { steps: 'made/make/makes/making it? clear', lemma: 'make clear', kind: 'phrase' },
  { steps: 'put/puts/putting it', lemma: 'put it', kind: 'phrase' },
  { steps: 'let it be known', lemma: 'let it be known', kind: 'phrase' },
  { steps: 'is/are/was/were of the opinion/view/belief', lemma: 'be of the opinion', kind: 'phrase' },
  { steps: 'took/take/takes/taking issue with', lemma: 'take issue with', kind: 'phrase' },
  { steps: 'laid/lay/lays/laying out', lemma: 'lay out', kind: 'phrase' },
  { steps: 'spelled/spells/spelling/spelt out', lemma: 'spell out', kind: 'phrase' },
  { steps: 'took/take/takes/taking aim at', lemma: 'take aim at', kind: 'phrase' },
];

/** Where the words after a reporting verb still belong to it: `said in a statement`, `told reporters`, `wrote on Twitter`. */
export const OCCASIONS: ReadonlySet<string> = new Set(
  `statement interview tweet email letter memo speech post release message note report briefing conference appearance filing
  affidavit op-ed editorial column essay blog podcast hearing testimony debate call video article story address press
  prepared written telephone phone email-ed televised radio remarks twitter facebook instagram telegram truth social x`
    .split(/\s+/)
    .filter(Boolean),
);

/** Particles and prepositions that complete a reporting verb; `called` + `for`, `pointed` + `out`. */
export const VERB_PARTICLES: Readonly<Record<string, string>> = {
  point: 'out to',
  call: 'for on',
  refer: 'to',
  allude: 'to',
  speak: 'of about',
  talk: 'of about',
  object: 'to',
  warn: 'of about against',
  complain: 'of about',
  ask: 'for about',
  push: 'for back',
  press: 'for',
  appeal: 'for to',
  hint: 'at',
  rail: 'against',
  lash: 'out',
  hit: 'back',
  fire: 'back',
  speculate: 'about',
  respond: 'to',
  reply: 'to',
  sum: 'up',
  vouch: 'for',
  agree: 'with to',
  brag: 'about',
  boast: 'about of',
  joke: 'about',
  look: 'forward',
  read: 'out',
  elaborate: 'on',
  comment: 'on',
  plead: 'for with',
  advocate: 'for',
  wonder: 'about',
  worry: 'about',
  think: 'of about',
  vote: 'for against',
  apologize: 'for',
  insist: 'on',
  focus: 'on',
};

/** Nouns for words that were said, as in `his claim that …`, `a warning that …`. */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set(
  `claim assertion statement allegation accusation argument suggestion promise pledge vow warning prediction announcement
  remark comment criticism complaint call demand request report declaration admission acknowledgment acknowledgement
  confession denial insistence contention proposal recommendation advice estimate assessment testimony message question
  answer response reply rumor rumour speculation threat assurance reminder conclusion finding ruling charge apology
  attack defense defence endorsement rejection refusal reference support opposition decision plan belief view opinion fear hope concern worry idea notion sense feeling expectation hopes fears concerns`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Verbs that report what someone said, wrote or thought, by lemma. Compiled from VerbNet 3.3 (classes say-37.7, tell-37.2,
 * manner_speaking-37.3, instr_communication-37.4, talk-37.5, chit_chat-37.6, complain-37.8, advise-37.9, promise-37.13,
 * judgment-33, indicate-78, conjecture-29.5, consider-29.9, want-32.1, wish-62) and the attribution verbs named by the
 * Associated Press Stylebook.
 */

/** Communication: the verb alone can carry words in quotation marks or a that-clause. */
export const SPEECH_VERBS = `
say tell add write ask note announce report argue explain state declare claim insist suggest warn tweet retweet reply
respond answer recall acknowledge admit concede confirm deny describe call conclude continue predict promise pledge vow
urge remark observe comment mention assert maintain contend allege reveal disclose stress emphasize emphasise reiterate
repeat estimate testify quip joke boast brag complain lament wonder speculate caution counter retort rejoin interject
shout yell scream whisper murmur mutter exclaim chant cheer proclaim profess recount relate read post email text
message blog publish quote cite point agree disagree advise recommend propose demand request order instruct command
threaten swear assure reassure remind inform notify brief convince persuade question accuse blame criticize criticise
condemn denounce praise hail applaud commend slam blast rip mock ridicule deride decry chide scold rebuke berate
lambaste assail attack defend dismiss reject rebut refute dispute challenge endorse tout label dub brand term name
characterize characterise portray depict refer allude hint imply indicate signal express voice articulate convey
communicate outline detail underscore underline highlight address discuss speak talk debate elaborate clarify specify
apologize apologise thank congratulate welcome greet invite offer refuse decline plead appeal beg implore forecast
project reckon opine muse sum echo affirm reaffirm attest certify vouch confess sing blurt bellow roar rant rail fume bemoan
bewail gripe grumble moan hiss snap bark growl sigh sob chuckle laugh joke tease prod encourage exhort counsel lecture
preach sermonize pray prophesy foretell volunteer concur intone drawl stammer stutter croon enthuse gush rave warn
summarize summarise review rule propound postulate posit theorize theorise hypothesize reason object protest oppose
vent vocalize utter pronounce narrate chronicle relay transmit broadcast air televise release issue unveil interview
quiz grill press push champion advocate promote disavow repudiate renounce retract withdraw apologise joke liken compare
credit deem identify list log document record file sue charge indict demand accept trash bash savage pan skewer jeer
share deliver raise reference invoke clarify recite rebuff contradict downplay laud salute
heckle boo taunt troll goad needle rap hammer pillory castigate censure reprimand admonish upbraid fault liken vilify disparage belittle
`
  .split(/\s+/)
  .filter(Boolean);

/** Thought, perception, intention and showing: reported when the text gives their content plainly. */
export const COGNITION_VERBS = `
think believe know feel hope fear worry want wish expect see find show seem appear consider assume suppose suspect doubt
imagine guess understand realize realise recognize recognise remember forget learn hear notice discover decide determine
intend plan aim seek mean prefer favor favour like love hate dislike regret trust support back view regard judge figure
envision foresee anticipate dream desire prove demonstrate illustrate reflect look sound choose vote
approve enjoy appreciate mull contemplate ponder weigh focus accept embrace ignore perceive interpret
`
  .split(/\s+/)
  .filter(Boolean);

/**
 * Verbs whose plain form and third person are mostly nouns in news (`the state`, `two votes`, `press`): they count as verbs
 * only after a word that a verb follows.
 */
export const MOSTLY_NOUNS: ReadonlySet<string> = new Set(
  `state issue email text term tweet interview record order rule post press name vote debate judge raise release like report
  share message blog review document address charge file fault brand label log list lecture counsel prod trash rap hammer
  needle book request demand comment remark question answer address broadcast rant project air pan fault judge figure look
  reference challenge estimate sound face`
    .split(/\s+/)
    .filter(Boolean),
);

/** Past tense and participle where they are not regular: lemma → forms. */
export const IRREGULAR_FORMS: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  read: 'read',
  speak: 'spoke spoken',
  swear: 'swore sworn',
  think: 'thought',
  know: 'knew known',
  feel: 'felt',
  see: 'saw seen seeing',
  find: 'found',
  show: 'showed shown',
  understand: 'understood',
  forget: 'forgot forgotten',
  hear: 'heard',
  mean: 'meant',
  seek: 'sought',
  choose: 'chose chosen',
  foresee: 'foresaw foreseen foreseeing',
  foretell: 'foretold',
  dream: 'dreamed dreamt',
  learn: 'learned learnt',
  withdraw: 'withdrew withdrawn',
  sing: 'sang sung',
  broadcast: 'broadcast',
  prove: 'proved proven',
  cut: 'cut',
  shoot: 'shot',
  burst: 'burst',
  begin: 'began',
};

/** Verbs whose final consonant is doubled: `admit`, `admitted`. */
export const DOUBLING: ReadonlySet<string> = new Set(
  'admit rebut beg quip rap slam pan rip chat brag plan bet blog snap sob sum quiz rap refer prefer sum log sum dub prod concur'.split(
    ' ',
  ),
);

/**
 * Verbs that report only right beside a quotation (`“No,” she ventured.`): manner of speaking and what people do as they
 * speak, from VerbNet 3.3 (manner_speaking-37.3, nonverbal_expression-40.2) and the dialogue of feature stories.
 */
export const MANNER_VERBS = `
venture chime cut shoot fire pipe burst snort shrug smile grin nod wink frown groan giggle gasp wail coo purr rasp drone
grunt mumble whine whimper splutter wheeze chirp trill thunder boom blare crow gloat scoff sneer smirk sniff beam deadpan
parry offer begin start finish manage correct interrupt retaliate shriek squeal yelp holler cry call nudge persist prompt
`
  .split(/\s+/)
  .filter(Boolean);

/**
 * Verb forms that endings do not give away: irregular past forms (the usual school list) and the present forms of verbs
 * that news puts after a subject. Regular past forms and participles are told by -ed and -ing.
 */
const words = (list: string): string[] => list.trim().split(/\s+/);

export const IRREGULAR_PAST = words(
  `said told spoke spoken wrote written went gone came became made took taken gave given got gotten knew known thought felt
  found left met sat stood ran rose risen fell fallen kept held brought bought sought taught caught fought won lost sent
  spent built lent bent led read heard saw seen began begun broke broken chose chosen drew drawn drove driven ate flew
  flown forgot forgotten froze hid hidden hit hung hurt laid lay lit meant paid put quit rode ridden rang sang sank sold
  set shook shaken shot shut slept slid spread sprang stole stolen struck stuck swore sworn swept swam swung threw thrown
  tore torn understood woke wore worn withdrew withdrawn undertook overcame oversaw upheld shed split cut cost let beat
  bet bid burst cast dealt dug drank forbade forgave foresaw grew grown blew blown bore bound bred misled outdid
  overthrew proved sped spun strode strove thrust undid wound wept`,
);

/** Base forms; the third person is told by adding -s or -es. */
export const COMMON_VERBS = words(
  `say tell ask think believe know want need make take give get go come see look find keep let begin seem help show hear
  play run move live hold bring happen write provide sit stand lose pay meet include continue set learn lead understand
  watch follow stop create speak read allow add spend grow open walk win offer remember love consider appear buy wait
  serve die send expect build stay fall reach remain suggest raise pass sell require decide pull argue insist warn claim
  note explain acknowledge admit deny describe declare announce reveal urge demand accuse blame criticize criticise
  condemn praise defend reject refuse agree disagree hope fear worry vow promise pledge threaten predict estimate
  maintain contend allege assert stress emphasize emphasise reiterate repeat recall reply respond retort quip joke tweet
  post recount boast brag complain concede conclude confirm caution advise recommend propose oppose support back endorse
  call name face try seek become feel mean leave put use work plan appeal push want vote visit arrive return attend
  launch win hit strike kill attack accept act aim apologize apologise approve arrest beat break carry charge choose
  close compare complete control cover cut deliver develop discuss draw drive drop earn eat encourage end enjoy enter
  exist express fail fight fill force gain handle hate hide host identify ignore imply improve indicate insult invite
  issue join keep lack laugh lift listen lower manage mark mention miss mock observe order owe participate point prefer
  prepare prevent produce protect prove publish question quote realize realise receive recognize refer reflect regard
  release remove report represent resign retweet rise risk rule save seize sign slam speak start state struggle suffer
  sue surprise surround suspect talk teach testify thank touch travel treat trust turn underscore view wear welcome
  withdraw wonder`,
);

/** Past forms of four letters, too short for their ending to tell (`need`, `shed`). */
export const SHORT_PAST: readonly string[] = 'axed bled died eyed fled lied owed sued tied used vied'.split(
  ' ',
);

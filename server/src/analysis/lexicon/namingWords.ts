const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Kinds of works: marks after them hold a title (`the documentary “Harbor Lights”`). The kinds a newsroom's style book puts in marks. */
export const WORK_NOUNS = words(`
  film movie documentary picture book novel memoir autobiography biography poem play musical opera song single album track
  hymn anthem ballad tune show series sitcom drama comedy episode program programme podcast newscast cartoon video clip game
  article story essay column commentary editorial op-ed piece report paper study review chapter headline newsletter blog
  magazine journal website exhibition exhibit painting sculpture mural photograph sketch monologue skit lecture sermon
  course seminar workshop trilogy sequel franchise ad commercial
`);

/** Words that announce a name, nickname or term: `titled`, `the so-called`, `the word`. */
export const NAMING_WORDS = words(`
  titled entitled dubbed nicknamed named called known so-called labeled labelled termed styled billed headlined captioned
  aka alias as term word phrase expression slogan motto nickname label tag hashtag name title theme code-named codenamed
  self-described self-styled
`);

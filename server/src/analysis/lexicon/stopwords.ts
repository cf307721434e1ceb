/**
 * English function words. Running prose has a third or more of them, menus and headlines few; the idea is from
 * J. Pomikálek, “Removing Boilerplate and Duplicate Content from Web Corpora” (2011). The list is Newsmark's own.
 */
export const stopwords: ReadonlySet<string> = new Set(
  `a about above across after again against all almost along already also although always am among an and another any
  anyone anything are aren't around as at away back be became because become been before began behind being below between
  both but by came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either
  else enough even ever every everyone everything far few first for former from further gave get gets getting give go
  going gone got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
  however i i'd i'll i'm i've if in indeed instead into is isn't it it'd it'll it's its itself just last later least less
  let let's like likely made make many may maybe me might mine more most much must my myself near nearly neither never
  next no nobody none nor not nothing now of off often on once one only onto or other others our ours out over own part
  perhaps put quite rather really said same saw say saying says see seem seemed seems seen several shall she she'd she'll
  she's should shouldn't since so some someone something soon still such take taken than that that's the their theirs them
  themselves then there there's therefore these they they'd they'll they're they've this those though through throughout
  thus to together told too took toward towards under until up upon us very was wasn't way we we'd we'll we're we've well
  went were weren't what what's whatever when where whether which while who who's whole whom whose why will with within
  without won't would wouldn't yet you you'd you'll you're you've your yours`.split(/\s+/),
);

/**
 * What carries words from a source to the reader: occasions, media and platforms, as news names them after `in`, `on`,
 * `at`, `during`, `via` (`in an interview with …`, `on Facebook`).
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const CHANNEL_PREPOSITIONS = words('in on at during via through to');

export const CHANNEL_NOUNS = words(
  `interview interviews statement statements tweet tweets post posts letter letters email e-mail emails memo conference
  conferences briefing briefings speech speeches address rally debate testimony hearing podcast broadcast show program
  programme column op-ed essay article book memoir video release call blog newsletter filing filings document documents
  papers lawsuit complaint affidavit court report message messages transcript town-hall remarks appearance telegram
  television tv radio page account website site media note`,
);

export const PLATFORMS = words(
  'twitter x facebook instagram youtube telegram tiktok linkedin snapchat reddit medium truth-social weibo threads bluesky whatsapp',
);

/** Listeners that stand for the press: as a whole, or an outlet named before (`told the broadcaster`). */
export const PRESS = words(
  `reporters journalists newsmen correspondents media press broadcaster newspaper paper magazine newswire tabloid outlet podcast
  agency newsroom daily weekly`,
);

import { countsOf } from './overview';
import type { Settings } from './settings';
import type { Snapshot } from './snapshot';
import { count, plain } from './words';

/** A line of words above the text that does something when clicked. */
export interface Lens {
  readonly at: number;
  readonly title: string;
  /** The sections that a click strips; all of them when null. */
  readonly sections: readonly string[] | null;
}

/** Sections of fewer lines get no line of their own: it would be longer than they are. */
const LINES_WORTH_A_LENS = 3;

/** Above the first line what there is to strip in all, above each longer section that section. */
export function codeLenses(snapshot: Snapshot, settings: Settings): Lens[] {
  const { sections } = snapshot.analysis.layout;
  if (!settings.codeLens || !settings.layers.boilerplate || sections.length === 0) return [];
  const { boilerplateShare } = countsOf(snapshot);
  const share = Math.round(boilerplateShare * 100);
  const total = `${count(sections.length, 'boilerplate section')}, ${share} % of the text · strip all`;
  return [
    { at: 0, title: total, sections: null },
    ...sections
      .filter((s) => s.lines >= LINES_WORTH_A_LENS)
      .map((s) => ({
        at: s.start,
        title: `${plain(s.title)}, ${count(s.lines, 'line')} · strip`,
        sections: [s.id],
      })),
  ];
}

import { ThemeIcon } from 'vscode';
import type { Overview, OverviewSection } from '../../../server/src/protocol';
import { linesOf } from '../ranges';
import { shortened } from '../words';
import { leaf, type Node, type WordsAt } from './tree';

/** The boilerplate sections in the order of the text, each with an action that strips it. */
export function boilerplateTree(overview: Overview, wordsAt: WordsAt): readonly Node[] {
  return overview.sections.map((section) => sectionNode(overview, section, wordsAt(section.range)));
}

/** Characters of a section that fit a tooltip. */
const LONGEST = 300;

function sectionNode({ uri }: Overview, section: OverviewSection, words: string): Node {
  const item = leaf(uri, section.title, section.range, `section:${section.id}`);
  item.contextValue = 'section';
  item.iconPath = new ThemeIcon(icons[section.kind] ?? 'dash');
  item.description = linesOf(section.range);
  item.tooltip = `${section.title}, ${item.description}\n${shortened(words.replace(/\s*\n\s*/g, '\n'), LONGEST)}`;
  return { item, children: [], section };
}

const icons: Readonly<Record<string, string>> = {
  navigation: 'list-tree',
  share: 'link-external',
  advertisement: 'megaphone',
  related: 'references',
  newsletter: 'mail',
  comments: 'comment-discussion',
  tags: 'tag',
  caption: 'device-camera',
  legal: 'law',
  consent: 'shield',
  promo: 'star',
  bio: 'account',
  error: 'error',
  player: 'play-circle',
  label: 'symbol-string',
  furniture: 'layout',
};

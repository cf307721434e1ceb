import { ThemeIcon } from 'vscode';
import type { Overview, OverviewSection } from '../../../server/src/protocol';
import { linesOf } from '../ranges';
import { leaf, type Node } from './tree';

/** The boilerplate sections in the order of the text, each with an action that strips it. */
export function boilerplateTree(overview: Overview): readonly Node[] {
  return overview.sections.map((section) => sectionNode(overview, section));
}

function sectionNode({ uri }: Overview, section: OverviewSection): Node {
  const item = leaf(uri, section.title, section.range, `section:${section.id}`);
  item.contextValue = 'section';
  item.iconPath = new ThemeIcon(icons[section.kind] ?? 'dash');
  item.description = linesOf(section.range);
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

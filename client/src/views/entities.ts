import { ThemeIcon } from 'vscode';
import type { Overview, OverviewEntity } from '../../../server/src/protocol';
import { counted } from '../counted';
import { branch, leaf, type Node } from './tree';

/** Types in the order they are listed, with title and icon. */
const groups: readonly { readonly type: string; readonly title: string; readonly icon: string }[] = [
  { type: 'person', title: 'People', icon: 'person' },
  { type: 'organization', title: 'Organisations', icon: 'organization' },
  { type: 'location', title: 'Places', icon: 'location' },
  { type: 'norp', title: 'Nationalities and groups', icon: 'globe' },
  { type: 'event', title: 'Events', icon: 'milestone' },
  { type: 'work', title: 'Works', icon: 'book' },
  { type: 'date', title: 'Dates', icon: 'calendar' },
  { type: 'money', title: 'Money', icon: 'credit-card' },
];

/** The entities of the article under their types, most mentioned first; those only in boilerplate apart. */
export function entitiesTree(overview: Overview): readonly Node[] {
  const own = overview.entities.filter((entity) => !entity.boilerplate);
  const foreign = overview.entities.filter((entity) => entity.boilerplate);
  const nodes: Node[] = [];
  for (const { type, title, icon } of groups) {
    const members = own.filter((entity) => entity.type === type).sort(byMentions);
    if (members.length === 0) continue;
    const item = branch(title, `type:${type}`, type === 'date' || type === 'money');
    item.description = String(members.length);
    nodes.push({ item, children: members.map((entity) => entityNode(overview, entity, icon)) });
  }
  if (foreign.length > 0) {
    const item = branch('Only in boilerplate', 'boilerplate', true);
    item.description = String(foreign.length);
    item.iconPath = new ThemeIcon('circle-slash');
    nodes.push({ item, children: foreign.sort(byMentions).map((e) => entityNode(overview, e, iconOf(e))) });
  }
  return nodes;
}

const byMentions = (a: OverviewEntity, b: OverviewEntity) => b.mentions.length - a.mentions.length;

const iconOf = (entity: OverviewEntity) => groups.find(({ type }) => type === entity.type)?.icon ?? 'tag';

function entityNode({ uri }: Overview, entity: OverviewEntity, icon: string): Node {
  const item = leaf(uri, entity.name, entity.mentions[0], `entity:${entity.id}`);
  item.iconPath = new ThemeIcon(icon);
  const counts = [counted(entity.mentions.length, 'mention')];
  if (entity.quotes > 0) counts.push(counted(entity.quotes, 'quote'));
  item.description = [entity.role, ...counts].filter(Boolean).join(' · ');
  return { item, children: [] };
}

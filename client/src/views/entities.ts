import { ThemeIcon, Uri } from 'vscode';
import type { Overview, OverviewEntity } from '../../../server/src/protocol';
import { counted } from '../counted';
import { isLayerOn, type LayerId } from '../layers';
import { branch, leaf, type Node } from './tree';

/** Types in the order they are listed, with title, icon and the layer that shows them. */
export const entityGroups: readonly {
  readonly type: string;
  readonly layer: LayerId;
  readonly title: string;
  readonly icon: string;
}[] = [
  { type: 'person', layer: 'people', title: 'People', icon: 'person' },
  { type: 'organization', layer: 'organizations', title: 'Organisations', icon: 'organization' },
  { type: 'location', layer: 'locations', title: 'Places', icon: 'location' },
  { type: 'norp', layer: 'groups', title: 'Nationalities and groups', icon: 'globe' },
  { type: 'event', layer: 'events', title: 'Events', icon: 'milestone' },
  { type: 'work', layer: 'works', title: 'Works', icon: 'book' },
  { type: 'date', layer: 'dates', title: 'Dates', icon: 'calendar' },
  { type: 'money', layer: 'money', title: 'Money', icon: 'credit-card' },
];

/** The entities of the article under their types, most mentioned first; those only in boilerplate apart. Types whose layer is off are left out. */
export function entitiesTree(overview: Overview): readonly Node[] {
  const scope = Uri.parse(overview.uri);
  const hidden = new Set(
    entityGroups.filter(({ layer }) => !isLayerOn(layer, scope)).map(({ type }) => type),
  );
  const shown = overview.entities.filter((entity) => !hidden.has(entity.type));
  const own = shown.filter((entity) => !entity.boilerplate);
  const foreign = shown.filter((entity) => entity.boilerplate);
  const nodes: Node[] = [];
  for (const { type, title, icon } of entityGroups) {
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

const iconOf = (entity: OverviewEntity) =>
  entityGroups.find(({ type }) => type === entity.type)?.icon ?? 'tag';

function entityNode({ uri }: Overview, entity: OverviewEntity, icon: string): Node {
  const item = leaf(uri, entity.name, entity.mentions[0], `entity:${entity.id}`);
  item.iconPath = new ThemeIcon(icon);
  item.contextValue = 'entity';
  const counts = [counted(entity.mentions.length, 'mention')];
  if (entity.quotes > 0) counts.push(counted(entity.quotes, 'quote'));
  item.description = [entity.role, ...counts].filter(Boolean).join(' · ');
  item.tooltip = `${entity.name}\n${item.description}`;
  return { item, children: [] };
}

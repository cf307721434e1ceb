import type { EntityType } from '../../analysis';
import { mentionAt } from '../lookup';
import { nameOfType } from '../reasons';
import { plain } from '../words';
import type { Fix, FixProvider } from './model';

const offered: readonly (EntityType | 'none')[] = ['person', 'organization', 'location', 'none'];

/** Corrects what the name at the cursor is, in this article or in the folder. */
export const decideName: FixProvider = ({ analysis }, { start: at }) => {
  const named = mentionAt(analysis, at);
  if (named?.mention.kind !== 'name') return [];
  const { start, end } = named;
  const { name, type: now } = named.entity;
  return offered
    .filter((type) => type !== now)
    .flatMap((type): Fix[] => {
      const is = type === 'none' ? 'is not a name' : `is ${article(nameOfType(type))} ${nameOfType(type)}`;
      const decision = { kind: 'name', span: { start, end }, name, type } as const;
      const here: Fix = {
        id: `name.${type}`,
        title: `“${plain(name)}” ${is}`,
        kind: 'refactor.rewrite',
        effect: { kind: 'decide', decision },
      };
      const rule = { list: 'names', name, type } as const;
      const folder: Fix = {
        id: `name.folder.${type}`,
        title: `“${plain(name)}” ${is}, in this folder`,
        kind: 'refactor.rewrite',
        effect: { kind: 'rule', rule },
      };
      return [here, folder];
    });
};

function article(noun: string): string {
  return /^[aeio]/.test(noun) ? 'an' : 'a';
}

import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { EntityType } from '../analysis';
import { entityTypes } from '../analysis/entityTypes';

/** The members of a `newsmark.json` that are rules of its folder, with what each must hold. */
const RULES: Readonly<Record<string, readonly [shape: Shape, words: string]>> = {
  alwaysBoilerplate: ['strings', 'a list of lines'],
  neverBoilerplate: ['strings', 'a list of lines'],
  ignore: ['strings', 'a list of rules to leave out'],
  names: ['object', 'an object of names with their types'],
  aliases: ['object', 'an object of names with the names they stand for'],
  different: ['pairs', 'a list of pairs of names'],
};

/** What `names` may call a name. */
export const nameTypes: readonly (EntityType | 'none')[] = [...entityTypes, 'none'];

type Shape = 'strings' | 'object' | 'pairs';

/** Names of the members that are no annotating part. */
export const ruleMembers: readonly string[] = ['$schema', ...Object.keys(RULES)];

/** Tells what of the rules cannot be meant as it stands: it is passed over when the rules are read. */
export function checkRules(root: Node, fail: (node: Node, message: string) => void): void {
  for (const [name, [shape, words]] of Object.entries(RULES)) {
    const node = findNodeAtLocation(root, [name]);
    if (!node) continue;
    if (node.type !== (shape === 'object' ? 'object' : 'array')) {
      fail(node, `“${name}” must be ${words}.`);
      continue;
    }
    for (const child of node.children ?? []) {
      const item = shape === 'object' ? child.children?.[1] : child;
      if (item && !(shape === 'pairs' ? isPair(item) : item.type === 'string'))
        fail(item, `“${name}” must be ${words}: this entry is passed over.`);
      else if (item && name === 'names' && !nameTypes.some((type) => type === item.value))
        fail(item, `“${item.value}” is no type of a name: it must be one of ${nameTypes.join(', ')}.`);
    }
  }
}

function isPair({ type, children = [] }: Node): boolean {
  return type === 'array' && children.length === 2 && children.every((c) => c.type === 'string');
}

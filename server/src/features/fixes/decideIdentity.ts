import type { Entity } from '../../analysis';
import { mentionAt } from '../lookup';
import { plain } from '../words';
import type { Fix, FixProvider } from './model';

/** At most so many names are offered as the same. */
const SHOWN = 3;

/**
 * Says that the name at the cursor means the same as another name of the article that resembles it, or that a name
 * united with it means someone else. These are rules of the folder: the next article has the same people.
 */
export const decideIdentity: FixProvider = ({ analysis, text }, { start: at }) => {
  const named = mentionAt(analysis, at);
  if (named?.mention.kind !== 'name') return [];
  const { entity } = named;
  const here = plain(text.slice(named.start, Math.min(named.end, named.start + 200)));
  const same = analysis.entities
    .filter((other) => other !== entity && other.type === entity.type && resembles(entity, other))
    .slice(0, SHOWN)
    .map(({ name }) => sameAs(entity.name, name));
  return here !== '' && here !== entity.name ? [...same, differentFrom(here, entity.name)] : same;
};

function sameAs(name: string, as: string): Fix {
  const title = `“${plain(name)}” is the same as ${plain(as)}, in this folder`;
  const effect = { kind: 'rule', rule: { list: 'aliases', name, as } } as const;
  return { id: `same.${as}`, title, kind: 'refactor.rewrite', effect };
}

function differentFrom(name: string, from: string): Fix {
  const title = `“${plain(name)}” is not ${plain(from)}, in this folder`;
  const effect = { kind: 'rule', rule: { list: 'different', name, from } } as const;
  return { id: `different.${from}`, title, kind: 'refactor.rewrite', effect };
}

/** True when the names share a word of three letters or more, or one is the initials of the other. */
function resembles(a: Entity, b: Entity): boolean {
  const words = wordsOf(a.name);
  if (wordsOf(b.name).some((word) => words.includes(word))) return true;
  return isInitialsOf(a.name, b.name) || isInitialsOf(b.name, a.name);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3);
}

function isInitialsOf(short: string, long: string): boolean {
  const initials = (long.match(/\b\p{Lu}/gu) ?? []).join('');
  return initials.length >= 2 && short.replace(/\./g, '') === initials;
}

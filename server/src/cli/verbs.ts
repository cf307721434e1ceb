import type { VerbModule } from './verb';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<VerbModule>;
}

/** The verbs over articles, in the order help lists them; each is loaded only when it is called. */
export const VERBS: Readonly<Record<string, Entry>> = {
  annotate: {
    summary: 'report boilerplate, quotes with their sources, and who and what is named',
    load: () => import('./verbs/annotate'),
  },
};

/** The module of a verb that `VERBS` lists. */
export function loadVerb(name: string): Promise<VerbModule> {
  return VERBS[name]!.load();
}

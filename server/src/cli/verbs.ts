import type { Verb, VerbModule, VerbOptions } from './verb';

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
  strip: {
    summary: 'take the boilerplate out: to standard output, as a diff, or in place',
    load: () => import('./verbs/strip'),
  },
  quotes: {
    summary: 'list who said what: a table, JSON or CSV',
    load: () => import('./verbs/quotes'),
  },
  export: {
    summary: 'annotations in the format of another program',
    load: () => import('./verbs/export'),
  },
  check: {
    summary: 'findings as file:line:col, SARIF or an exit status',
    load: () => import('./verbs/check'),
  },
};

/** The verb called `name` with its options settled, or what is wrong with them. */
export async function createVerb(
  name: string,
  options: VerbOptions,
): Promise<Verb | { readonly usage: string }> {
  const verb = (await loadVerb(name)).create(options);
  return options.templates && !('usage' in verb) ? { ...verb, templates: options.templates } : verb;
}

/** The module of a verb that `VERBS` lists. */
export function loadVerb(name: string): Promise<VerbModule> {
  return VERBS[name]!.load();
}

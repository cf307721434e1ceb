import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Motivation } from './annotation';
import { type Problem, parseJson, problemAt } from './json';
import { checkRules, ruleMembers } from './ruleMembers';

/** A label of the project. */
export interface LabelDefinition {
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly motivation: Motivation;
  /** `#rrggbb`; null = a colour of the theme. */
  readonly color: string | null;
  /** The letter that picks it in the list of labels; null when it has none. */
  readonly key: string | null;
  /** What it means and when to use it. */
  readonly codebook: string;
  /** Names of the attributes it may have. */
  readonly attributes: readonly string[];
}

export interface AttributeDefinition {
  readonly name: string;
  readonly title: string;
  /** The values to choose from; null = any words. */
  readonly values: readonly string[] | null;
  readonly codebook: string;
}

export interface RelationDefinition {
  readonly name: string;
  readonly title: string;
  /** Labels it may lead from and to; empty = any. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly codebook: string;
}

/** What may be annotated in a folder: the annotating part of `newsmark.json`. */
export interface Project {
  readonly labels: readonly LabelDefinition[];
  readonly attributes: readonly AttributeDefinition[];
  readonly relations: readonly RelationDefinition[];
}

/** The labels without a `newsmark.json`. */
export const defaultProject: Project = {
  labels: [
    label('quote', 'Quote', 'q', 'classifying', 'The words somebody said or wrote, marks included.', [
      'kind',
      'speaker',
    ]),
    label(
      'source',
      'Source',
      's',
      'classifying',
      'The words that name who said it: a name, “he”, “an official”.',
    ),
    label('cue', 'Cue', 'c', 'classifying', 'The words that report speech: “said”, “according to”.'),
    label('person', 'Person', 'p', 'identifying', 'A name of a person, without title and possessive ’s.'),
    label('organization', 'Organisation', 'o', 'identifying', 'A name of a company, office, party, team.'),
    label('location', 'Location', 'l', 'identifying', 'A name of a place.'),
    label(
      'norp',
      'Nationality or group',
      'g',
      'identifying',
      'Nationalities, religious and political groups.',
    ),
    label('event', 'Event', 'e', 'identifying', 'A named event.'),
    label('work', 'Work', 'w', 'identifying', 'A title of a book, film, song, report.'),
    label('boilerplate', 'Boilerplate', 'b', 'classifying', 'Lines that are not part of the article.', [
      'kind',
    ]),
    label('note', 'Note', 'n', 'commenting', 'A remark on these words.'),
  ],
  attributes: [
    { name: 'kind', title: 'Kind', values: null, codebook: '' },
    { name: 'speaker', title: 'Speaker', values: null, codebook: 'Full name of who said it.' },
  ],
  relations: [
    {
      name: 'source',
      title: 'said by',
      from: ['quote'],
      to: ['source', 'person', 'organization'],
      codebook: '',
    },
    { name: 'cue', title: 'reported by', from: ['quote'], to: ['cue'], codebook: '' },
  ],
};

function label(
  name: string,
  title: string,
  key: string,
  motivation: Motivation,
  codebook: string,
  attributes: readonly string[] = [],
): LabelDefinition {
  return { name, title, motivation, color: null, key, codebook, attributes };
}

/** What can be told of an annotation with `label`; one that is named without a definition takes any words. */
export function attributesOf(
  { labels, attributes }: Pick<Project, 'labels' | 'attributes'>,
  label: string,
): AttributeDefinition[] {
  const names = labels.find((l) => l.name === label)?.attributes ?? [];
  return names.map(
    (name) => attributes.find((a) => a.name === name) ?? { name, title: name, values: null, codebook: '' },
  );
}

const MOTIVATIONS: readonly string[] = ['identifying', 'classifying', 'linking', 'tagging', 'commenting'];

/**
 * Reads the annotating part of a `newsmark.json` (comments and trailing commas allowed) and checks all of it. The file adds to the default
 * labels; `"labels": { "cue": null }` takes one away. Whatever is wrong is left out and told with its place.
 */
export function parseProject(text: string): {
  readonly project: Project;
  readonly problems: readonly Problem[];
  /** All that the file holds, for what else is read from it. */
  readonly value: unknown;
} {
  const { tree: root, problems } = parseJson(text, true);
  const value: unknown = root && getNodeValue(root);
  if (root?.type !== 'object') {
    const message = 'newsmark.json must hold an object.';
    return {
      project: defaultProject,
      value,
      problems: problems.length > 0 ? problems : [problemAt(text, 0, message)],
    };
  }
  const fail = (node: Node | undefined, message: string) => {
    problems.push(problemAt(text, node?.offset ?? 0, message));
  };
  for (const member of root.children ?? []) {
    const name = String(member.children?.[0]?.value);
    if (![...ruleMembers, 'labels', 'attributes', 'relations'].includes(name))
      fail(member, `Unknown member “${name}”.`);
  }
  checkRules(root, fail);
  const labels = merged(root, 'labels', defaultProject.labels, fail, readLabel);
  const attributes = merged(root, 'attributes', defaultProject.attributes, fail, readAttribute);
  const relations = merged(root, 'relations', defaultProject.relations, fail, readRelation);
  const names = new Set(labels.map((l) => l.name));
  for (const r of relations)
    for (const end of [...r.from, ...r.to])
      if (!names.has(end))
        fail(findNodeAtLocation(root, ['relations', r.name]), `There is no label “${end}”.`);
  return {
    project: { labels, attributes, relations: relations.filter((r) => isPossible(r, names)) },
    problems,
    value,
  };
}

function isPossible({ from, to }: RelationDefinition, labels: ReadonlySet<string>): boolean {
  const reaches = (ends: readonly string[]) => ends.length === 0 || ends.some((e) => labels.has(e));
  return reaches(from) && reaches(to);
}

type Fail = (node: Node | undefined, message: string) => void;
type Members = Readonly<Record<string, unknown>>;

/** The definitions of `member`, in the order of the file, laid over the defaults, of which the rest follows. */
function merged<T extends { readonly name: string }>(
  root: Node,
  member: string,
  defaults: readonly T[],
  fail: Fail,
  read: (name: string, value: Members, before: T | undefined, problem: (message: string) => void) => T,
): T[] {
  const node = findNodeAtLocation(root, [member]);
  if (!node) return [...defaults];
  if (node.type !== 'object') {
    fail(node, `“${member}” must be an object of definitions.`);
    return [...defaults];
  }
  const byName = new Map(defaults.map((d) => [d.name, d]));
  const own: T[] = [];
  for (const [name, value] of Object.entries(getNodeValue(node) as Members)) {
    const at = findNodeAtLocation(node, [name]);
    if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
      fail(at, `“${name}” must be an object, or null.`);
      continue;
    }
    if (value) own.push(read(name, value as Members, byName.get(name), (message) => fail(at, message)));
    byName.delete(name);
  }
  return [...own, ...byName.values()];
}

function readLabel(
  name: string,
  value: Members,
  before: LabelDefinition | undefined,
  problem: (message: string) => void,
): LabelDefinition {
  const { title, motivation, color, key, codebook, attributes } = value;
  if (color !== undefined && !isColor(color)) problem('“color” must read like "#2a7f62".');
  if (key !== undefined && !/^[a-z0-9]$/.test(String(key))) problem('“key” must be one letter or digit.');
  if (motivation !== undefined && !MOTIVATIONS.includes(String(motivation)))
    problem(`“motivation” must be one of ${MOTIVATIONS.join(', ')}.`);
  return {
    name,
    title: words(title) ?? before?.title ?? name,
    motivation: MOTIVATIONS.includes(String(motivation))
      ? (motivation as Motivation)
      : (before?.motivation ?? 'tagging'),
    color: isColor(color) ? color : (before?.color ?? null),
    key: /^[a-z0-9]$/.test(String(key)) ? String(key) : (before?.key ?? null),
    codebook: words(codebook) ?? before?.codebook ?? '',
    attributes: strings(attributes) ?? before?.attributes ?? [],
  };
}

function readAttribute(
  name: string,
  value: Members,
  before: AttributeDefinition | undefined,
  problem: (message: string) => void,
): AttributeDefinition {
  const values = strings(value.values);
  if (value.values !== undefined && !values) problem('“values” must be a list of words.');
  return {
    name,
    title: words(value.title) ?? before?.title ?? name,
    values: values ?? before?.values ?? null,
    codebook: words(value.codebook) ?? before?.codebook ?? '',
  };
}

function readRelation(
  name: string,
  value: Members,
  before: RelationDefinition | undefined,
  problem: (message: string) => void,
): RelationDefinition {
  for (const end of ['from', 'to'])
    if (value[end] !== undefined && !strings(value[end])) problem(`“${end}” must be a list of labels.`);
  return {
    name,
    title: words(value.title) ?? before?.title ?? name,
    from: strings(value.from) ?? before?.from ?? [],
    to: strings(value.to) ?? before?.to ?? [],
    codebook: words(value.codebook) ?? before?.codebook ?? '',
  };
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value);
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function strings(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((v) => typeof v === 'string') ? value : undefined;
}

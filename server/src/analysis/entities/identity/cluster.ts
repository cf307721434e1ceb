import type { Form, Told } from './form';
import { isAcronymOf, isShortened, placeOrOrgKey } from './organization';
import { isSamePerson, shortNameFits } from './person';

/** Forms that name one entity. */
export interface Cluster {
  readonly forms: Form[];
  /** The different {@link Told.plain} of its forms, where somebody has asked for them. */
  plains: Set<string> | null;
  /** The fullest form so far. */
  full: Form;
  gender: 'm' | 'f' | null;
  /** The form whose words are the entity's name by a person's decision. */
  preferred?: Form;
}

/** True when two names (in the words of {@link Told.plain}) must stay apart whatever the rules say. */
export type KeptApart = (a: string, b: string) => boolean;

/** Most clusters compared with each other; beyond that only equal words unite (keeps the work bounded). */
const MAX_COMPARED = 300;

/** What tells names apart that a person keeps apart. */
const APART = '\u0000';

/** A cluster of one form. */
function clusterOf(form: Form): Cluster {
  return { forms: [form], plains: null, full: form, gender: form.gender };
}

function join(cluster: Cluster, form: Form): void {
  cluster.forms.push(form);
  cluster.plains?.add(form.told.plain);
  cluster.gender ??= form.gender;
  const known = cluster.full.told;
  const { told } = form;
  if (told === known) return;
  const longer = told.keys.length - known.keys.length;
  if (longer > 0 || (longer === 0 && told.suffix !== null && known.suffix === null)) cluster.full = form;
}

/** Takes all forms of `from` into `into`. */
export function absorb(into: Cluster, from: Cluster): void {
  for (const form of from.forms) join(into, form);
  into.gender ??= from.gender;
}

/** True when no pair of their names must stay apart. */
export function mayJoin(from: Cluster, into: Cluster, apart: KeptApart | null): boolean {
  if (!apart) return true;
  for (const a of plainsOf(from)) for (const b of plainsOf(into)) if (apart(a, b)) return false;
  return true;
}

function mayTake(cluster: Cluster, { told }: Form, apart: KeptApart | null): boolean {
  if (!apart) return true;
  for (const other of plainsOf(cluster)) if (apart(told.plain, other)) return false;
  return true;
}

function plainsOf(cluster: Cluster): Set<string> {
  cluster.plains ??= new Set(cluster.forms.map((form) => form.told.plain));
  return cluster.plains;
}

/** People, and once they are many by the words in their names: then only those are worth comparing. */
class People {
  private byWord: Map<string, Cluster[]> | null = null;
  readonly all: Cluster[] = [];

  add(cluster: Cluster): void {
    this.all.push(cluster);
    if (this.byWord !== null) this.enter(cluster, this.byWord);
    else if (this.all.length > MAX_COMPARED) {
      this.byWord = new Map();
      for (const known of this.all) this.enter(known, this.byWord);
    }
  }

  /** By the first and the last word of the name it was made of. */
  private enter(cluster: Cluster, byWord: Map<string, Cluster[]>): void {
    const { keys } = cluster.forms[0]!.told;
    const first = keys[0]!;
    const last = keys[keys.length - 1]!;
    enterBy(first, cluster, byWord);
    if (last !== first) enterBy(last, cluster, byWord);
  }

  /** The people a form can name: all while they are few, else those that share its first or last word. */
  near({ told: { keys } }: Form): Iterable<Cluster> {
    if (this.byWord === null) return this.all;
    const first = this.byWord.get(keys[0]!);
    const last = this.byWord.get(keys[keys.length - 1]!);
    if (first === undefined || first === last) return last ?? NOBODY;
    return last === undefined ? first : new Set([...last, ...first]);
  }
}

const NOBODY: readonly Cluster[] = [];

function enterBy(word: string, cluster: Cluster, byWord: Map<string, Cluster[]>): void {
  const same = byWord.get(word);
  if (!same) byWord.set(word, [cluster]);
  else if (same.length < MAX_COMPARED) same.push(cluster);
}

/**
 * Clusters of the persons of one scope: full names first, then each short name to the person it fits best: by family
 * name before given name, then by how near and how often that person was named before.
 */
export function clusterPersons(
  forms: readonly Form[],
  genderOf: (told: Told) => 'm' | 'f' | null,
  apart: KeptApart | null,
): Cluster[] {
  const people = new People();
  const short: Form[] = [];
  for (const form of forms) {
    if (form.told.keys.length < 2 || isInitialled(form.told)) {
      short.push(form);
      continue;
    }
    let known: Cluster | null = null;
    for (const cluster of people.near(form))
      if (isSamePerson(cluster.full.told, form.told) && mayTake(cluster, form, apart)) {
        known = cluster;
        break;
      }
    if (known) join(known, form);
    else people.add(clusterOf(form));
  }
  for (const cluster of people.all) cluster.gender ??= genderOf(cluster.full.told);
  return short.length === 0 ? people.all : [...people.all, ...joinShortNames(short, people, apart)];
}

/** Joins short names to the people they fit; gives clusters of those that fit nobody. */
function joinShortNames(short: readonly Form[], people: People, apart: KeptApart | null): Cluster[] {
  const lone: Cluster[] = [];
  const loneByPlain = new Map<string, Cluster>();
  const places = new Map<Cluster, Places>();
  const fitting = new Map<string, readonly Fit[]>();
  for (const form of short) {
    const { plain } = form.told;
    let fits = fitting.get(plain);
    if (fits === undefined) fitting.set(plain, (fits = fitsOf(form, people.near(form), places)));
    const person = bestPerson(form, fits, apart);
    if (person) {
      join(person.cluster, form);
      person.places.last = form.name.start;
      person.places.plain = plain;
      if (person.cluster.full === form) fitting.clear();
      continue;
    }
    const known = loneByPlain.get(plain);
    if (known && agrees(known, form)) join(known, form);
    else {
      const cluster = clusterOf(form);
      lone.push(cluster);
      loneByPlain.set(plain, cluster);
    }
  }
  return lone;
}

/** `J. Smith`, `J.K.`: an initial makes no full name. */
function isInitialled({ keys, words }: Told): boolean {
  return keys.length === 2 && words[0]!.length === 1;
}

/** Another of the family: `Clarence III` is not `Clarence Marsh Sr.`. */
function isOther(cluster: Cluster, { told }: Form): boolean {
  const { suffix } = cluster.full.told;
  return told.suffix !== null && suffix !== null && suffix !== told.suffix;
}

function agrees(cluster: Cluster, form: Form): boolean {
  return !form.gender || !cluster.gender || form.gender === cluster.gender;
}

/** Where a person is named, read from left to right. */
class Places {
  /** Start of the short name joined last, or -1. */
  last = -1;
  /** The words of that name. */
  plain = '';
  private cursor = 0;
  private readonly forms: readonly Form[];
  /** The full names come first among the forms. */
  private readonly count: number;

  /** For a person whom no short name was given to. */
  constructor(cluster: Cluster) {
    this.forms = cluster.forms;
    this.count = cluster.forms.length;
  }

  /** 3 for a person whose full name, or `plain`, stands just before `start`, less the longer ago; 0–1 for one named only later. `start` only grows. */
  nearness(start: number, plain: string): number {
    while (this.cursor < this.count && this.startOf(this.cursor) <= start) this.cursor++;
    // Her daughter, so far only “Sylvie”, is not yet meant by the surname.
    const known = this.cursor > 0 || this.plain === plain;
    const before = known ? Math.max(this.last, this.cursor > 0 ? this.startOf(this.cursor - 1) : -1) : -1;
    if (before < 0) return 1 / (1 + (this.startOf(0) - start) / 1000);
    return 1 + 2 / (1 + (start - before) / 1000);
  }

  private startOf(k: number): number {
    return this.forms[k]!.name.start;
  }
}

/** A person a short name can stand for, how well (see `shortNameFits`), and where the person is named. */
interface Fit {
  readonly cluster: Cluster;
  readonly fit: number;
  readonly places: Places;
}

/** The people that a short name, wherever it stands, can stand for. */
function fitsOf({ told }: Form, people: Iterable<Cluster>, places: Map<Cluster, Places>): Fit[] {
  const fits: Fit[] = [];
  const initialled = isInitialled(told);
  for (const cluster of people) {
    const full = cluster.full.told;
    const fit = initialled ? initialFits(told, full) : shortNameFits(told, full);
    if (fit <= 0) continue;
    let named = places.get(cluster);
    if (named === undefined) places.set(cluster, (named = new Places(cluster)));
    fits.push({ cluster, fit, places: named });
  }
  return fits;
}

function bestPerson(form: Form, fits: readonly Fit[], apart: KeptApart | null): Fit | null {
  const { plain } = form.told;
  let best: Fit | null = null;
  let bestScore = 0;
  for (const person of fits) {
    const { cluster, fit, places } = person;
    if (!agrees(cluster, form) || isOther(cluster, form) || !mayTake(cluster, form, apart)) continue;
    const near = places.nearness(form.name.start, plain);
    // Of two with one surname, the one it was used for last goes on bearing it; the other is named in full.
    const bears = places.plain === plain ? 1 : 0;
    const hinted = form.hint && cluster.gender && cluster.gender !== form.hint ? -4 : 0;
    const score = Math.max(0.01, fit * 4 + near + bears + Math.log2(cluster.forms.length) / 4 + hinted);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}

function initialFits(short: Told, full: Told): number {
  return short.keys[1] === full.keys[full.keys.length - 1] && full.words[0]!.startsWith(short.words[0]!)
    ? 3
    : 0;
}

/** Clusters of places or of organisations of one scope: equal keys, acronyms with their expansion, shortened names. */
export function clusterPlacesOrOrgs(
  forms: readonly Form[],
  shorten: boolean,
  apart: KeptApart | null,
): Cluster[] {
  const clusters: Cluster[] = [];
  const byKey = new Map<string, Cluster>();
  for (const form of forms) {
    let key = placeOrOrgKey(form);
    let same = byKey.get(key);
    // Those kept apart have the same key and a sign that stands in no word.
    while (same && !mayTake(same, form, apart)) same = byKey.get((key += APART));
    if (same) join(same, form);
    else {
      const cluster = clusterOf(form);
      clusters.push(cluster);
      byKey.set(key, cluster);
    }
  }
  return clusters.length > MAX_COMPARED ? clusters : mergeShortened(clusters, shorten, apart);
}

function mergeShortened(clusters: Cluster[], shorten: boolean, apart: KeptApart | null): Cluster[] {
  const longNames = clusters.filter(({ full }) => full.told.words.length > 1);
  if (longNames.length === 0) return clusters;
  let gone: Set<Cluster> | null = null;
  for (const short of clusters) {
    const { told } = short.full;
    const acronym = told.words.length === 1 && isAcronymLike(short.full);
    if (!acronym && !shorten) continue;
    let found = 0;
    let longer: Cluster | null = null;
    for (let k = 0; k < longNames.length && found < 2; k++) {
      const long = longNames[k]!;
      if (long === short || gone?.has(long)) continue;
      const full = long.full.told;
      const fits = (acronym && isAcronymOf(told.plain, full.words)) || (shorten && isShortened(told, full));
      if (!fits || !mayJoin(short, long, apart)) continue;
      longer = long;
      found++;
    }
    if (longer === null || found > 1) continue;
    absorb(longer, short);
    gone ??= new Set();
    gone.add(short);
  }
  return gone === null ? clusters : clusters.filter((cluster) => !gone.has(cluster));
}

function isAcronymLike({ name, told }: Form): boolean {
  return told.plain.length >= 2 && told.plain.length <= 8 && name.end - name.start <= 12;
}

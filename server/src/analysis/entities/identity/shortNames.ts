import { type Cluster, clusterOf, join, type KeptApart, mayTake } from './cluster';
import type { Form, Told } from './form';
import type { People } from './people';
import { shortNameFits } from './person';

/** Joins short names to the people they fit; gives clusters of those that fit nobody. */
export function joinShortNames(short: readonly Form[], people: People, apart: KeptApart | null): Cluster[] {
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
export function isInitialled({ keys, words }: Told): boolean {
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

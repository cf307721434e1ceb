/** Places to begin with: few, so that the first texts make a table grow, before code takes its places for constant. */
const FIRST = 64;
/** A table that has grown beyond so many is given up when it is cleared. */
const MOST = 4096;

/**
 * A number for each of some words, by their keys (see `WordColumns`): two words with one key, a pair in a billion, are taken
 * for one. Open addressing, at least twice as many places as keys, so that the table of a long text stays small. Who needs one
 * for each text keeps one and clears it.
 */
export class KeyTable {
  /** How many keys there are. */
  size = 0;
  /** Key and number, one after the other; a place is free where the number is zero. */
  private places = new Int32Array(FIRST * 2);
  private mask = FIRST - 1;

  /** Forgets all keys. */
  clear(): void {
    if (this.size === 0) return;
    this.size = 0;
    if (this.mask < MOST) this.places.fill(0);
    else {
      this.places = new Int32Array(FIRST * 2);
      this.mask = FIRST - 1;
    }
  }

  /** The number of `key`, or 0. */
  get(key: number): number {
    const { places } = this;
    return places[placeOf(key, places, this.mask) + 1]!;
  }

  /** Gives `key` a number, which is not 0. */
  set(key: number, number: number): void {
    const place = placeOf(key, this.places, this.mask);
    if (this.places[place + 1] === 0) {
      if (this.size * 2 >= this.mask) {
        this.grow();
        this.set(key, number);
        return;
      }
      this.size++;
      this.places[place] = key;
    }
    this.places[place + 1] = number;
  }

  private grow(): void {
    const known = this.places;
    const places = new Int32Array(known.length * 2);
    const mask = this.mask * 2 + 1;
    for (let at = 0; at < known.length; at += 2) {
      if (known[at + 1] === 0) continue;
      const place = placeOf(known[at]!, places, mask);
      places[place] = known[at]!;
      places[place + 1] = known[at + 1]!;
    }
    this.places = places;
    this.mask = mask;
  }
}

/** Where `key` stands in `places`, or could stand. */
function placeOf(key: number, places: Int32Array, mask: number): number {
  let place = key & mask;
  while (places[place * 2] !== key && places[place * 2 + 1] !== 0) place = (place + 1) & mask;
  return place * 2;
}

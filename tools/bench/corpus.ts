/**
 * Made-up news for measuring: templates and names written for this purpose, so that every machine measures the same
 * text and no publisher's words are needed. The mix follows counts on real articles: about a third of the sentences
 * carry a quotation, a fifth a pronoun for a source, and scraped pages hold a third of furniture.
 */

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST =
  'Anna Bernard Clara David Elena Farid Grace Hassan Irene Jonas Karin Liam Maria Nadia Oscar Priya Quentin Rosa Samuel Tara Ulrich Vera Walter Yusuf Zoe Miguel Hannah Peter Susan'.split(
    ' ',
  );
const LAST =
  'Alder Brook Castellan Dunmore Easton Fairweather Garrido Holloway Ibarra Jankowski Kerrigan Lindqvist Marchetti Northcote Okafor Pemberton Quayle Rasmussen Sandoval Thornbury Underhill Vasquez Whitlock Yarrow Zielinski MacAllen O’Dowd'.split(
    ' ',
  );
const PLACE =
  'Northport Eastmere Lake Harrow Cedar Falls Port Selwyn Ashby Wexley Marlow Bay Grand Haven Oakridge Velden'.split(
    ' ',
  );
const COUNTRY = 'Norway Portugal Kenya Canada Peru Japan Poland Chile Ghana Ireland'.split(' ');
const ORGANISATION = [
  'the Harbour Authority',
  'the Ministry of Transport',
  'Meridian Energy Inc.',
  'the Northport Police Department',
  'the University of Wexley',
  'the Coastal Workers Union',
  'Brightwater Bank',
  'the National Weather Service',
  'the European Rail Agency',
  'the House Committee on Ways and Means',
];
const ROLE = [
  'mayor',
  'Transport Minister',
  'spokeswoman',
  'chief executive',
  'professor of economics',
  'Sen.',
  'union leader',
  'police chief',
  'Gov.',
  'lead engineer',
];
const DAY = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SAID = [
  'said',
  'told reporters',
  'added',
  'wrote on X',
  'warned',
  'insisted',
  'asked',
  'argued',
  'explained',
];
const SPEECH = [
  'We cannot wait another year for a bridge that was promised in 2016',
  'It’s the largest repair this coast has seen, and it won’t be the last',
  'Nobody told us that the school would close, and we don’t accept it',
  'I have asked for every invoice since 2019 to be published',
  'The numbers do not add up, and everyone in that room knows it',
  'This is a good day for the families who lost their homes in the flood',
  'They came with 14 trucks and left before the children were awake',
  'We will appeal the ruling to the Supreme Court if we must',
  'There is no plan to raise the fare above $2.75 before next summer',
];
const CLAIM = [
  'the project would cost $1.2 billion and take four years',
  'talks with the unions had stalled over overtime pay',
  'at least 37 people had been taken to hospital',
  'the agency had ignored three warnings about the old valve',
  'turnout was higher than in any election since 1994',
  'the new law would protect about 12,000 hectares of forest',
];
const FACT = [
  'The plan, first proposed in 2018, calls for two new lines along the river and a tunnel below the old town',
  'Rain fell for nine days in a row, and by the weekend the lower streets were under half a metre of water',
  'About 4,300 people work at the plant, which makes parts for trains and ships',
  'Prices rose 3.4 percent in the year to March, the slowest pace since the autumn of 2021',
  'The court is expected to rule before the end of the month, though either side can ask for more time',
  'Volunteers handed out blankets, soup and so-called “storm kits” at the gym of the high school',
  'The film, “A Winter in the Harbour,” opens in 40 cinemas and has already won two prizes',
  'Shares in the company fell 6 percent in early trading before they recovered most of the loss',
];
const FURNITURE = [
  'Advertisement',
  'Share this article',
  'Sign up for our morning newsletter and get the best stories in your inbox.',
  'Related Articles',
  '4 minutes ago',
  'Read more: What the new timetable means for you',
  'Photo: Harbour Post / Clara Dunmore',
  'Copyright 2024 Harbour Post. All rights reserved.',
  '5 min read',
  'Tags: harbour, council, transport',
  'No comments yet...',
  'Follow us on Facebook and Instagram',
];

/** Writes articles, one after the other, from one seed. */
export class Newsroom {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** One article of about `size` characters: headline, byline, story with quotes, furniture. */
  article(size: number): string {
    const people = Array.from({ length: 5 }, () => ({
      first: this.of(FIRST),
      last: this.of(LAST),
      role: this.of(ROLE),
      she: this.next() < 0.5,
    }));
    const lead = people[0]!;
    const lines = [
      `${this.of(PLACE)} ${this.of(['council votes on', 'residents protest', 'awaits ruling on', 'celebrates'])} ${this.of(['new bridge', 'rail line', 'school closures', 'harbour plan'])}`,
      `By ${this.of(FIRST)} ${this.of(LAST)}`,
      `${this.of(PLACE).toUpperCase()} — ${this.fact()}. ${this.quoted(lead, true)}`,
    ];
    let length = lines.join('\n').length;
    for (let i = 0; length < size * 0.85; i++) {
      const person = people[i % people.length]!;
      const line = this.next() < 0.12 ? this.of(FURNITURE) : this.paragraph(person, i < people.length);
      lines.push(line);
      length += line.length + 1;
    }
    while (length < size) {
      const line = this.of(FURNITURE);
      lines.push(line);
      length += line.length + 1;
    }
    return `${lines.join('\n')}\n`;
  }

  /** Prose of `size` characters without line breaks or furniture. */
  prose(size: number): string {
    const parts: string[] = [];
    for (let length = 0; length < size; ) {
      const person = { first: this.of(FIRST), last: this.of(LAST), role: this.of(ROLE), she: true };
      const part = this.paragraph(person, true);
      parts.push(part);
      length += part.length + 1;
    }
    return parts.join(' ').slice(0, size);
  }

  private paragraph(person: Person, introduce: boolean): string {
    const kind = this.next();
    if (kind < 0.35) return `${this.quoted(person, introduce)} ${this.fact()}.`;
    if (kind < 0.5) return `${this.quoted(person, introduce)} ${this.quoted(person, false)}`;
    if (kind < 0.7) {
      const who = introduce
        ? `${person.first} ${person.last}, ${person.role} of ${this.of(PLACE)},`
        : person.last;
      return `${who} said ${this.of(CLAIM)}. ${this.fact()}.`;
    }
    if (kind < 0.8) return `According to ${this.of(ORGANISATION)}, ${this.of(CLAIM)}. ${this.fact()}.`;
    return `${this.fact()}. ${this.fact()}, and ${this.of(COUNTRY)} may follow on ${this.of(DAY)}.`;
  }

  private quoted(person: Person, introduce: boolean): string {
    const full = `${person.first} ${person.last}`;
    const who = introduce
      ? this.of([`${full}, the ${person.role} of ${this.of(PLACE)}`, `${person.role} ${full}`])
      : this.of([person.last, person.she ? 'she' : 'he', `${person.role} ${person.last}`]);
    const said = this.of(SAID);
    const words = this.of(SPEECH);
    const shape = this.next();
    if (shape < 0.5) return `“${words},” ${who} ${said} on ${this.of(DAY)}.`;
    if (shape < 0.7) return `“${words},” ${said} ${who}. “${this.of(SPEECH)}.”`;
    if (shape < 0.85) return `${who} ${said}: “${words}.”`;
    return `${who} ${said} that it was “${words.slice(words.indexOf(' ') + 1)}.”`;
  }

  private fact(): string {
    return this.of(FACT).replace('The plan', () => `The plan of ${this.of(ORGANISATION)}`);
  }

  private of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
}

interface Person {
  readonly first: string;
  readonly last: string;
  readonly role: string;
  readonly she: boolean;
}

import { ok, deepStrictEqual as same } from 'node:assert';
import { perform } from '../../server/src/cli/perform';
import type { Task, Verb } from '../../server/src/cli/verb';
import { create } from '../../server/src/cli/verbs/annotate';

const ARTICLES = [
  'Harbour fees to rise\nBy Nadia Brandt\n\n“We had no choice,” Mayor Olga Hessel said on Monday. She blamed the storm.\n',
  'Der Rat tagt am Montag. „Wir bauen“, sagte Hessel.\n\nShare this article\n',
  '',
  `${'The pier was closed again, harbour master Jonas Wirth said. '.repeat(1_100)}\n`,
  'He said: “It is late.”\n',
  '“Nobody told us anything,” a resident who asked not to be named said.\n\nSign up for our newsletter\n',
];

const line = (text: string, index: number): Task => ({
  kind: 'line',
  bytes: Buffer.from(JSON.stringify({ id: index, text })),
  number: index + 1,
});

const output = (verb: Verb, tasks: readonly Task[]) => [...perform(verb, tasks)].map((o) => o.output);

describe('a batch of articles', () => {
  const verb = create({ jsonl: true, columns: null, single: false }) as Verb;

  it('gives for each what it gives alone, in order', () => {
    const tasks = ARTICLES.map(line);
    same(
      output(verb, tasks),
      tasks.flatMap((task) => output(verb, [task])),
    );
  });

  it('goes on after one that cannot be read', () => {
    const broken: Task = { kind: 'line', bytes: Buffer.from('{'), number: 2 };
    const [first, second, third] = output(verb, [line(ARTICLES[0]!, 0), broken, line(ARTICLES[4]!, 2)]);
    ok(String(first).includes('Olga Hessel'));
    ok(String(second).includes('not-json'));
    same([third], output(verb, [line(ARTICLES[4]!, 2)]));
  });

  it('gives an article before a long one behind it is done', () => {
    const outcomes = perform(verb, [line(ARTICLES[3]!, 0), line(ARTICLES[4]!, 1)]);
    const { value } = outcomes.next();
    ok(String(value.output).startsWith('{"id":0,'));
  });
});

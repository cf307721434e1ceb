import { modelsIn } from '../../server/src/workspace/models';
import { processorTime } from './measure';
import type { Engine } from './programs';
import { loadYardsticks } from './yardsticks';

/** What a contestant is asked: work through these texts. Its answer: the milliseconds of processor time it took. */
export type Request = readonly string[];

/**
 * A program that holds one of the libraries that are compared, so that none runs in a heap and with caches of compiled
 * code that another has filled. Its arguments: the name of the library, the engine, the folder of its weights.
 */
const [name, engine, weights] = process.argv.slice(2) as [string, string, string];
const run = load();

process.on('message', (texts: Request) => {
  const used = processorTime();
  for (const text of texts) run(text);
  process.send!(processorTime() - used);
});

function load(): (text: string) => unknown {
  if (name === 'newsmark') {
    const { analyze } = require(engine) as Engine;
    const models = modelsIn(weights);
    return (text) => analyze(text, { models });
  }
  return loadYardsticks()[name as 'compromise' | 'wink'];
}

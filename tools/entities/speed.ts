/**
 * Times the entity pass against compromise on the same texts, in turns: `npx tsx tools/entities/speed.ts --data FILE.jsonl [--most N]`.
 * Processor time for 5,000 characters, medians. Texts are changed for every round (`fresh`), or come again and tagged blocks are remembered (`again`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise/three';
import { findBlocks } from '../../server/src/analysis/blocks';
import { findEntities } from '../../server/src/analysis/entities';
import { findLines } from '../../server/src/analysis/lines';
import { AnalysisMemo } from '../../server/src/analysis/memo';
import { findSentences } from '../../server/src/analysis/tokens/sentences';
import { modelsIn } from '../../server/src/workspace/models';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    most: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '7' },
  },
});
const texts = readFileSync(values.data!, 'utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, Number(values.most))
  .map((line) => (JSON.parse(line) as { text: string }).text);
const memo = new AnalysisMemo();
const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));
const characters = texts.reduce((sum, text) => sum + text.length, 0);

function read(text: string) {
  const lines = findLines(text);
  const blocks = findBlocks(text, lines);
  const layout = { boilerplate: [], sections: [], structure: [], stories: [{ start: 0, end: text.length }] };
  return { text, lines, blocks, layout, ...findSentences(text, blocks) };
}

const tasks: Readonly<Record<string, (text: string, round: number) => void>> = {
  'compromise nlp(text)': (text) => nlp(text),
  'tokens and sentences': (text) => read(text),
  'entities, fresh (tokens included)': (text, round) =>
    findEntities(read(`${text}\n${round}`.replaceAll('. ', `. ${round} `)), { models }),
  'entities, again (tokens included)': (text) => findEntities(read(text), { models, memo }),
};
const times: Record<string, number[]> = {};
for (let round = 0; round < Number(values.rounds); round++)
  for (const [name, task] of Object.entries(tasks)) {
    const start = process.cpuUsage().user;
    for (const text of texts) task(text, round);
    (times[name] ??= []).push((process.cpuUsage().user - start) / 1000);
  }
for (const [name, list] of Object.entries(times)) {
  const middle = list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  console.log(`${name.padEnd(36)} ${((middle * 5000) / characters).toFixed(2)} ms`);
}

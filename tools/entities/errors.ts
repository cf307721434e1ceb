/**
 * Lists the names the product misses or invents in data files: `npx tsx tools/entities/errors.ts --data FOLDER --model FILE NAME …`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRecords } from './data';
import { type NameError, scoreNames } from './evaluate';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    model: { type: 'string', default: 'server/src/analysis/models/entities.bin' },
    title: { type: 'boolean', default: false },
    type: { type: 'string' },
    most: { type: 'string', default: '100' },
  },
});
const bytes = new Uint8Array(readFileSync(values.model));
for (const name of positionals) {
  const errors: NameError[] = [];
  const scores = scoreNames(readRecords(values.data!, name), bytes, values.title, errors);
  for (const [type, { p, r, f }] of Object.entries(scores))
    console.log(`${name} ${type} F1 ${f.toFixed(1)} (precision ${p.toFixed(1)}, recall ${r.toFixed(1)})`);
  const shown = errors.filter((error) => !values.type || error.type === values.type);
  const step = Math.max(1, Math.floor(shown.length / Number(values.most)));
  for (let i = 0; i < shown.length; i += step) {
    const { kind, type, around } = shown[i]!;
    console.log(`${kind.padEnd(6)} ${type}  ${around}`);
  }
}

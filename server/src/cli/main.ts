import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { analyze } from '../analysis';
import { toContract } from '../annotations/export/contract';
import { modelsIn } from '../workspace/models';

const models = modelsIn(join(__dirname, 'models'));

async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    process.stdout.write(`${JSON.stringify(toContract(id, analyze(text, { models })))}\n`);
  }
}

void main();

import { readableOf } from '../../server/src/annotations/describe';
import { sidecarFile } from '../../server/src/workspace/sidecars';
import { annotate } from './tracked';

/** Saves one sidecar over and over, each time with other annotations, until it is killed. Told the folder. */
async function saveForever(path: string): Promise<void> {
  const text = 'Ada Berg and Bo Lund rebuilt the bridge over the river. '.repeat(40);
  const readable = readableOf(text);
  const sidecar = sidecarFile(path, 'story.txt');
  await sidecar.load(readable);
  for (let round = 0; ; round++) {
    const count = 1 + (round % 40);
    const annotations = Array.from({ length: count }, (_, i) =>
      annotate(text, { start: i * 56, end: i * 56 + 8 }, `urn:test:${i}`, `round-${round}`),
    );
    // Only its own file, so nothing of the round before must be merged in.
    const result = await sidecar.save(readable, annotations);
    if (result.kind !== 'ok') throw new Error(result.kind);
    process.stdout.write('.');
  }
}

void saveForever(process.argv[2]!);

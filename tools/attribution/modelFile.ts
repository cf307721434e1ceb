import { readFileSync, writeFileSync } from 'node:fs';
import type { FeatureSpace } from '../../server/src/analysis/ranking/featureSpace';

/** Non-zero weights in hundredths, `value:weight` between spaces, by template. */
export function weightsOf<T extends string>(
  space: FeatureSpace<T>,
  weights: Float32Array,
): Record<string, string> {
  return Object.fromEntries(
    space.templates.map((template) => {
      const list: string[] = [];
      for (let v = 0; v < space.sizes[template]; v++) {
        const weight = Math.round(weights[space.base[template] + v]! * 100);
        if (Math.abs(weight) >= 3) list.push(`${v}:${weight}`);
      }
      return [template, list.join(' ')];
    }),
  );
}

/** Writes a model as JSON, one template a line. */
export function writeModel(path: string, model: unknown): void {
  writeFileSync(path, `${JSON.stringify(model).replace(/"\w+":/g, '\n$&')}\n`);
  console.log(`${path}: ${readFileSync(path).length} bytes`);
}

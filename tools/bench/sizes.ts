import { bundle, bytesOf } from './programs';
import type { Row, Section } from './row';

/** What ships, minified. */
export async function sizes(): Promise<Section> {
  const size = (id: string, what: string, source: string, must?: number, aim?: number): Row => ({
    id: `size.${id}`,
    what,
    value: bytesOf(bundle(source, `${id}.js`, true)) / 1000,
    unit: 'KB',
    better: 'lower',
    check: 'counter',
    ...(must !== undefined && aim !== undefined ? { must, aim } : {}),
  });
  return {
    title: 'Bundles, minified, without learned weights',
    rows: [
      size('client', 'client', 'client/src/extension.ts', 500, 460),
      size('server', 'server', 'server/src/lsp/main.ts', 900, 750),
      size('cli', 'command line', 'server/src/cli/main.ts'),
    ],
  };
}

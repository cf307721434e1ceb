// Bundles the three programs into dist/: client.js (extension host), server.js (language server) with engine.js, cli.js
// (command line), longLists.js that the last two share; and copies the learned weights beside them. `--watch` rebuilds on
// change, `--production` minifies.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Some packages name a UMD build as `main`, whose inner requires no bundler can follow.
  mainFields: ['module', 'main'],
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  alias: {
    // The package's CommonJS form: its ES module reaches for import.meta, which a CommonJS bundle has not.
    tinyglobby: require.resolve('tinyglobby'),
    'semver/functions/parse': path.join(__dirname, 'tools/build/newEnough.js'),
    'semver/functions/satisfies': path.join(__dirname, 'tools/build/newEnough.js'),
  },
};

/** Left outside the server's engine and the command line, which share them. */
const LISTS = './longLists';

/** The lists of names and phrases. */
function listsProgram(folder) {
  return { entryPoints: ['server/src/analysis/lexicon/longLists.ts'], outfile: `${folder}/longLists.js` };
}

/** The command line, which finds the lists beside it. */
function cliPrograms(folder) {
  return [
    {
      entryPoints: ['server/src/cli/main.ts'],
      outfile: `${folder}/cli.js`,
      external: [LISTS],
      banner: { js: '#!/usr/bin/env node' },
    },
    listsProgram(folder),
  ];
}

/**
 * The language server and, apart from it, the engine that it loads when the first article is opened: `initialize` is
 * answered before the engine is even parsed. The engine finds the lists beside it.
 */
function serverPrograms(folder) {
  return [
    {
      entryPoints: ['server/src/lsp/main.ts'],
      outfile: `${folder}/server.js`,
      external: ['./engine', LISTS],
      supported: { 'dynamic-import': false },
    },
    { entryPoints: ['server/src/lsp/engine.ts'], outfile: `${folder}/engine.js`, external: [LISTS] },
    listsProgram(folder),
  ];
}

const programs = [
  { entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  ...serverPrograms('dist'),
  cliPrograms('dist')[0],
];

function copyModels() {
  const from = 'server/src/analysis/models';
  if (!fs.existsSync(from)) return;
  fs.mkdirSync('dist/models', { recursive: true });
  for (const name of fs.readdirSync(from)) {
    if (name.endsWith('.bin')) fs.copyFileSync(path.join(from, name), path.join('dist/models', name));
  }
}

async function main() {
  fs.rmSync('dist', { recursive: true, force: true });
  copyModels();
  const present = programs.filter((p) => fs.existsSync(p.entryPoints[0]));
  const contexts = await Promise.all(present.map((p) => esbuild.context({ ...common, ...p })));
  if (watch) await Promise.all(contexts.map((c) => c.watch()));
  else {
    await Promise.all(contexts.map((c) => c.rebuild()));
    await Promise.all(contexts.map((c) => c.dispose()));
  }
}

if (require.main === module) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}

module.exports = { common, cliPrograms, serverPrograms };

import type { Command } from 'commander';
import { applyStrip, stripEdits } from '../../features/strip';
import { count } from '../../features/words';
import { encodeText } from '../../workspace/fileSystem/encoding';
import { writeTextFile } from '../../workspace/fileSystem/writeTextFile';
import { failureLine } from '../failureLine';
import { levelOf, levelOption } from '../levels';
import { moveAnnotations } from '../moveAnnotations';
import { unifiedDiff } from '../unifiedDiff';
import type { Article, Outcome, Totals, Verb, VerbModule } from '../verb';

const HELP = `
Examples:
  newsmark strip story.txt > clean.txt     the article without boilerplate
  newsmark strip --diff articles/          what would go, as a patch (patch -p0, git apply -p0)
  newsmark strip --in-place articles/      rewrites the files, each in one step; nothing else in them changes`;

/** `newsmark strip`: articles without their boilerplate. */
const strip: VerbModule = {
  configure(command: Command): void {
    command
      .option('-i, --in-place', 'rewrite the files')
      .option('--diff', 'a unified diff of what goes')
      .addOption(levelOption())
      .addHelpText('after', HELP);
  },

  create({ inPlace, diff, level, jsonl, single }) {
    const analysis = { boilerplate: levelOf(level) };
    if ([inPlace, diff, jsonl].filter(Boolean).length > 1) {
      return { usage: 'choose one of --in-place, --diff and --jsonl' };
    }
    if (inPlace) return { analysis, each: stripInPlace, summary };
    if (diff) return { analysis, each: showDiff };
    if (jsonl) return { analysis, each: strippedLine, failed: failureLine } satisfies Verb;
    if (!single) return { usage: 'several articles would run together: use --in-place, --diff or --jsonl' };
    return { analysis, each: (article) => ({ output: strippedBytes(article) }) };
  },
};
export const { configure, create } = strip;

function stripInPlace({ name, text, file, analysis }: Article): Outcome {
  if (!file) {
    return {
      output: '',
      messages: [`newsmark: ${name}: only files can be stripped in place`],
      failure: 'error',
    };
  }
  const edits = stripEdits(analysis, { what: 'all' });
  if (edits.length === 0) return { output: '' };
  const problem = writeTextFile(file, applyStrip(text, edits)) ?? moveAnnotations(file.path, text, edits);
  if (problem) {
    return { output: '', messages: [`newsmark: ${name}: not written: ${problem.message}`], failure: 'error' };
  }
  const lines = analysis.layout.sections.reduce((sum, section) => sum + section.lines, 0);
  return { output: '', counts: { files: 1, lines } };
}

function summary({ articles, counts }: Totals): string {
  const { files = 0, lines = 0 } = counts;
  return `Stripped ${count(lines, 'line')} from ${files} of ${count(articles, 'file')}.`;
}

function showDiff({ name, text, analysis }: Article): Outcome {
  return { output: unifiedDiff(name, text, stripEdits(analysis, { what: 'all' })) };
}

function strippedLine({ id, text, analysis }: Article): Outcome {
  const removed = stripEdits(analysis, { what: 'all' });
  return { output: `${JSON.stringify({ id, text: applyStrip(text, removed), removed })}\n` };
}

function strippedBytes({ text, file, analysis }: Article): Uint8Array {
  return encodeText(applyStrip(text, stripEdits(analysis, { what: 'all' })), file?.encoding ?? 'utf-8');
}

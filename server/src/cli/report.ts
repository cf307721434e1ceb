import { type Analysis, textOf } from '../analysis';
import { channelWords } from '../features/channelWords';
import { count, plain } from '../features/words';
import { quoteRows } from './quoteRows';
import { shortened } from './table';
import type { Article } from './verb';

/** Width of a report that goes to a file or a pipe. */
const PLAIN_WIDTH = 100;

/** What was found in one article, for a person to read. */
export function articleReport(article: Article, columns: number | null): string {
  const { analysis } = article;
  const width = columns ?? PLAIN_WIDTH;
  const parts = [
    title(article, width),
    ...section('Quotes', quotes(analysis), width),
    ...section('Named', names(analysis), width),
    ...section('Boilerplate', sections(analysis), width, share(analysis)),
    ...section('Notices', analysis.notices.map(plain), width),
  ];
  return `${parts.join('\n')}\n`;
}

function title({ name, analysis }: Article, width: number): string {
  const headline = analysis.layout.structure.find((s) => s.role === 'headline');
  const words = headline ? `: ${plain(textOf(analysis.text, headline))}` : '';
  return shortened(`${name}${words}`, width);
}

function section(heading: string, lines: readonly string[], width: number, also = ''): string[] {
  if (lines.length === 0) return [];
  const head = `${heading} (${lines.length}${also && `, ${also}`})`;
  return ['', head, ...lines.map((line) => shortened(`  ${line}`, width))];
}

function quotes(analysis: Analysis): string[] {
  return quoteRows(analysis, { indirect: true, everything: false }).map((row) => {
    const channel = row.channel ? `, ${channelWords({ name: row.channel })}` : '';
    return `${row.line}: ${plain(row.speaker ?? '(no source)')}${channel}: ${plain(row.quote)}`;
  });
}

function names(analysis: Analysis): string[] {
  return analysis.entities
    .filter((entity) => !entity.boilerplate)
    .map((entity) => {
      const role = entity.role ? `, ${plain(entity.role)}` : '';
      return `${plain(entity.name)}${role} (${entity.type}, ${count(entity.mentions.length, 'mention')})`;
    });
}

function sections({ layout }: Analysis): string[] {
  return layout.sections.map((s) => `${plain(s.title)} (${s.kind}, ${count(s.lines, 'line')})`);
}

function share({ layout, text }: Analysis): string {
  const marked = layout.boilerplate.reduce((sum, span) => sum + span.end - span.start, 0);
  return `${Math.round((100 * marked) / Math.max(1, text.length))}% of the characters`;
}

import type { Lines } from '../../analysis';
import { placeOf } from '../position';
import { plain } from '../words';
import type { Card, CardAction, Piece } from './card';

/** Gives the command link of an action, or null when the editor has no such command. */
export type CommandLinks = (action: CardAction) => { command: string; arguments: readonly unknown[] } | null;

export interface RenderOptions {
  readonly uri: string;
  readonly lines: Lines;
  readonly commands: CommandLinks;
}

/** The card as Markdown. Only the links of the card itself are links: article text is escaped. */
export function toMarkdown(card: Card, options: RenderOptions): string {
  const rendered = shownLines(card, options).map((pieces) => pieces.map((p) => pieceOf(p, options)).join(''));
  return rendered.join('  \n');
}

/** The card as plain text, for editors that show no Markdown; links become line numbers, actions are left out. */
export function toPlainText(card: Card, lines: Lines): string {
  const shown = shownLines(card, { uri: '', lines, commands: () => null });
  const pieceText = (p: Piece) =>
    p.kind === 'link' ? `${plain(p.words)}, line ${placeOf(lines, p.to).line}` : inline(p.words);
  return shown.map((pieces) => pieces.map(pieceText).join('')).join('\n');
}

/** The lines without actions the editor cannot do, and without lines that held only such. */
function shownLines(card: Card, { commands }: RenderOptions): Piece[][] {
  const can = (p: Piece) => p.kind !== 'action' || commands(p.action) !== null;
  return card.lines
    .map((line) => {
      const kept = line.filter(can);
      if (kept.length === line.length) return kept;
      // An action that goes takes the dot before it along.
      return kept.filter((p, i) => !(isDot(p) && (i === 0 || i === kept.length - 1 || isDot(kept[i - 1]!))));
    })
    .filter((line) => line.length > 0);
}

function isDot(piece: Piece): boolean {
  return piece.kind === 'text' && piece.words === ' · ';
}

function pieceOf(piece: Piece, { uri, lines, commands }: RenderOptions): string {
  const words = escapeMarkdown(piece.words);
  switch (piece.kind) {
    case 'text':
      return words;
    case 'strong':
      return words.trim() ? `**${words.trim()}**` : '';
    case 'link': {
      const { line, column } = placeOf(lines, piece.to);
      return `[${words}, line ${line}](${destination(`${uri}#L${line},${column}`)})`;
    }
    case 'action': {
      const link = commands(piece.action);
      if (!link) return '';
      const query = encodeURIComponent(JSON.stringify(link.arguments));
      return `[${words}](${destination(`command:${link.command}?${query}`)})`;
    }
  }
}

/** A link destination that cannot end early. */
function destination(uri: string): string {
  return uri.replace(/[\s()<>\\`]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/**
 * `words` so that Markdown (CommonMark, GitHub's autolinks, VS Code's `$(icon)`) and HTML show them as they are:
 * on one line, marks escaped, no address becomes a link.
 */
export function escapeMarkdown(words: string): string {
  return inline(words)
    .replace(/[\\`*_{}[\]#|~$^=!]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:(?=\/\/)|@|\b(?<=www)\./gi, '\\$&')
    .replace(
      /^(\s*)([-+]|\d{1,9}[.)])(?=\s|$)/,
      (_, space, mark) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** Like `plain`, but white space at the ends stays (pieces join to a line). */
function inline(words: string): string {
  const core = plain(words);
  return `${/^\s/.test(words) ? ' ' : ''}${core}${core && /\s$/.test(words) ? ' ' : ''}`;
}

import { type Card, type CardAction, type CommandLinks, toMarkdown, toPlainText } from '../features/hover';
import type { Snapshot } from '../features/snapshot';
import { clientCommand, type DecideParams, type StripParams, serverCommand } from '../protocol';
import type { Abilities } from './abilities';
import { offsetToPosition, spanToRange } from './convert';
import { type Hover, MarkupKind } from './languageServer';

/** The cards as an LSP hover; null when there are none. */
export function toHover(snapshot: Snapshot, cards: readonly Card[], abilities: Abilities): Hover | null {
  if (cards.length === 0) return null;
  const { uri, lines } = snapshot;
  const range = spanToRange(lines, cards[0]!.span);
  if (!abilities.markdownHover) {
    const value = cards.map((card) => toPlainText(card, lines)).join('\n\n');
    return { contents: { kind: MarkupKind.PlainText, value }, range };
  }
  const commands = commandLinks(snapshot, abilities.hoverCommands);
  const value = cards.map((card) => toMarkdown(card, { uri, lines, commands })).join('\n\n---\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}

/** Only commands the client has declared become links. */
function commandLinks({ uri, version, lines }: Snapshot, known: ReadonlySet<string>): CommandLinks {
  return (action) => {
    const link = commandOf(action);
    return known.has(link.command) ? link : null;
  };

  function commandOf(action: CardAction) {
    switch (action.kind) {
      case 'decide': {
        const params: DecideParams = { uri, version, decision: action.decision };
        return { command: serverCommand.decide, arguments: [params] };
      }
      case 'strip': {
        const params: StripParams = { uri, sections: action.sections };
        return { command: serverCommand.strip, arguments: [params] };
      }
      case 'set-source':
        return {
          command: clientCommand.setSource,
          arguments: [{ uri, position: offsetToPosition(lines, action.at) }],
        };
    }
  }
}

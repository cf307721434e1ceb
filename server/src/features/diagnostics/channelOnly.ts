import { plain } from '../words';
import type { DiagnosticRule } from './model';

/** A quote of which only the channel is known: who relayed it, not who said it. */
export const channelOnly: DiagnosticRule = {
  code: 'source.channel-only',
  find: ({ analysis }) =>
    analysis.attributions.flatMap((a) => {
      if (!a.channel || a.boilerplate || a.source.length > 0 || a.sourceName !== null) return [];
      const message = `Only the channel is given (${plain(a.channel.name)}), not who said it.`;
      return [
        {
          span: a.channel.span,
          message,
          data: { kind: 'attribution', span: a.content[0] ?? a.channel.span } as const,
        },
      ];
    }),
};

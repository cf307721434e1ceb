import type { Attribution } from '../../analysis';
import { isOutlet } from '../../analysis/lexicon/outlets';
import type { Snapshot } from '../snapshot';
import { excerpt, plain } from '../words';
import type { DiagnosticRule } from './model';

/** Verbs and phrases by which an outlet passes words on. */
const PASSES_ON = /^(?:report(?:s|ed|ing)?|according to|as reported by|carried|relayed?|aired)\b/i;

/** A quote of which only the channel is known: who relayed it, not who said it. */
export const channelOnly: DiagnosticRule = {
  code: 'source.channel-only',
  find: (snapshot) =>
    snapshot.analysis.attributions.flatMap((a) => {
      const channel = a.boilerplate ? null : onlyChannel(snapshot, a);
      if (!channel) return [];
      const message = `Only the channel is given (${channel.name}), not who said it.`;
      return [
        {
          span: channel.span,
          message,
          data: { kind: 'attribution', span: a.content[0] ?? channel.span } as const,
        },
      ];
    }),
};

/** The channel where nobody else is named, or the outlet that reports words in marks as if it had said them. */
function onlyChannel({ text }: Snapshot, a: Attribution) {
  if (a.source.length === 0)
    return a.channel && a.sourceName === null ? { name: plain(a.channel.name), span: a.channel.span } : null;
  const [source, cue] = [a.source[0]!, a.cue[0]];
  if (a.kind === 'indirect' || a.channel || !cue) return null;
  if (!PASSES_ON.test(text.slice(cue.start, cue.end))) return null;
  if (!isOutlet(text.slice(source.start, source.end))) return null;
  return { name: excerpt(text, source, 60), span: source };
}

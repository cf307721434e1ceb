import { excerpt } from '../words';
import type { DiagnosticRule } from './model';

/** A source that is described but not named. */
export const anonymousSource: DiagnosticRule = {
  code: 'source.anonymous',
  find: ({ analysis, text }) =>
    analysis.attributions
      .filter((a) => a.anonymous && !a.boilerplate && a.source.length > 0)
      .map((a) => ({
        span: a.source[0]!,
        message: `Unnamed source: “${excerpt(text, a.source[0]!, 40)}”`,
        data: { kind: 'attribution', span: a.content[0] ?? a.source[0]! },
      })),
};

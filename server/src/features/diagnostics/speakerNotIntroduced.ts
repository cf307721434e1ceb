import { introductionOf, quotesByEntity } from '../lookup';
import { plain } from '../words';
import type { DiagnosticRule } from './model';

/** A person who is quoted while the article never gives the full name; reported once, at the first mention. */
export const speakerNotIntroduced: DiagnosticRule = {
  code: 'source.not-introduced',
  find: ({ analysis }) =>
    analysis.entities.flatMap((entity) => {
      if (entity.type !== 'person' || entity.boilerplate || /\S\s+\S/.test(entity.name.trim())) return [];
      const quotes = quotesByEntity(analysis, entity).filter((a) => !a.boilerplate);
      const mention = introductionOf(analysis, entity);
      if (quotes.length === 0 || !mention) return [];
      const span = { start: mention.start, end: mention.end };
      const message = `${plain(entity.name)} is quoted but never introduced by full name.`;
      return [{ span, message, data: { kind: 'entity', span } as const }];
    }),
};

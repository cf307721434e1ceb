import { mapped } from '../arrays';
import type { Analysis, AnalysisOptions, Entity } from '../model';
import { drain, type Pausing } from '../pauses';
import { firstEndingAfter, type Span, spanAt } from '../span';
import { entityOf } from './entity';
import { givenNameGender, pronounHint, titleGender } from './gender';
import { formOf } from './identity/form';
import { linkForms } from './identity/link';
import { statedAliases } from './identity/stated';
import { readNames } from './names';

/** The named people, organisations, places … of a text, each with its name mentions, role and gender. */
export function findEntities(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout' | 'tokens' | 'sentences'>,
  options: AnalysisOptions,
): Entity[] {
  return drain(readEntities(read, options));
}

/** The same, with pauses. */
export function* readEntities(
  read: Pick<Analysis, 'text' | 'lines' | 'blocks' | 'layout' | 'tokens' | 'sentences'>,
  options: AnalysisOptions,
): Pausing<Entity[]> {
  const { tokens, layout } = read;
  const names = yield* readNames(read, options);
  const forms = mapped(names, (name) => {
    const boilerplate = spanAt(layout.boilerplate, name.start);
    const story = storyAt(layout.stories, name.start);
    return formOf(tokens, name, {
      scope: boilerplate && story <= 0 ? `b${boilerplate.section}` : `s${story}`,
      gender: name.type === 'person' ? titleGender(tokens, name.firstToken) : null,
      hint: name.type === 'person' ? pronounHint(tokens, name.endToken) : null,
      boilerplate: boilerplate !== null,
    });
  });
  yield null;
  const clusters = linkForms(forms, statedAliases(forms, tokens), givenNameGender, options.decisions);
  yield null;
  clusters.sort((a, b) => firstStart(a.forms) - firstStart(b.forms));
  return mapped(clusters, (cluster, index) => entityOf(`e${index + 1}`, cluster, read));
}

function firstStart(forms: readonly { readonly name: { readonly start: number } }[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { name } of forms) if (name.start < least) least = name.start;
  return least;
}

/** Index of the story that holds `offset`, or -1. */
function storyAt(stories: readonly Span[], offset: number): number {
  const at = firstEndingAfter(stories, offset);
  return at < stories.length && stories[at]!.start <= offset ? at : -1;
}

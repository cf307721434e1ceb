import type { Analysis, AnalysisOptions, Entity } from '../model';
import { drain, type Pausing } from '../pauses';
import type { Span } from '../span';
import { makingEntities } from './entity';
import { givenNameGender } from './gender';
import { type Form, FormReader } from './identity/form';
import { linkingForms } from './identity/link';
import { inTextOrder } from './identity/order';
import { statedAliases } from './identity/stated';
import { readNames } from './names';
import type { Name } from './names/name';

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
  const names = yield* readNames(read, options);
  const forms = formsOf(names, read);
  yield null;
  const stated = statedAliases(forms, read.tokens);
  yield null;
  const clusters = yield* linkingForms(forms, stated, givenNameGender, options.decisions);
  yield null;
  const ordered = inTextOrder(clusters, forms);
  yield null;
  return yield* makingEntities(ordered, forms, read);
}

/** The names as identity sees them. */
function formsOf(
  names: readonly Name[],
  { tokens, layout }: Pick<Analysis, 'tokens' | 'layout'>,
): readonly Form[] {
  const { boilerplate, stories } = layout;
  const reader = new FormReader(tokens, names.length);
  let nextBoilerplate = 0;
  let nextStory = 0;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    nextBoilerplate = passed(boilerplate, name.start, nextBoilerplate);
    nextStory = passed(stories, name.start, nextStory);
    const around = holder(boilerplate, nextBoilerplate, name.start);
    const story = holder(stories, nextStory, name.start) === null ? -1 : nextStory;
    const scope = around !== null && story <= 0 ? around.section : story;
    reader.add(name, scope, around !== null);
  }
  return reader.forms;
}

/** The first of `spans`, from `next` on, that ends after `offset`. */
function passed(spans: readonly Span[], offset: number, next: number): number {
  let at = next;
  while (at < spans.length && spans[at]!.end <= offset) at++;
  return at;
}

/** `spans[at]` where it holds `offset`. */
function holder<T extends Span>(spans: readonly T[], at: number, offset: number): T | null {
  return at < spans.length && spans[at]!.start <= offset ? spans[at]! : null;
}

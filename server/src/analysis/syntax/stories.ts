import type { Layout } from '../model';
import { firstEndingAfter, type Span, spanAt } from '../span';

/**
 * A number for the story `offset` stands in: no reference leads from one story to another. Text after the end of a story
 * belongs to it still, unless it is boilerplate, which is a story of its own.
 */
export function storyAt(layout: Pick<Layout, 'stories' | 'boilerplate'>, offset: number): number {
  const { stories, boilerplate } = layout;
  const begun = begunBy(stories, offset);
  const story = begun > 0 ? stories[begun - 1]! : null;
  if (story && offset < story.end) return begun;
  return spanAt(boilerplate, offset) ? -begun - 1 : begun;
}

/** How many stories begin at or before `offset`. */
function begunBy(stories: Layout['stories'], offset: number): number {
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stories[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Text all of which belongs to one story. */
export interface StoryRun extends Span {
  /** As {@link storyAt} tells. */
  readonly story: number;
}

/** The text around `offset` for which {@link storyAt} gives the same number: who reads on in order asks once for all of it. */
export function storyRunAt(layout: Pick<Layout, 'stories' | 'boilerplate'>, offset: number): StoryRun {
  const { stories, boilerplate } = layout;
  const begun = begunBy(stories, offset);
  const next = stories[begun]?.start ?? Infinity;
  const story = begun > 0 ? stories[begun - 1]! : null;
  if (story && offset < story.end)
    return { start: story.start, end: Math.min(story.end, next), story: begun };
  const from = story?.end ?? -Infinity;
  const at = firstEndingAfter(boilerplate, offset);
  const after = boilerplate[at];
  if (after && after.start <= offset)
    return { start: Math.max(from, after.start), end: Math.min(after.end, next), story: -begun - 1 };
  const before = at > 0 ? boilerplate[at - 1]!.end : -Infinity;
  return { start: Math.max(from, before), end: Math.min(next, after?.start ?? Infinity), story: begun };
}

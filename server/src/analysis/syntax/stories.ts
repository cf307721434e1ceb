import type { Layout } from '../model';
import { spanAt } from '../span';

/**
 * A number for the story `offset` stands in: no reference leads from one story to another. Text after the end of a story
 * belongs to it still, unless it is boilerplate, which is a story of its own.
 */
export function storyAt(layout: Pick<Layout, 'stories' | 'boilerplate'>, offset: number): number {
  const { stories, boilerplate } = layout;
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stories[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const story = stories[low - 1];
  if (story && offset < story.end) return low;
  return spanAt(boilerplate, offset) ? -low - 1 : low;
}

import type { LineFacts } from './lineFacts';

const media: ReadonlySet<string> = new Set(['image', 'media', 'photo', 'picture', 'video']);

/** True for the label above a caption: “Image caption,”. */
export function isCaptionLabel(f: LineFacts | undefined): boolean {
  return f?.wordCount === 2 && f.word(1).text === 'caption' && media.has(f.word(0).text);
}

import type { Channel } from '../analysis';
import { plain } from './words';

/** Listeners that are just the press, whoever they work for: `reporters`, `local journalists`; also `the press`. */
const LISTENERS =
  /(?:^|\s)(?:reporters|journalists|newsmen|correspondents)$|^(?:the )?(?:news )?(?:press|media)$/;

/** How the words reached the reader, as a person reads it: `told to reporters`, `via Reuters`. One line. */
export function channelWords({ name }: Pick<Channel, 'name'>): string {
  const words = plain(name);
  return LISTENERS.test(words) ? `told to ${words}` : `via ${words}`;
}

import type { Newsmark } from '../newsmark';

/** Opens the language server's log. */
export function showLog(newsmark: Newsmark): void {
  newsmark.log.show();
}

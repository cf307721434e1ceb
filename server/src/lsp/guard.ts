import { StaleError } from '../workspace/passes';
import { BadParams } from './errors';
import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from './languageServer';

/**
 * Wraps a request handler so that the three ways of not answering stay apart from an empty answer, which always means
 * "nothing here": cancelled by the client, overtaken by an edit, failed (logged).
 */
export function guard<P>(
  handle: (params: P, token: CancellationToken) => unknown,
  log: (message: string) => void,
): (params: P, token: CancellationToken) => Promise<unknown> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof StaleError) {
        return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
      }
      if (error instanceof BadParams) return new ResponseError(ErrorCodes.InvalidParams, error.message);
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return new ResponseError(ErrorCodes.InternalError, 'Newsmark could not answer; its log says why.');
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

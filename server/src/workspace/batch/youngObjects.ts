import { setFlagsFromString } from 'node:v8';

/**
 * V8’s setting for a run over many articles (`node --v8-options` describes it). By default, where most of what a line of code
 * makes is still alive at the next collection, V8 makes it among the old objects from then on, and throws away the code that
 * was compiled for it, in each worker anew. What an analysis makes is gone with its article, whose objects would then have to
 * be marked and swept. It changes how fast results come, never what they are.
 */
export function makeObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

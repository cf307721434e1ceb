import { setFlagsFromString } from 'node:v8';

/**
 * V8’s settings for worker threads that fill every core for a while (`node --v8-options` describes them). Each worker
 * compiles the engine for itself. By default a function is optimised so early that the compiler takes two fifths of the
 * processor time of a small batch, which no other core is free to give (docs/performance.md). It changes how fast results
 * come, never what they are.
 */
const SETTINGS = [
  // Bytes of bytecode a function runs before it is looked at for optimisation; V8 11 has 132 KiB.
  '--interrupt-budget=1000000',
];

/** To be called before the first worker starts: the settings hold for the whole process. A V8 without them ignores it. */
export function compileForLongRuns(): void {
  for (const setting of SETTINGS) setFlagsFromString(setting);
}

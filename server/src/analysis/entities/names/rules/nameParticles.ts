import { mapped } from '../../../arrays';
import type { Tokens } from '../../../model';
import { WRITTEN } from '../needs';
import { when, withTokens } from './rule';

/** Small words that belong to the family name after them. Own list. */
const PARTICLES = new Set(
  'de del della di da do dos das du la le van von der den ten ter bin ibn al el ul abu st st. mac'.split(' '),
);

/** Most tokens of a particle: `van der`, `al -`. */
const MAX_TOKENS = 3;

/** `Bill de Blasio` and later `De Blasio`: a family name with a particle keeps it where it stands alone. */
export const keepParticles = when({ written: WRITTEN.longPerson }, (names, { tokens }) => {
  const known = new Map<string, readonly string[]>();
  for (const name of names) {
    if (name.type !== 'person' || name.endToken - name.firstToken < 3) continue;
    const particle = particleBefore(tokens, name.endToken - 1, name.firstToken + 1);
    if (particle.length > 0) known.set(tokens[name.endToken - 1]!.lower, particle);
  }
  if (known.size === 0) return names;
  let taken = 0;
  return mapped(names, (name) => {
    const { firstToken: first, endToken: end } = name;
    const particle =
      name.type === 'person' && end - first === 1 ? known.get(tokens[first]!.lower) : undefined;
    const start = first - (particle?.length ?? 0);
    const whole =
      particle !== undefined &&
      start >= taken &&
      particle.every((word, k) => tokens[start + k]!.lower === word) &&
      tokens.starts[first]! - tokens.ends[start]! <= 8;
    taken = end;
    return whole ? withTokens(name, tokens, start, end) : name;
  });
});

/** The particles (and hyphens after them) that end right before token `at`, as far back as `from`. */
function particleBefore(tokens: Tokens, at: number, from: number): string[] {
  const words: string[] = [];
  for (let i = at - 1; i >= from && words.length < MAX_TOKENS; i--) {
    const { lower } = tokens[i]!;
    if (!PARTICLES.has(lower) && !(lower === '-' && words.length === 0)) break;
    words.unshift(lower);
  }
  return words[0] === '-' ? [] : words;
}

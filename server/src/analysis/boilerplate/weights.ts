import packed from '../models/boilerplate.json';
import { type Network, type ReadyNetwork, readyNetwork, stepOf } from './network';

/** A weight matrix as it is stored: signed bytes in base64, times `scale`. */
export interface PackedMatrix {
  readonly scale: number;
  readonly bytes: string;
}

const parts = ['linear', 'first', 'second', 'step', 'start', 'end'] as const;

/** A network as it is stored in models/boilerplate.json. */
export type PackedNetwork = { readonly features: number; readonly hidden: number } & Readonly<
  Record<(typeof parts)[number], PackedMatrix>
>;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The six bits that each character of base64 stands for, by its code. */
const sextets = new Uint8Array(128);
for (let i = 0; i < alphabet.length; i++) sextets[alphabet.charCodeAt(i)] = i;

function unpackMatrix({ scale, bytes }: PackedMatrix): Float32Array {
  const length = Math.floor((bytes.replace(/=+$/, '').length * 3) / 4);
  const out = new Float32Array(length);
  let bits = 0;
  let held = 0;
  let n = 0;
  for (let i = 0; n < length; i++) {
    held = ((held << 6) | sextets[bytes.charCodeAt(i)]!) & 0x3fff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    out[n++] = (byte > 127 ? byte - 256 : byte) * scale;
  }
  return out;
}

export function unpack(net: PackedNetwork): Network {
  const matrices = Object.fromEntries(parts.map((p) => [p, unpackMatrix(net[p])])) as Pick<
    Network,
    (typeof parts)[number]
  >;
  return { features: net.features, hidden: net.hidden, ...matrices };
}

/** Stores a network with `encode` for base64; the inverse of `unpack` up to rounding to 8 bits. */
export function pack(net: Network, encode: (bytes: Int8Array) => string): PackedNetwork {
  const matrices = Object.fromEntries(
    parts.map((p) => {
      const scale = stepOf(net[p]);
      return [p, { scale, bytes: encode(Int8Array.from(net[p], (x) => Math.round(x / scale))) }];
    }),
  ) as Record<(typeof parts)[number], PackedMatrix>;
  return { features: net.features, hidden: net.hidden, ...matrices };
}

let ready: ReadyNetwork | null = null;

/** The learned network, unpacked when first needed. */
export function learnedNetwork(): ReadyNetwork {
  ready ??= readyNetwork(unpack(packed.network as PackedNetwork));
  return ready;
}

/** How many features and states the weights were learned for; must equal those of the code. */
export const learnedShape: { readonly features: number; readonly states: number } = packed;

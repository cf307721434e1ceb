import type { BoilerplateLevel, EntityType } from '../analysis';

export type SeverityName = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** Stable ids of the diagnostics; also the keys of the setting `newsmark.diagnostics`. */
export const diagnosticCodes = [
  'boilerplate',
  'quote.unclosed',
  'quote.unopened',
  'quote.mixed-marks',
  'quote.nested-marks',
  'quote.doubled-marks',
  'quote.unattributed',
  'source.anonymous',
  'source.not-introduced',
  'source.channel-only',
  'quote.altered',
] as const;

export type DiagnosticCode = (typeof diagnosticCodes)[number];

/** The layer of each type of entity; all of them together are the layer `entities`. */
export const layerOfType = {
  person: 'people',
  organization: 'organizations',
  location: 'locations',
  norp: 'groups',
  event: 'events',
  work: 'works',
  date: 'dates',
  money: 'money',
} as const satisfies Record<EntityType, string>;

/** Layers a person can switch off. */
export const layers = [
  'boilerplate',
  'quotes',
  'cues',
  'sources',
  'entities',
  ...Object.values(layerOfType),
] as const;

export type Layer = (typeof layers)[number];

/** Everything a person can set, under `newsmark.` in the editor's settings. */
export interface Settings {
  readonly boilerplate: { readonly level: BoilerplateLevel };
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly diagnostics: Readonly<Record<DiagnosticCode, SeverityName>>;
  readonly hover: 'off' | 'compact' | 'full';
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Characters; larger files are annotated only on request. */
  readonly maxFileSize: number;
  /** `name`: empty = as git knows it. `separateFiles`: a sidecar for each annotator. */
  readonly annotator: { readonly name: string; readonly separateFiles: boolean };
}

export const defaultSettings: Settings = {
  boilerplate: { level: 'balanced' },
  layers: eachOf(layers, {}, () => true),
  diagnostics: {
    boilerplate: 'hint',
    'quote.unclosed': 'warning',
    'quote.unopened': 'warning',
    'quote.mixed-marks': 'information',
    'quote.nested-marks': 'information',
    'quote.doubled-marks': 'information',
    'quote.unattributed': 'information',
    'source.anonymous': 'information',
    'source.not-introduced': 'hint',
    'source.channel-only': 'hint',
    'quote.altered': 'warning',
  },
  hover: 'full',
  inlayHints: true,
  codeLens: true,
  maxFileSize: 2_000_000,
  annotator: { name: '', separateFiles: false },
};

/** Whether names of this type are coloured and explained. */
export function isTypeShown({ layers }: Pick<Settings, 'layers'>, type: EntityType): boolean {
  return layers.entities && layers[layerOfType[type]];
}

/** Settings from whatever an editor sent: what is missing or of the wrong kind keeps its default. */
export function readSettings(sent: unknown): Settings {
  const from = recordOf(sent);
  const level = recordOf(from.boilerplate).level;
  const annotator = recordOf(from.annotator);
  return {
    boilerplate: {
      level: oneOf(level, ['cautious', 'balanced', 'thorough'], defaultSettings.boilerplate.level),
    },
    layers: eachOf(layers, recordOf(from.layers), (value, layer) =>
      typeof value === 'boolean' ? value : defaultSettings.layers[layer],
    ),
    diagnostics: eachOf(diagnosticCodes, recordOf(from.diagnostics), (value, code) =>
      oneOf(value, ['error', 'warning', 'information', 'hint', 'off'], defaultSettings.diagnostics[code]),
    ),
    hover: oneOf(from.hover, ['off', 'compact', 'full'], defaultSettings.hover),
    inlayHints: typeof from.inlayHints === 'boolean' ? from.inlayHints : defaultSettings.inlayHints,
    codeLens: typeof from.codeLens === 'boolean' ? from.codeLens : defaultSettings.codeLens,
    maxFileSize:
      typeof from.maxFileSize === 'number' && from.maxFileSize > 0
        ? from.maxFileSize
        : defaultSettings.maxFileSize,
    annotator: {
      name: typeof annotator.name === 'string' ? annotator.name : '',
      separateFiles: annotator.separateFiles === true,
    },
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

function eachOf<K extends string, V>(
  keys: readonly K[],
  from: Record<string, unknown>,
  read: (value: unknown, key: K) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(from[key], key)])) as Record<K, V>;
}

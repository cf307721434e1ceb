import type { Analysis, AnalysisOptions, Attribution, Channel, Cue, Evidence } from '../model';
import weightsFile from '../models/attribution.json';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { readWeights, type WeightTable } from '../ranking/featureSpace';
import { type Span, spanAt } from '../span';
import { SOURCE_SPACE } from '../speakers/subjectFeatures';
import { WEIGHTS as SPEAKER_WEIGHTS } from '../speakers/subjects';
import type { Outline, OutlinePlace } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { Anonymity } from './anonymous';
import { findChannel } from './channel';
import { rejectedOf, type Scored, strongestFeatures } from './evidence';
import { expandSource, type SourcePhrase } from './expand';
import { type Group, groupContent } from './groups';
import { LINK_SPACE } from './linkFeatures';
import { linkQuotations } from './links';
import { type Resolved, resolveName } from './names';
import type { LinkRead } from './options';
import { type AttributionInput, type References, readForAttribution, referencesOf } from './read';
import { activeQuote, passiveQuote, quotedBy, relayChannel } from './relayed';

/** The weights that ship. */
const WEIGHTS = readWeights(LINK_SPACE, weightsFile as unknown as WeightTable);

/** No decision is surer than this: that often two people who know the text agree (PolNeAR, Newell et al. 2018). */
const CEILING = 0.985;

/** Who said what; quotations come back with the attribution they belong to. */
export function* findAttributions(
  input: AttributionInput,
  _options: AnalysisOptions,
  weights: Float32Array = WEIGHTS,
): Pausing<Pick<Analysis, 'attributions' | 'quotations'>> {
  const read = readForAttribution(input);
  const links = linkQuotations(read, input.speakers, weights);
  yield null;
  const groups = groupContent(input.quotations, input.reports, links, input.speakers, input.cues);
  const references = referencesOf(input.entities);
  const anonymity = new Anonymity(input.tokens, input.sentences);
  const owner = new Map<number, string>();
  const attributions: Attribution[] = [];
  for (const group of groups) {
    const id = `a${attributions.length + 1}`;
    for (const q of group.quotations) owner.set(q, id);
    attributions.push(attributionOf(input, read, references, anonymity, group, id));
    if (attributions.length % PAUSE_EVERY === 0) yield null;
  }
  const quotations = input.quotations.map((q, i) => {
    const attribution = owner.get(i);
    return attribution ? { ...q, attribution } : q;
  });
  return { attributions, quotations };
}

function attributionOf(
  input: AttributionInput,
  read: LinkRead,
  references: References,
  anonymity: Anonymity,
  group: Group,
  id: string,
): Attribution {
  const cue = group.cue >= 0 ? input.cues[group.cue]! : null;
  const place = group.cue >= 0 ? read.outlines.cues[group.cue]! : null;
  const outline: Outline | null = place?.outline ?? null;
  const quoted = place && cue ? quotedIn(input, cue, place) : null;
  const source = quoted && group.source === quoted.relay ? quoted.speaker : group.source;
  const chosen = source && expandSource(read, outline, place?.at ?? -1, source);
  const resolved = resolveSource(input, references, chosen);
  const relay = group.link?.relay?.source ?? quoted?.relay ?? null;
  const quoter = !relay && cue?.kind === 'phrase' && place ? quotedBy(input, place) : null;
  let channel: Channel | null = quoter;
  if (relay) channel = relayChannel(input, relay);
  else if (cue && place) channel ??= findChannel(input, place, cue);
  // “was quoted as saying by Tass”: whoever quotes is no part of what was said.
  const content = quoter && cue ? group.content.filter((c) => !isBy(input.text, cue.end, c)) : group.content;
  return {
    id,
    kind: group.kind,
    content: content.map(spanOnly),
    cue: cue ? cueSpans(input, group.cue) : [],
    source: chosen ? [spanOnly(chosen.span)] : [],
    sourceName: resolved.name,
    entity: resolved.entity,
    channel,
    anonymous: chosen !== null && anonymity.of(chosen.named),
    confidence: CEILING * group.probability * resolved.confidence,
    evidence: source === group.source ? evidenceOf(input, group) : quotedEvidence(input, group, source!),
    rejected: rejectedFor(input, references, group, chosen?.span ?? null),
    boilerplate: spanAt(input.layout.boilerplate, group.content[0]!.start) !== null,
  };
}

/** Who is quoted by another, and by whom. */
function quotedIn(input: AttributionInput, cue: Cue, place: OutlinePlace) {
  if (cue.lemma === 'quote') return passiveQuote(input, place);
  return cue.lemma === 'say' ? activeQuote(input, place) : null;
}

/** Who a source is, as its words say; two who speak together have both names and no entity of their own. */
function resolveSource(
  input: AttributionInput,
  references: References,
  chosen: SourcePhrase | null,
): Resolved {
  const nameOf = (nominee: Nominee | null) =>
    resolveName(nominee, references, input.tokens, input.syntax.classes);
  const own = nameOf(chosen?.named ?? null);
  if (chosen?.name) return { ...own, name: chosen.name, entity: null };
  const other = chosen?.together ? nameOf(chosen.together) : null;
  if (!other?.name || !own.name) return own;
  return { ...own, name: `${own.name} and ${other.name}`, entity: null };
}

function isBy(text: string, cueEnd: number, { start }: Span): boolean {
  return start >= cueEnd && start - cueEnd <= 1 && text.startsWith('by ', start);
}

/** Why somebody who is quoted by another is the source. */
function quotedEvidence(input: AttributionInput, group: Group, speaker: Nominee): Evidence[] {
  const [cue] = evidenceOf(input, group);
  const span = spanOnly(speaker.phrase);
  return [cue!, { rule: 'source.quoted', note: 'is quoted by another, who relays the words', span }];
}

/** The words of a cue; a colon right after it belongs to it. */
function cueSpans(input: AttributionInput, index: number): Span[] {
  const cue = input.cues[index]!;
  const next = input.cues[index + 1];
  if (cue.kind === 'verb' && next?.kind === 'colon' && next.start - cue.end <= 1)
    return [{ start: cue.start, end: next.end }];
  return [spanOnly(cue)];
}

/** What the decision rests on: the cue, then the strongest features of the link and of the choice of source. */
function evidenceOf(input: AttributionInput, group: Group): Evidence[] {
  const evidence: Evidence[] = [];
  const source = group.source ? spanOnly(group.source.phrase) : null;
  if (group.cue >= 0) {
    const cue = input.cues[group.cue]!;
    evidence.push({
      rule: `cue.${cue.kind}`,
      note: `“${input.text.slice(cue.start, cue.end)}” reports it`,
      span: spanOnly(cue),
    });
  } else if (source)
    evidence.push({ rule: 'cue.none', note: 'the name stands beside it, no word reports it', span: source });
  else evidence.push({ rule: 'source.none', note: 'no source found near it', span: null });
  const relay = group.link?.relay;
  if (relay) {
    const span = spanOnly(input.cues[relay.cue]!);
    const words = input.text.slice(span.start, span.end);
    evidence.push({ rule: 'channel.relay', note: `“${words}” only passes on what somebody else said`, span });
  }
  if (group.link) {
    const { ranked, chosen } = group.link;
    const other = ranked.find((r) => r.option.source !== chosen.source || r.option.kind !== chosen.kind);
    evidence.push(
      ...strongestFeatures(
        LINK_SPACE,
        WEIGHTS,
        chosen.features,
        other?.option.features ?? null,
        'link',
        source,
      ),
    );
  }
  if (group.cue >= 0 && group.source) {
    const ranked = input.speakers.of(group.cue);
    const own = ranked.find((r) => r.nominee === group.source);
    const other = ranked.find((r) => r.nominee !== group.source);
    if (own)
      evidence.push(
        ...strongestFeatures(
          SOURCE_SPACE,
          SPEAKER_WEIGHTS,
          own.features,
          other?.features ?? null,
          'source',
          source,
        ),
      );
  }
  return evidence;
}

/** Of so many options those that were not chosen are told. */
const LOOKED_AT = 8;

function rejectedFor(input: AttributionInput, references: References, group: Group, chosen: Span | null) {
  const options: Scored[] = [];
  if (group.link)
    for (const { option, probability } of group.link.ranked.slice(0, LOOKED_AT))
      options.push({ nominee: option.source, score: probability });
  else if (group.cue >= 0)
    for (const { nominee, probability } of input.speakers.of(group.cue).slice(0, LOOKED_AT))
      options.push({ nominee, score: probability });
  return rejectedOf(options, chosen, (nominee) =>
    resolveName(nominee, references, input.tokens, input.syntax.classes),
  );
}

function spanOnly(span: Span): Span {
  return { start: span.start, end: span.end };
}

import { mapped } from '../arrays';
import type { Analysis, AnalysisOptions, Attribution, Candidate, Evidence } from '../model';
import weightsFile from '../models/attribution.json';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { quotationWith } from '../quotes/quotation';
import type { FeatureRows } from '../ranking/featureRows';
import { weightsOnUse } from '../ranking/featureSpace';
import { type Span, spanAt } from '../span';
import { SOURCE_SPACE } from '../speakers/subjectFeatures';
import { type CueRanking, speakerWeights } from '../speakers/subjects';
import type { Outline } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { Anonymity } from './anonymous';
import { addStrongest, reject } from './evidence';
import { expandSource, type SourcePhrase } from './expand';
import { type Group, groupContent } from './groups';
import { INTRODUCED, type Interview, interviewEvidence, labelOf, readInterview } from './interview';
import type { Link, Place } from './link';
import { LINK_SPACE } from './linkFeatures';
import { linkQuotations } from './links';
import { type Resolved, resolveName } from './names';
import type { LinkRead } from './options';
import { passedOn, reportsOf } from './passedOn';
import {
  type AttributionInput,
  type Reference,
  type References,
  readForAttribution,
  referencesOf,
} from './read';

/** The weights that ship. */
const linkWeights = weightsOnUse(LINK_SPACE, weightsFile);

/** No decision is surer than this: that often two people who know the text agree (PolNeAR, Newell et al. 2018). */
const CEILING = 0.985;

/** Who said what; quotations come back with the attribution they belong to. */
export function* findAttributions(
  input: AttributionInput,
  _options: AnalysisOptions,
  weights: Float32Array = linkWeights(),
): Pausing<Pick<Analysis, 'attributions' | 'quotations'>> {
  const read = readForAttribution(input);
  const references = referencesOf(input.entities);
  const meant = ({ entity, phrase }: Nominee) => (entity ?? references.get(phrase.start)?.entity)?.id ?? null;
  const links = yield* linkQuotations(read, input.speakers, weights, meant);
  yield null;
  const groups = groupContent(input.quotations, reportsOf(input, read), links, input.speakers, input.cues);
  const anonymity = new Anonymity(input.tokens, input.sentences);
  // Each story is asked once, at its first label.
  const interviews = new Map<number, Interview>();
  const interview = (start: number) => {
    const story = storyAt(input.layout, start);
    let found = interviews.get(story);
    if (!found) interviews.set(story, (found = readInterview(input, start)));
    return found;
  };
  const owner: (string | null)[] = new Array(input.quotations.length).fill(null);
  const attributions: Attribution[] = [];
  for (const group of groups) {
    const id = `a${attributions.length + 1}`;
    for (const q of group.quotations) owner[q] = id;
    attributions.push(attributionOf(input, read, references, anonymity, interview, group, id));
    if (attributions.length % PAUSE_EVERY === 0) yield null;
  }
  const quotations = mapped(input.quotations, (q, i) => {
    const attribution = owner[i];
    return attribution ? quotationWith(q, { attribution }) : q;
  });
  return { attributions, quotations };
}

function attributionOf(
  input: AttributionInput,
  read: LinkRead,
  references: References,
  anonymity: Anonymity,
  interview: (start: number) => Interview,
  group: Group,
  id: string,
): Attribution {
  const cue = group.cue >= 0 ? input.cues[group.cue]! : null;
  const place = group.cue >= 0 ? read.outlines.cues[group.cue]! : null;
  const outline: Outline | null = place?.outline ?? null;
  const { source, channel, content } = passedOn(input, read, group);
  const chosen = source && expandSource(read, outline, place?.at ?? -1, source);
  const label = cue?.kind === 'colon' ? labelOf(source, input.tokens) : null;
  const introduced = label && interview(group.content[0]!.start)[label];
  const resolved: Resolved = introduced
    ? { name: introduced.entity.name, entity: introduced.entity.id, confidence: INTRODUCED }
    : resolveSource(input, references, chosen);
  const evidence =
    source === group.source
      ? evidenceOf(input, read.features, group)
      : quotedEvidence(input, read.features, group, source!);
  if (label) evidence.splice(1, 0, interviewEvidence(introduced, label));
  const reference = chosen && resolved.entity ? references.get(chosen.named.phrase.start) : undefined;
  if (reference?.entity.id === resolved.entity)
    evidence.splice(1, 0, referenceEvidence(input.text, reference!));
  return {
    id,
    kind: group.kind,
    content: mapped(content, spanOnly),
    cue: cue ? cueSpans(input, group.cue) : [],
    source: chosen ? [spanOnly(chosen.span)] : [],
    sourceName: resolved.name,
    entity: resolved.entity,
    channel,
    anonymous: chosen !== null && anonymity.of(chosen.named),
    confidence: CEILING * group.probability * resolved.confidence,
    evidence,
    rejected: rejectedFor(input, references, group, chosen?.span ?? null),
    boilerplate: spanAt(input.layout.boilerplate, group.content[0]!.start) !== null,
  };
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
  if (chosen?.name) return { name: chosen.name, entity: null, confidence: own.confidence };
  const other = chosen?.together ? nameOf(chosen.together) : null;
  if (!other?.name || !own.name) return own;
  return { name: `${own.name} and ${other.name}`, entity: null, confidence: own.confidence };
}

/** Whom a pronoun or `the mayor` means, with the place that names them. */
function referenceEvidence(text: string, { entity, mention, named }: Reference): Evidence {
  const words = text.slice(mention.start, mention.end);
  const sure = Math.min(99, Math.round(100 * mention.confidence));
  const note = `“${words}” means ${entity.name} (${sure} % sure)`;
  return { rule: 'source.reference', note, span: spanOnly(named ?? mention) };
}

/** Why somebody who is quoted by another is the source. */
function quotedEvidence(
  input: AttributionInput,
  features: FeatureRows,
  group: Group,
  speaker: Nominee,
): Evidence[] {
  const [cue] = evidenceOf(input, features, group);
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

/** Why the place of a quotation tells who says it. */
const PLACES: Readonly<Record<Place, string>> = {
  turn: 'two take turns, and the other one spoke last',
  asked: 'was asked right before',
  beat: 'does something in the sentence right before',
  onward: 'spoke in the paragraph right before and most likely goes on',
  viewpoint: 'the sentence gives their view: “for …,”',
};

/** What the decision rests on: the cue, then the strongest features of the link and of the choice of source. */
function evidenceOf(input: AttributionInput, features: FeatureRows, group: Group): Evidence[] {
  const evidence: Evidence[] = [];
  const source = group.source ? spanOnly(group.source.phrase) : null;
  if (group.cue >= 0) {
    const cue = input.cues[group.cue]!;
    evidence.push({
      rule: `cue.${cue.kind}`,
      note: `“${input.text.slice(cue.start, cue.end)}” reports it`,
      span: spanOnly(cue),
    });
  } else if (source && group.link?.place) {
    const { place } = group.link;
    evidence.push({ rule: `source.${place}`, note: PLACES[place], span: source });
  } else if (source)
    evidence.push({ rule: 'cue.none', note: 'the name stands beside it, no word reports it', span: source });
  else evidence.push({ rule: 'source.none', note: 'no source found near it', span: null });
  const relay = group.link?.relay;
  if (relay) {
    const span = spanOnly(input.cues[relay.cue]!);
    const words = input.text.slice(span.start, span.end);
    evidence.push({ rule: 'channel.relay', note: `“${words}” only passes on what somebody else said`, span });
  }
  if (group.link && group.link.place === null) addLinkReasons(evidence, features, group.link, source);
  if (group.cue >= 0 && group.source)
    addSourceReasons(evidence, input.speakers, group.cue, group.source, source);
  return evidence;
}

/** Why a quotation is explained so, and not by the best of the other explanations. */
function addLinkReasons(
  evidence: Evidence[],
  features: FeatureRows,
  { ranked, chosen }: Link,
  source: Span | null,
): void {
  if (chosen.row < 0) return;
  let other = -1;
  for (let i = 0; i < ranked.length && other < 0; i++) {
    const { option } = ranked[i]!;
    if (option.source !== chosen.source || option.kind !== chosen.kind) other = option.row;
  }
  addStrongest(evidence, LINK_SPACE, linkWeights(), features, chosen.row, other, 'link', source);
}

/** Why `chosen` is the source of a cue, and not the best of the others. */
function addSourceReasons(
  evidence: Evidence[],
  ranking: CueRanking,
  cue: number,
  chosen: Nominee,
  source: Span | null,
): void {
  let own = -1;
  let other = -1;
  for (let i = ranking.first(cue); i < ranking.end(cue) && (own < 0 || other < 0); i++)
    if (ranking.nominee(i) === chosen) own = ranking.row(i);
    else if (other < 0) other = ranking.row(i);
  if (own >= 0)
    addStrongest(evidence, SOURCE_SPACE, speakerWeights(), ranking.features, own, other, 'source', source);
}

/** Of so many options those that were not chosen are told. */
const LOOKED_AT = 8;

function rejectedFor(input: AttributionInput, references: References, group: Group, chosen: Span | null) {
  const rejected: Candidate[] = [];
  const resolve = (nominee: Nominee) => resolveName(nominee, references, input.tokens, input.syntax.classes);
  if (group.link) {
    const { ranked } = group.link;
    for (let i = 0; i < ranked.length && i < LOOKED_AT; i++)
      if (!reject(rejected, ranked[i]!.option.source, ranked[i]!.probability, chosen, resolve)) break;
  } else if (group.cue >= 0) {
    const ranking = input.speakers;
    const first = ranking.first(group.cue);
    const end = Math.min(ranking.end(group.cue), first + LOOKED_AT);
    for (let i = first; i < end; i++)
      if (!reject(rejected, ranking.nominee(i), ranking.probability(i), chosen, resolve)) break;
  }
  return rejected;
}

function spanOnly(span: Span): Span {
  return { start: span.start, end: span.end };
}

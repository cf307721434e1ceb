import { EMPTY, mapped, roomFor } from '../arrays';
import type { Analysis, AnalysisOptions, Attribution, Candidate, Evidence } from '../model';
import { int32s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { quotationWith } from '../quotes/quotation';
import { isCoveredBy, type Span } from '../span';
import type { Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { Anonymity } from './anonymous';
import { expandSource, type SourcePhrase } from './expand';
import { type Group, groupContent } from './groups';
import { INTRODUCED, type Interview, interviewEvidence, labelOf, readInterview } from './interview';
import { linkQuotations } from './links';
import { type Naming, type Resolved, resolveName, UNKNOWN } from './names';
import type { LinkRead } from './options';
import { passedOn, reportsOf } from './passedOn';
import { type AttributionInput, type References, readForAttribution, referencesOf } from './read';
import {
  addReasons,
  linkWeights,
  mainEvidence,
  quotedEvidence,
  referenceEvidence,
  rejectedFor,
} from './reasons';

/** No decision is surer than this: that often two people who know the text agree (PolNeAR, Newell et al. 2018). */
const CEILING = 0.985;

/** Room for the reasons of one attribution. */
const REASONS = 16;

/** Who said what; quotations come back with the attribution they belong to. */
export function* findAttributions(
  input: AttributionInput,
  _options: AnalysisOptions,
  weights: Float32Array = linkWeights(),
): Pausing<Pick<Analysis, 'attributions' | 'quotations'>> {
  const read = readForAttribution(input);
  const references = referencesOf(input.entities);
  yield null;
  const meant = ({ entity, start }: Nominee) => (entity ?? references.get(start)?.entity)?.id ?? null;
  const links = yield* linkQuotations(read, input.speakers, weights, meant);
  yield null;
  const reports = reportsOf(input, read);
  yield null;
  const groups = yield* groupContent(input.quotations, reports, links, input.speakers, input.cues);
  yield null;
  // Each story is asked once, at its first label.
  const interviews = new Map<number, Interview>();
  const interview = (start: number) => {
    const story = storyAt(input.layout, start);
    let found = interviews.get(story);
    if (!found) interviews.set(story, (found = readInterview(input, start)));
    return found;
  };
  const anonymity = new Anonymity(input.tokens, input.sentences);
  const naming = { references, tokens: input.tokens, classes: input.syntax.classes };
  const telling = {
    input,
    read,
    references,
    naming,
    anonymity,
    interview,
    isBoilerplate: isCoveredBy(input.layout.boilerplate),
    evidence: roomFor<Evidence>(REASONS),
    rejected: [],
  };
  /** Of each quotation the number of its attribution, counted from 1. */
  const owner = int32s(input.quotations.length);
  const attributions: Attribution[] = [];
  // By index: in a generator V8 makes an object for every step of `for … of`.
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    const number = attributions.push(attributionOf(telling, group, `a${attributions.length + 1}`));
    for (let k = 0; k < group.links.length; k++) owner[group.links[k]!.quotation] = number;
    if (number % PAUSE_EVERY === 0) yield null;
  }
  const quotations = mapped(input.quotations, (q, i) => {
    const attribution = owner[i]! > 0 ? attributions[owner[i]! - 1]!.id : null;
    return attribution ? quotationWith(q, { attribution }) : q;
  });
  return { attributions, quotations };
}

/** What attributions are told from. */
interface Telling {
  readonly input: AttributionInput;
  readonly read: LinkRead;
  readonly references: References;
  readonly naming: Naming;
  readonly anonymity: Anonymity;
  readonly interview: (start: number) => Interview;
  /** Whether boilerplate stands at an offset. */
  readonly isBoilerplate: (offset: number) => boolean;
  /** Where the evidence of an attribution and those it rejects are gathered. Reused. */
  readonly evidence: Evidence[];
  readonly rejected: Candidate[];
}

function attributionOf(telling: Telling, group: Group, id: string): Attribution {
  const { input, read, references } = telling;
  const cue = group.cue >= 0 ? input.cues[group.cue]! : null;
  const outline = group.cue >= 0 ? read.outlines.cueOutlines[group.cue]! : null;
  const cueAt = outline ? read.outlines.cueItems[group.cue]! : -1;
  const { source, channel, content } = passedOn(input, read, group);
  const chosen = source && expandSource(read, outline, cueAt, source);
  const label = cue && cue.kind === 'colon' ? labelOf(source, input.tokens) : null;
  const introduced = label && telling.interview(group.content[0]!.start)[label];
  const resolved: Resolved = introduced
    ? { name: introduced.entity.name, entity: introduced.entity.id, confidence: INTRODUCED }
    : resolveSource(chosen, telling.naming);
  const reference = chosen && resolved.entity ? references.get(chosen.named.start) : undefined;
  const evidence = telling.evidence;
  let count = 0;
  evidence[count++] = mainEvidence(input, group);
  if (reference?.entity.id === resolved.entity) evidence[count++] = referenceEvidence(input.text, reference!);
  if (label) evidence[count++] = interviewEvidence(introduced, label);
  if (source === group.source) count = addReasons(evidence, count, input, read, group);
  else evidence[count++] = quotedEvidence(source!);
  return {
    id,
    kind: group.kind,
    content,
    cue: cue ? cueSpans(input, group.cue) : EMPTY,
    source: chosen ? [chosen.span] : EMPTY,
    sourceName: resolved.name,
    entity: resolved.entity,
    channel,
    anonymous: chosen !== null && telling.anonymity.of(chosen.named),
    confidence: CEILING * group.probability * resolved.confidence,
    evidence: evidence.slice(0, count),
    rejected: rejectedFor(telling.rejected, input, read, group, chosen?.span ?? null, telling.naming),
    boilerplate: telling.isBoilerplate(group.content[0]!.start),
  };
}

/** Who a source is, as its words say; two who speak together have both names and no entity of their own. */
function resolveSource(chosen: SourcePhrase | null, naming: Naming): Resolved {
  if (!chosen) return UNKNOWN;
  const own = resolveName(chosen.named, naming);
  if (chosen.name) return { name: chosen.name, entity: null, confidence: own.confidence };
  const other = chosen.together && resolveName(chosen.together, naming);
  if (!other?.name || !own.name) return own;
  return { name: `${own.name} and ${other.name}`, entity: null, confidence: own.confidence };
}

/** The words of a cue; a colon right after it belongs to it. */
function cueSpans(input: AttributionInput, index: number): Span[] {
  const { cues } = input;
  const { kind, start, end } = cues[index]!;
  if (kind === 'verb' && index + 1 < cues.length) {
    const next = cues[index + 1]!;
    if (next.kind === 'colon' && next.start - end <= 1) return [{ start, end: next.end }];
  }
  return [{ start, end }];
}

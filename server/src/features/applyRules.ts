import type { Analysis, Decisions, Evidence } from '../analysis';
import { moveLines } from './boilerplateLines';

const byRule: Evidence = { rule: 'folder.rule', note: 'a rule of this folder says so', span: null };

/**
 * The analysis with the folder's rules laid over it: lines that are always or never boilerplate here (compared trimmed,
 * without regard to case) and names whose type is settled. What the engine already respects stays as it is.
 */
export function applyRules(analysis: Analysis, rules: Decisions | undefined): Analysis {
  if (!rules) return analysis;
  return withNames(withLines(analysis, rules), rules);
}

function withLines(
  analysis: Analysis,
  { alwaysBoilerplate = [], neverBoilerplate = [] }: Decisions,
): Analysis {
  if (alwaysBoilerplate.length === 0 && neverBoilerplate.length === 0) return analysis;
  const always = new Set(alwaysBoilerplate.map(folded));
  const never = new Set(neverBoilerplate.map(folded));
  const longest = Math.max(...[...always, ...never].map((line) => line.length)) * 2 + 40;
  const { starts, ends, blank, length } = analysis.lines;
  const kept: number[] = [];
  const marked: number[] = [];
  for (let i = 0; i < length; i++) {
    if (blank[i] || ends[i]! - starts[i]! > longest) continue;
    const words = folded(analysis.text.slice(starts[i], ends[i]));
    if (never.has(words)) kept.push(i);
    else if (always.has(words)) marked.push(i);
  }
  return kept.length + marked.length === 0 ? analysis : moveLines(analysis, kept, marked, byRule);
}

function withNames(analysis: Analysis, { names = {} }: Decisions): Analysis {
  const types = new Map(Object.entries(names));
  if (types.size === 0) return analysis;
  const gone = new Set<string>();
  const entities = analysis.entities.flatMap((entity) => {
    const type = types.get(entity.name);
    if (type === undefined || type === entity.type) return [entity];
    if (type !== 'none') return [{ ...entity, type, mentions: entity.mentions.map((m) => ({ ...m, type })) }];
    gone.add(entity.id);
    return [];
  });
  const attributions = analysis.attributions.map((a) =>
    a.entity !== null && gone.has(a.entity) ? { ...a, entity: null } : a,
  );
  return { ...analysis, entities, attributions };
}

function folded(line: string): string {
  return line.replace(/\s+/g, ' ').trim().toLowerCase();
}

import type { AttributeValue } from '../annotation';
import { codePointsOf } from '../codePoints';
import { asList, asObject, asString, type Problem, syntaxProblems, withoutMark } from '../json';
import { type ImportDocument, type Imported, type ImportItem, labelOf } from './document';

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads a Label Studio export: a JSON array of tasks, one task, or JSON Lines of tasks. Offsets are code points; where
 * the words a region names are found at its UTF-16 offsets instead (exports before 1.4.1), those are taken.
 */
export function fromLabelStudio(content: string): Imported {
  const json = withoutMark(content);
  const problems: Problem[] = [];
  let tasks: readonly unknown[];
  try {
    tasks = asList(JSON.parse(json));
  } catch {
    tasks = json.split(/\r?\n/).flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        problems.push(
          ...syntaxProblems(line)
            .slice(0, 1)
            .map((p) => ({ ...p, line: i + 1 })),
        );
        return [];
      }
    });
  }
  const documents = tasks.flatMap((task, i) => {
    const data = asObject(asObject(task)?.data);
    const text =
      data && (data.text ?? Object.values(data).find((v) => typeof v === 'string' && v.length > 40));
    if (typeof text === 'string') return [readTask(asObject(task)!, text, data!, problems, i)];
    problems.push({ line: i + 1, column: 1, message: 'A task without a text is left out.' });
    return [];
  });
  return { documents, problems };
}

function readTask(
  task: Members,
  text: string,
  data: Members,
  problems: Problem[],
  index: number,
): ImportDocument {
  const fail = (message: string) => problems.push({ line: index + 1, column: 1, message });
  const done = [...asList(task.annotations), ...asList(task.completions)]
    .map(asObject)
    .filter((a) => a && a.was_cancelled !== true);
  const results = asList(done[0]?.result ?? asObject(asList(task.predictions)[0])?.result).map(asObject);
  const items: ImportItem[] = [];
  for (const result of results) {
    const value = asObject(result?.value);
    if (!result || !value || result.type === 'relation' || isAnswer(result)) continue;
    const [label, ...more] = asList(value.labels ?? value.hypertextlabels);
    const span = placeOf(text, value);
    if (typeof label !== 'string' || !span) {
      fail(`The region ${asString(result.id, '?')} has no label or lies outside the text.`);
      continue;
    }
    const id = String(result.id);
    const relations = results.flatMap((r) =>
      r?.type === 'relation' && r.from_id === result.id
        ? [{ type: asString(asList(r.labels)[0], 'related'), target: String(r.to_id) }]
        : [],
    );
    const note = asList(asObject(result.meta)?.text).map(String).join('; ');
    const attributes = {
      ...answersAbout(id, results),
      ...(more.length > 0 ? { label: more.join(', ') } : {}),
    };
    items.push({ id, label: labelOf(label), spans: [span], attributes, note, relations });
  }
  const known = new Set(items.map((i) => i.id));
  for (const result of results)
    if (result && isAnswer(result) && !known.has(String(result.id)))
      fail(`${asString(result.from_name, 'A result')} is about the whole text and is left out.`);
  const others = done.length - 1;
  if (others > 0)
    fail(`The work of ${others} more ${others === 1 ? 'annotator' : 'annotators'} is left out.`);
  const name = data.name ?? data.id ?? task.id;
  return { name: name === undefined ? null : String(name), text, items };
}

/** The kinds of result that answer a question and label no words. */
const ANSWERS = new Set<unknown>([
  'choices',
  'textarea',
  'rating',
  'number',
  'taxonomy',
  'datetime',
  'pairwise',
]);

function isAnswer(result: Members): boolean {
  return ANSWERS.has(result.type);
}

/** What was answered about one region (`perRegion`): those results carry its id. */
function answersAbout(id: string, results: readonly (Members | null)[]): Record<string, AttributeValue> {
  const answers: Record<string, AttributeValue> = {};
  for (const result of results) {
    const value = asObject(result?.value);
    if (!result || !value || !isAnswer(result) || String(result.id) !== id) continue;
    const answer = value[asString(result.type)] ?? value.text;
    const told = typeof answer === 'number' ? answer : asList(answer).flat().map(String).join(', ');
    answers[asString(result.from_name, 'answer')] = told;
  }
  return answers;
}

function placeOf(text: string, value: Members): { start: number; end: number } | null {
  const { start, end } = value;
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || start >= end) return null;
  const points = codePointsOf(text);
  const span = { start: points.toUtf16(start), end: points.toUtf16(end) };
  const isNamed = typeof value.text === 'string';
  if (isNamed && text.slice(span.start, span.end) !== value.text && text.slice(start, end) === value.text)
    return { start, end };
  return end <= points.length ? span : null;
}

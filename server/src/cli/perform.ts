import { dirname, join } from 'node:path';
import { analyze } from '../analysis';
import { applyDecisions } from '../features/applyDecisions';
import { applyRules } from '../features/applyRules';
import { decisionsFrom } from '../features/decisionsFrom';
import { decodeText } from '../workspace/fileSystem/encoding';
import { MAX_BYTES, readTextFile, type TextFile, tooLarge } from '../workspace/fileSystem/textFile';
import { modelsIn } from '../workspace/models';
import { decisionsIn, type Known, knownAbout, NOTHING_KNOWN } from './known';
import type { Article, Failure, Outcome, Task, Verb } from './verb';

const models = modelsIn(join(__dirname, 'models'));

type Input = Pick<Article, 'name' | 'id' | 'text' | 'file'>;

/** Does one task, in this thread. Never throws: what goes wrong with one article is its outcome. */
export function perform(verb: Verb, task: Task): Outcome {
  let input: Input | Failure | null = null;
  try {
    input = read(task);
    if ('code' in input) return failed(verb, input);
    const known = input.file ? knownAbout(input.file.path, input.text) : NOTHING_KNOWN;
    const outcome = verb.each(analysed(verb, input, known));
    if (known.problems.length === 0) return outcome;
    const problems = known.problems.map((problem) => `newsmark: ${problem}`);
    return { ...outcome, messages: [...problems, ...(outcome.messages ?? [])] };
  } catch (error) {
    const message = `internal error: ${error instanceof Error ? error.message : String(error)}`;
    const known = input ?? { name: nameOf(task), id: null };
    return failed(verb, failure(task, known, { code: 'internal', message, unreadable: false }));
  }
}

/** The analysis with what people have decided laid over it, as the editor shows it. */
function analysed(verb: Verb, input: Input, { rules, annotations }: Known): Article {
  const rulesHere = decisionsIn(rules);
  const templateLines = input.file && verb.templates?.get(dirname(input.file.path));
  const settled = { ...rulesHere, ...(templateLines ? { templateLines } : {}) };
  const options = { ...verb.analysis, models, decisions: settled };
  const decisions = annotations.length > 0 ? decisionsFrom(input.text, annotations) : [];
  const found = applyRules(analyze(input.text, options), rulesHere);
  const analysis = decisions.length > 0 ? applyDecisions(found, decisions) : found;
  return { ...input, analysis, annotations, decisions, ignored: rules.ignore ?? [] };
}

/** The outcome of an article that could not be read or analysed. */
export function failed(verb: Verb, problem: Failure): Outcome {
  return {
    output: verb.failed?.(problem) ?? '',
    messages: [`newsmark: ${problem.name}: ${problem.message}`],
    failure: problem.unreadable ? 'unreadable' : 'error',
  };
}

/** The failure of a task that took its worker down. */
export function crashed(task: Task, message: string): Failure {
  return failure(task, { name: nameOf(task), id: null }, { code: 'crashed', message, unreadable: false });
}

type Problem = Pick<Failure, 'code' | 'message' | 'unreadable'>;

function failure(task: Task, input: Pick<Failure, 'name' | 'id'>, problem: Problem): Failure {
  const { code, message, unreadable } = problem;
  return { name: input.name, id: input.id, number: task.number, code, message, unreadable };
}

function nameOf(task: Task): string {
  return task.kind === 'file' ? task.path : task.kind === 'text' ? '<stdin>' : `line ${task.number}`;
}

function read(task: Task): Input | Failure {
  const name = nameOf(task);
  if (task.kind === 'line') return readLine(task);
  if (task.kind === 'file') {
    const result = readTextFile(task.path);
    if ('problem' in result) return failure(task, { name, id: task.path }, result.problem);
    return input(name, task.path, result.file.text, result.file);
  }
  const decoded = decodeText(task.bytes);
  if (decoded.problem) return failure(task, { name, id: '-' }, { ...decoded.problem, unreadable: false });
  return input(name, '-', decoded.text, null);
}

function input(name: string, id: unknown, text: string, file: TextFile | null): Input {
  return { name, id, text, file };
}

/** A line `{"id": …, "text": "…"}`. */
function readLine(task: Task & { kind: 'line' }): Input | Failure {
  const name = nameOf(task);
  const wrong = (code: string, message: string, id: unknown = null) =>
    failure(task, { name, id }, { code, message, unreadable: false });
  if (task.bytes === null) return wrong('too-large', tooLarge(MAX_BYTES + 1).message);
  const decoded = decodeText(task.bytes);
  if (decoded.problem) return wrong(decoded.problem.code, decoded.problem.message);
  if (!decoded.text.trim()) return wrong('empty-line', 'the line is empty');
  let value: unknown;
  try {
    value = JSON.parse(task.number === 1 ? decoded.text.replace(/^\ufeff/, '') : decoded.text);
  } catch (error) {
    return wrong('not-json', `not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('not-an-object', 'expected an object {"id": …, "text": "…"}');
  }
  const { id = null, text } = value as { id?: unknown; text?: unknown };
  if (typeof text !== 'string') return wrong('no-text', '"text" is missing or no string', id);
  return input(name, id, text, null);
}

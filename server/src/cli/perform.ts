import { dirname, join } from 'node:path';
import { analysisSteps } from '../analysis';
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

/** Longer texts (UTF-16 code units) are done alone: what an analysis holds while it works is many times its text. */
const LONG = 64 * 1024;

/** The next article has its turn, or this one goes on alone. */
type Pause = 'turn' | 'alone';

/** Does a batch of tasks, in this thread, and gives their outcomes in order. */
export function* perform(verb: Verb, tasks: readonly Task[]): Generator<Outcome> {
  for (const outcome of performInTurns(verb, tasks)) if (outcome) yield outcome;
}

/**
 * Does a batch of tasks, in this thread, and gives their outcomes in order, each as soon as it and those before it are
 * there; null where the thread may do something else. Never throws: what goes wrong with one article is its outcome. The
 * articles go through the passes side by side: a pass finds its code and its weights in the processor's cache when it has
 * just worked on another article.
 */
export function* performInTurns(verb: Verb, tasks: readonly Task[]): Generator<Outcome | null> {
  const working: { steps: ReturnType<typeof performing>; outcome: Outcome | null }[] = [];
  for (const task of tasks) working.push({ steps: performing(verb, task), outcome: null });
  const finished = new Set<number>();
  for (let given = 0; given < working.length; ) {
    for (const [index, one] of working.entries()) {
      if (finished.has(index)) continue;
      let step = one.steps.next();
      for (; step.value === 'alone'; step = one.steps.next()) yield null;
      if (!step.done) {
        yield null;
        continue;
      }
      finished.add(index);
      one.outcome = step.value;
      for (; finished.has(given); given++) {
        const { outcome } = working[given]!;
        // What has been given is not held any longer: outcomes of large files are large.
        working[given]!.outcome = null;
        yield outcome!;
      }
    }
  }
}

/** Does one task, pausing after each pass. */
function* performing(verb: Verb, task: Task): Generator<Pause, Outcome> {
  let input: Input | Failure | null = null;
  try {
    input = read(task);
    if ('code' in input) return failed(verb, input);
    const known = input.file ? knownAbout(input.file.path, input.text) : NOTHING_KNOWN;
    const outcome = verb.each(yield* analysing(verb, input, known));
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
function* analysing(verb: Verb, input: Input, { rules, annotations }: Known): Generator<Pause, Article> {
  const rulesHere = decisionsIn(rules);
  const templateLines = input.file && verb.templates?.get(dirname(input.file.path));
  const settled = { ...rulesHere, ...(templateLines ? { templateLines } : {}) };
  const options = { ...verb.analysis, models, decisions: settled };
  const decisions = annotations.length > 0 ? decisionsFrom(input.text, annotations) : [];
  const steps = analysisSteps(input.text, options);
  let step = steps.next();
  while (!step.done) {
    if (input.text.length > LONG) yield 'alone';
    else if (step.value !== null) yield 'turn';
    step = steps.next();
  }
  const found = applyRules(step.value, rulesHere);
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

import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  closeAll,
  findings,
  folder,
  newsmark,
  openAnnotated,
  placeOf,
  waitAnnotated,
  waitFor,
} from './support';

const name = 'harbour-tunnel.article.txt';
const rules = () => path.join(folder(), 'newsmark.json');

/** Chooses the action with a title like `title` at `words`, as from the quick-fix menu. */
async function choose(document: vscode.TextDocument, words: string, title: RegExp): Promise<void> {
  const place = placeOf(document, words, 2);
  const action = await waitFor(`an action like ${title}`, async () => {
    const range = new vscode.Range(place, place);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    return actions.find((a) => title.test(a.title));
  });
  assert.ok(action.command, 'a decision is a command');
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('quick-fixes that decide', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await openAnnotated(name));
  });
  afterEach(async () => {
    const { annotations } = await newsmark();
    for (let i = 0; i < 10 && annotations.get()?.undo; i++)
      await vscode.commands.executeCommand('newsmark.undoAnnotation');
    fs.rmSync(rules(), { force: true });
    await closeAll();
  });

  const codes = () => findings(document).map(({ code }) => (typeof code === 'object' ? code.value : code));
  const isFound = (code: string) => waitFor(`the finding ${code}`, () => codes().includes(code));
  const isGone = (code: string) => waitFor(`no finding ${code}`, () => !codes().includes(code));

  for (const where of ['here', 'in this file'])
    it(`hush a finding ${where}, which undo takes back`, async () => {
      await isFound('source.anonymous');
      await choose(document, 'senior official', new RegExp(`^Ignore ${where}: unnamed source$`));
      await isGone('source.anonymous');
      await vscode.commands.executeCommand('newsmark.undoAnnotation');
      await isFound('source.anonymous');
    });

  it('hush a finding in the folder, by a rule in newsmark.json', async () => {
    await isFound('source.anonymous');
    await choose(document, 'senior official', /^Ignore in this folder: unnamed source$/);
    await isGone('source.anonymous');
    await waitFor(
      'the rule',
      () => fs.existsSync(rules()) && /source\.anonymous/.test(fs.readFileSync(rules(), 'utf8')),
    );
  });

  it('keep a line from being boilerplate in the folder', async () => {
    const isBoilerplate = async () => {
      const { line } = placeOf(document, 'Read more: How');
      const { sections } = await waitAnnotated(document);
      return sections.some(({ range }) => range.start.line <= line && line <= range.end.line);
    };
    assert.ok(await isBoilerplate());
    await choose(document, 'Read more: How', /^Never boilerplate in this folder/);
    await waitFor('the line is kept', async () => !(await isBoilerplate()));
    await waitFor('the rule', () => /neverBoilerplate/.test(fs.readFileSync(rules(), 'utf8')));
  });

  it('write a second rule to disk, too, without leaving newsmark.json unsaved', async () => {
    fs.writeFileSync(rules(), '{ "ignore": ["quote.unclosed"] }\n');
    await choose(document, 'senior official', /^Ignore in this folder: unnamed source$/);
    await isGone('source.anonymous');
    await waitFor('both rules', () => {
      const written = fs.readFileSync(rules(), 'utf8');
      return written.includes('quote.unclosed') && written.includes('source.anonymous');
    });
  });

  it('say what a name is', async () => {
    const typeOf = async () =>
      (await waitAnnotated(document)).entities.find((e) => e.name === 'Marek Dunne')?.type;
    assert.equal(await typeOf(), 'person');
    await choose(document, 'Marek Dunne', /^“Marek Dunne” is an organisation$/);
    await waitFor('the other type', async () => (await typeOf()) === 'organization');
  });

  it('part and unite names in the folder, also in another article that is open', async () => {
    const other = path.join(folder(), 'other-tunnel.article.txt');
    fs.copyFileSync(path.join(folder(), name), other);
    const uri = vscode.Uri.file(other);
    const beside = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
    const isOfTwo = async (d: vscode.TextDocument) =>
      (await waitAnnotated(d)).entities.some((e) => e.name === 'Arnesen');
    try {
      assert.ok(!(await isOfTwo(document)) && !(await isOfTwo(beside.document)));
      await choose(document, 'Arnesen, who', /^“Arnesen” is not Solveig Arnesen/);
      await waitFor('two people', async () => (await isOfTwo(document)) && (await isOfTwo(beside.document)));
      await choose(document, 'Arnesen, who', /^“Arnesen” is the same as Solveig Arnesen/);
      await waitFor('one', async () => !(await isOfTwo(document)) && !(await isOfTwo(beside.document)));
      const written = () => JSON.parse(fs.readFileSync(rules(), 'utf8')) as Record<string, unknown>;
      await waitFor('the rule', () => 'aliases' in written());
      assert.deepEqual(written().different ?? [], []);
    } finally {
      await closeAll();
      fs.rmSync(other);
    }
  });

  it('add a rule to what is typed into newsmark.json and not saved', async () => {
    fs.writeFileSync(rules(), '{ "ignore": ["quote.unclosed"] }\n');
    // A file that no editor shows may be closed when word comes late that the test before has deleted it.
    const file = await vscode.workspace.openTextDocument(vscode.Uri.file(rules()));
    const editor = await vscode.window.showTextDocument(file, { preview: false });
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 1), ' /* ours */')));
    await choose(document, 'senior official', /^Ignore in this folder: unnamed source$/);
    await isGone('source.anonymous');
    assert.match(file.getText(), /ours[\s\S]*quote\.unclosed[\s\S]*source\.anonymous/);
    assert.ok(file.isDirty, 'what a person types is theirs to save');
    await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.window.showTextDocument(document);
  });

  it('take the changed words of an accepted quote for the right ones', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const place = placeOf(document, 'Nine months is not', 2);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('newsmark.acceptSuggestion');
    await editor.edit((edit) => edit.insert(placeOf(document, ' months is not'), 'teen'));
    await isFound('quote.altered');
    await choose(document, 'Nineteen months', /^Confirm the wording/);
    await isGone('quote.altered');
    await vscode.commands.executeCommand('newsmark.undoAnnotation');
    await isFound('quote.altered');
  });

  it('set the source of a quote, which the trees then show', async () => {
    const source = async () =>
      (await waitAnnotated(document)).quotes.find((q) => q.words.includes('Nine months'))?.sourceName;
    await choose(document, 'Nine months is not', /^Set the source: Solveig Arnesen/);
    await waitFor('the other source', async () => (await source()) === 'Solveig Arnesen');
  });
});

describe('names of the folder', () => {
  it('are found as symbols of the workspace, with their places', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'Oyelaran',
    );
    assert.ok(found.some((s) => s.name.includes('Benedikt Oyelaran') && s.location.uri.path.endsWith(name)));
  });
});

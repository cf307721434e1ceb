import { type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentParams, Status } from '../../server/src/protocol';
import { annotationMethod, method } from '../../server/src/protocol';
import { AnnotationDecorations } from './annotationDecorations';
import { Annotations } from './annotations';
import { showArticleContext } from './articleContext';
import { Comparison } from './comparison';
import { Decorations } from './decorations';
import { Filter } from './filter';
import { Overviews } from './overviews';
import { StatusItem } from './statusItem';
import { StripLog } from './stripLog';
import { registerViews } from './views';
import { registerAnnotationViews } from './views/annotations';
import { registerDifferences } from './views/differences';

/** The extension at work: one language server and what is drawn from its answers. */
export class Newsmark {
  readonly log: LogOutputChannel;
  readonly overviews: Overviews;
  readonly decorations: Decorations;
  readonly annotations: Annotations;
  readonly comparison: Comparison;
  readonly filter = new Filter();
  readonly strips: StripLog;
  readonly extensionUri;
  private readonly serverPath: string;
  private readonly storage: string | undefined;
  private readonly parts: { dispose(): unknown }[] = [];
  private client: LanguageClient | undefined;
  private starting: Promise<void> | undefined;

  constructor(context: ExtensionContext) {
    this.extensionUri = context.extensionUri;
    this.log = window.createOutputChannel('Newsmark', { log: true });
    this.overviews = new Overviews((name, params) => this.request(name, params));
    this.decorations = new Decorations(this.overviews);
    this.annotations = new Annotations(this.overviews, (name, params) => this.request(name, params));
    this.comparison = new Comparison(this.annotations, (name, params) => this.request(name, params));
    this.parts.push(new AnnotationDecorations(this.annotations));
    this.parts.push(registerAnnotationViews(this.annotations, this.filter));
    this.parts.push(registerDifferences(this.comparison), this.comparison, this.filter);
    const views = registerViews(this.overviews, this.filter);
    const status = new StatusItem(this.overviews);
    this.parts.push(this.log, this.overviews, this.decorations, this.annotations, views, status);
    this.strips = new StripLog(this.overviews, context.workspaceState);
    this.parts.push(showArticleContext(this.overviews), this.strips);
    this.serverPath = context.asAbsolutePath('dist/server.js');
    this.storage = context.storageUri?.scheme === 'file' ? context.storageUri.fsPath : undefined;
  }

  /** Starts the server unless it runs already. */
  start(): Promise<void> {
    this.starting ??= this.launch();
    return this.starting;
  }

  /** Stops the server; nothing is drawn until it is started again. */
  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.starting = undefined;
    this.overviews.clear();
    if (client?.needsStop()) await client.stop();
    await client?.dispose();
  }

  /**
   * Asks the server, starting it if need be.
   * @throws the server's error
   */
  async request<Result>(name: string, params: unknown): Promise<Result> {
    await this.start();
    if (!this.client) throw new Error('The Newsmark language server is not running.');
    return this.client.sendRequest<Result>(name, params);
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private async launch(): Promise<void> {
    // Loaded only now: the editor activates extensions for every plain text, and most of those are no articles.
    const { createLanguageClient, State } = await import('./languageClient');
    const client = createLanguageClient(this.serverPath, this.log, this.storage);
    this.client = client;
    client.onNotification(method.status, (status: Status) => this.overviews.receive(status));
    client.onNotification(annotationMethod.changed, ({ uri }: DocumentParams) => this.annotations.fetch(uri));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) this.overviews.clear();
    });
    try {
      await client.start();
    } catch (error) {
      this.starting = undefined;
      const choice = await window.showErrorMessage(
        `Newsmark's language server did not start: ${(error as Error).message}`,
        'Show Log',
      );
      if (choice === 'Show Log') this.log.show();
    }
  }
}

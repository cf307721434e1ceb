import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../../tools/dev/browser';
import { editions, type ServedEditor, serveEditor } from '../../../tools/dev/codeServer';
import { calmSettings } from '../../../tools/dev/suite';
import { openWorkbench, trialFolder } from '../../../tools/dev/workbench';

const checkout = path.resolve(__dirname, '../../..');

/** Where screenshots are kept for people to look at. */
const pictures = path.join(checkout, 'test-results', 'person');

/** Names of VS Code's own themes by what they are for. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'hc-dark': 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
} as const;

/** How an editor is set up before a person sits down at it. */
export interface Setup {
  readonly theme?: keyof typeof themes;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** An installed package instead of the extension under development. */
  readonly extensionsFolder?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels for one of the page's. */
  readonly scale?: number;
}

/** An editor in a browser with a folder of articles, worked with keyboard and mouse only. */
export class Desk {
  private constructor(
    private readonly browser: Browser,
    private readonly served: ServedEditor,
    private readonly data: string,
    readonly folder: string,
    readonly page: Page,
  ) {}

  /** Opens the editor; `close` must be called in the end. */
  static async open(setup: Setup = {}): Promise<Desk> {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-data-'));
    const theme = { 'workbench.colorTheme': themes[setup.theme ?? 'dark'] };
    const folder = trialFolder(path.join(checkout, 'samples'), {
      ...calmSettings,
      ...theme,
      ...setup.settings,
    });
    const args = ['--disable-workspace-trust'];
    if (setup.extensionsFolder) args.push('--extensions-dir', setup.extensionsFolder);
    // The driver lets an extension under development in, and shows no toasts: an installed one does without it.
    const testDriver = !setup.extensionsFolder;
    const served = await serveEditor(editions[1], { dataFolder: data, testDriver, args });
    const browser = await launchBrowser();
    const extension = setup.extensionsFolder ? {} : { extension: checkout };
    const { viewport, scale } = setup;
    const size = { ...(viewport ? { viewport } : {}), ...(scale ? { scale } : {}) };
    const page = await openWorkbench(browser, served, { folder, ...extension, ...size });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    page.setDefaultTimeout(15_000);
    const desk = new Desk(browser, served, data, folder, page);
    await desk.closeSecondSideBar();
    return desk;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.served.stop();
    for (const folder of [this.data, this.folder])
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Opens an article from the explorer and waits until the status bar shows its counts. */
  async openArticle(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.statusItem().filter({ hasText: /\d+ %/ }).waitFor({ timeout: 30_000 });
    await this.settle();
  }

  /** Presses Newsmark's chord and its second key. */
  async chord(key: string): Promise<void> {
    await this.page.keyboard.press("Control+'");
    await this.page.keyboard.press(key);
  }

  /** Waits until the status bar says `words`. */
  message(words: string | RegExp): Promise<void> {
    return this.page
      .locator('.statusbar-item[id="status.extensionMessage"]')
      .filter({ hasText: words })
      .waitFor();
  }

  /** Waits until `found` is true; fails with `what` after fifteen seconds. */
  async until(what: string, found: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 15_000; !(await found()); ) {
      if (Date.now() > end) assert.fail(`timed out: ${what}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Newsmark's item in the status bar. */
  statusItem(): Locator {
    return this.page.locator('.statusbar-item[id$="newsmark.status"]');
  }

  /** The line of the editor that shows `words`. */
  line(words: string): Locator {
    return this.page
      .locator('.editor-instance .view-line', { hasText: words.replaceAll(' ', '\u00a0') })
      .first();
  }

  /** Runs a command by its title from the palette, as typed. */
  async palette(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor();
    await input.fill(`>${title}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
    await rows.first().click();
    await input.waitFor({ state: 'hidden' }).catch(() => undefined);
  }

  /** Jumps to a line by its number, as a person does with Ctrl+G. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor on the first occurrence of `words` in the article `name` on disk. */
  async goToWords(name: string, words: string): Promise<void> {
    const before = this.read(name).split(words)[0];
    assert.ok(before !== undefined && before.length < this.read(name).length, `${name} holds “${words}”`);
    const lines = before.split('\n');
    await this.goToLine(lines.length, (lines.at(-1)?.length ?? 0) + 2);
  }

  /** The quick-fix menu at the cursor. */
  async quickFixes(): Promise<Locator> {
    await this.page.keyboard.press('Control+.');
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    await menu.waitFor();
    await this.settle();
    return menu;
  }

  /** Rests the mouse on `words` until the hover card shows. */
  async hover(words: string): Promise<Locator> {
    const card = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
    // A line that moves under the mouse (a lens appears above it) ends the rest: a person tries again.
    for (let tries = 4; ; tries--) {
      const box = await this.wordBox(words);
      await this.page.mouse.move(box.x - 40, box.y - 60);
      await this.page.mouse.move(box.x, box.y, { steps: 5 });
      const shown = await card.waitFor({ timeout: 8_000 }).then(
        () => true,
        () => false,
      );
      if (shown || tries === 1) break;
    }
    await card.waitFor({ timeout: 1_000 });
    await this.settle();
    return card;
  }

  /** Saves the article in the editor and waits until what is on disk is `right`; fails with what is there. */
  async saved(name: string, right: (text: string) => boolean): Promise<string> {
    const end = Date.now() + 10_000;
    for (;;) {
      await this.page.keyboard.press('Control+s');
      await this.settle();
      const text = this.read(name);
      if (right(text)) return text;
      if (Date.now() > end) assert.fail(`on disk is now:\n${text}`);
    }
  }

  /** What is on disk. */
  read(name: string): string {
    return fs.readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Keeps a picture of the screen for people to look at. */
  async picture(name: string): Promise<void> {
    await this.settle();
    fs.mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  /** Waits until what is moving on the screen has come to rest. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(700);
  }

  /** A chat that opens itself in newer editors. */
  private async closeSecondSideBar(): Promise<void> {
    await this.settle();
    if (await this.page.locator('.part.auxiliarybar').isVisible()) {
      await this.page.keyboard.press('Control+Alt+b');
    }
  }

  private async wordBox(words: string): Promise<Point> {
    await this.line(words).waitFor();
    const point = await this.page.evaluate<Point | null>(`(${findWords})(${JSON.stringify(words)})`);
    assert.ok(point, `“${words}” is on the screen in one colour`);
    return point;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of the first letters of `words` in the editor. */
const findWords = String.raw`(words) => {
  const walker = document.createTreeWalker(document.querySelector('.editor-instance .view-lines'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent.replaceAll('\u00a0', ' ').indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at + 1);
    range.setEnd(node, at + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}`;

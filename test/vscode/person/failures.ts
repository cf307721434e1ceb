import type { Desk } from './desk';

/** Keeps a picture of the screen when a test of the surrounding `describe` fails. */
export function pictureFailures(desk: () => Desk | undefined): void {
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = test.fullTitle().replace(/[^a-z0-9]+/gi, '-');
    await desk()
      ?.picture(`failed-${name}`)
      .catch(() => undefined);
    // A list left open would fail the tests after this one, too.
    for (let i = 0; i < 2; i++) await desk()?.page.keyboard.press('Escape');
  });
}

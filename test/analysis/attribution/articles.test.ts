import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkArticle } from '../../support/attributions';

const folder = join(__dirname, 'articles');

describe('who said what in an article of the kind', () => {
  for (const file of readdirSync(folder).sort())
    it(file.replace('.txt', ''), () => {
      checkArticle(readFileSync(join(folder, file), 'utf8'));
    });
});

import assert from 'node:assert/strict';
import { judgeFile } from '../../server/src/features/gate';

const PROSE = 'The council said on Tuesday that the old bridge would close for repairs in May.\n';

function checkGate(name: string, text: string, worth: boolean, languageId = 'plaintext'): void {
  const verdict = judgeFile({ uri: name.includes(':') ? name : `file:///x/${name}`, languageId, text }, 1000);
  assert.equal(verdict.worth, worth, verdict.worth ? 'worth annotating' : verdict.reason);
}

describe('gate', () => {
  it('lets articles through, short ones and empty files too', () => {
    checkGate('story.txt', PROSE, true);
    checkGate('story.txt', `Headline\n\n${PROSE}\nShare\nTweet\n`, true);
    checkGate('new.txt', '', true);
    checkGate('untitled:Untitled-1', PROSE, true);
  });
  it('leaves lists, settings, logs and code alone', () => {
    checkGate('deps.txt', 'flask==1.0\nnumpy>=2\n', false);
    checkGate(
      'out.txt',
      '2024-01-02 10:11:12 started the server and it is running well today\n'.repeat(5),
      false,
    );
    checkGate('out.txt', 'INFO the server was started and it is running well today\n'.repeat(5), false);
    checkGate('code.txt', 'int main() {\n  return 0;\n}\n', false);
    checkGate('table.txt', 'a\tb\tc\n1\t2\t3\n', false);
    checkGate('words.txt', 'one\ntwo\nthree\n', false);
  });
  it('knows names of files that are no articles', () => {
    for (const name of [
      'requirements.txt',
      'requirements-dev.txt',
      'LICENSE.txt',
      'CMakeLists.txt',
      'build.log',
      'robots.txt',
    ]) {
      checkGate(name, PROSE, false);
    }
  });
  it('leaves documents alone that are no files', () => {
    checkGate('output:extension', PROSE, false);
    checkGate('git:/x/story.txt', PROSE, false);
  });
  it('leaves large files alone until asked', () => checkGate('big.txt', PROSE.repeat(20), false));
  it('takes everything of language news', () => {
    checkGate('requirements.txt', 'x', true, 'news');
    checkGate('big.txt', PROSE.repeat(20), false, 'news');
  });
});

import assert from 'node:assert/strict';
import { channelWords } from '../../server/src/features/channelWords';

function checkChannel(name: string, expected: string): void {
  assert.equal(channelWords({ name }), expected);
}

describe('the words of a channel', () => {
  it('are told to the press, which speaks for nobody', () => {
    checkChannel('reporters', 'told to reporters');
    checkChannel('local journalists', 'told to local journalists');
    checkChannel('the press', 'told to the press');
    checkChannel('the media', 'told to the media');
  });
  it('come via a medium, an agency or a platform', () => {
    checkChannel('Coastline News', 'via Coastline News');
    checkChannel('Associated Press', 'via Associated Press');
    checkChannel('state media', 'via state media');
  });
  it('stay on one line', () => checkChannel('Coastline\n  News', 'via Coastline News'));
});

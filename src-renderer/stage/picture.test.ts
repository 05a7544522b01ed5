import { expect, test } from 'vitest';
import type { Game } from '../sdk/partyline.ts';
import { createPicture } from './picture.ts';

test('a mount that returns nothing is told so, in a sentence', () => {
  const game = { mount: () => undefined } as unknown as Game<unknown>;
  const office = { asset: (path: string) => path, onError: () => {} };
  expect(() => createPicture(game, {} as HTMLElement, office)).toThrow('"mount" gave back no function');
});

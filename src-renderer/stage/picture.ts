import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Game, TvFrame } from '../sdk/partyline.ts';

export type Picture<State> = {
  draw(state: State, frame: TvFrame): void;
  close(): void;
};

/** What a picture may use besides its frames, and whom it tells of a fault. */
export type PictureOffice = Pick<TvFrame, 'asset'> & { onError(error: unknown): void };

/** The game's picture in an element, whichever of the two ways it is made. */
export function createPicture<State>(
  game: Game<State>,
  element: HTMLElement,
  { asset, onError }: PictureOffice,
): Picture<State> {
  if (game.mount) {
    const draw = game.mount(element, { asset });
    return { draw, close: () => element.replaceChildren() };
  }
  const { Tv } = game;
  const root = createRoot(element, { onUncaughtError: onError });
  return {
    draw: (state, frame) => root.render(createElement(Tv, { ...frame, state })),
    close: () => root.unmount(),
  };
}

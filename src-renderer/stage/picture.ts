import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Game, TvFrame } from '../sdk/partyline.ts';

export type Picture<State> = {
  draw(state: State, frame: TvFrame): void;
  /** Another moment than the next one is drawn from now on: what a canvas remembers of the last ones is wrong. */
  jump(): void;
  close(): void;
};

/** For a picture besides its frames; `onError` hears of its faults. */
export type PictureOptions = Pick<TvFrame, 'asset'> & { onError(error: unknown): void };

/** The game's picture in an element, whichever of the two ways it is made. */
export function createPicture<State>(
  game: Game<State>,
  element: HTMLElement,
  { asset, onError }: PictureOptions,
): Picture<State> {
  const { mount } = game;
  if (mount) {
    const mounted = () => {
      const draw: unknown = mount(element, { asset });
      if (typeof draw === 'function') return draw as ReturnType<typeof mount>;
      throw new Error('"mount" gave back no function: it returns the one that draws a frame.');
    };
    let draw = mounted();
    return {
      draw: (state, frame) => draw(state, frame),
      jump() {
        element.replaceChildren();
        draw = mounted();
      },
      close: () => element.replaceChildren(),
    };
  }
  const { Tv } = game;
  const root = createRoot(element, {
    onUncaughtError(error, { componentStack }) {
      // Where React itself throws, the place is the component that it was drawing.
      if (error instanceof Error) error.stack = `${error.stack ?? ''}${componentStack ?? ''}`;
      onError(error);
    },
  });
  return {
    draw: (state, frame) => root.render(createElement(Tv, { ...frame, state })),
    // Components are made of what they are given.
    jump: () => {},
    close: () => root.unmount(),
  };
}

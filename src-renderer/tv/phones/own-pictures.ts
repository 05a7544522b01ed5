import type { Controller } from '../../../src-shared/controller.ts';

/**
 * Says whose folder the images of these controllers are in, whatever the stage said: a game shows the files of its own
 * folder and of no other. Without a game there is none.
 */
export function ownPictures<Shown extends { controller: Controller }>(
  list: Shown[],
  gameId: string | undefined,
): Shown[] {
  return list.map((shown) => {
    if (!shown.controller.controls.some(({ kind }) => kind === 'picture')) return shown;
    const controls = shown.controller.controls.map((control) => {
      if (control.kind !== 'picture') return control;
      const { game: _said, ...picture } = control;
      return gameId === undefined || picture.image === undefined ? picture : { ...picture, game: gameId };
    });
    return { ...shown, controller: { ...shown.controller, controls } };
  });
}

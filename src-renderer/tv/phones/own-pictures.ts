import type { Control, Controller } from '../../../src-shared/controller.ts';

/**
 * Says whose folder the images of these controllers are in, whatever the stage said: a game shows the files of its own
 * folder and of no other. Without a game there is none.
 */
export function ownPictures<Shown extends { controller: Controller }>(
  list: Shown[],
  gameId: string | undefined,
): Shown[] {
  return list.map((shown) => {
    const { controls } = shown.controller;
    if (!controls.some((control) => 'game' in control || hasImage(control))) return shown;
    return { ...shown, controller: { ...shown.controller, controls: controls.map(owned) } };
  });

  function owned(control: Control): Control {
    if (!('game' in control) && !hasImage(control)) return control;
    const { game: _said, ...rest } = control as Control & { game?: string };
    return (gameId !== undefined && hasImage(control) ? { ...rest, game: gameId } : rest) as Control;
  }
}

function hasImage(control: Control): boolean {
  const carriers: readonly { image?: string | undefined }[] =
    control.kind === 'choices'
      ? control.options
      : control.kind === 'cards'
        ? control.cards
        : control.kind === 'picture'
          ? [control]
          : [];
  return carriers.some(({ image }) => image !== undefined);
}

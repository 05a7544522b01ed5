import { useRef, useState } from 'preact/hooks';
import type { ControlOf } from '../../../src-shared/controller.ts';
import { usePhone } from '../phone-context.ts';
import { usePress } from './press-edges.ts';

/** Sends the edges of a button or a cord. Where the button is gone or disabled by the release, the game has let go of it already. */
export function useEdges(control: ControlOf<'button' | 'cord'>) {
  const { inputs, feel } = usePhone();
  const [held, setHeld] = useState(false);
  /** The host has been told of the press: of the release, too, whatever became of the button. */
  const told = useRef(false);
  const disabled = control.disabled === true;

  const handlers = usePress(
    {
      press(event) {
        if (disabled) return;
        setHeld(true);
        told.current = true;
        inputs.send(control.id, true, event);
        feel.tick();
      },
      release(event) {
        setHeld(false);
        if (!told.current) return;
        told.current = false;
        inputs.send(control.id, false, event);
      },
    },
    disabled,
  );
  return { held, handlers };
}

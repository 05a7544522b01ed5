/** The way of a press to the host, with its time on the host's clock. */
import type { ControlValue } from '../../../src-shared/controller.ts';
import type { Link } from '../link/link.ts';

export type Inputs = {
  /** `event` is what was done: its own time is truer than the handler's, since pages stutter. */
  send(control: string, value: ControlValue, event?: Event): void;
};

/** Events older than this carry a clock that we do not understand, in ms. */
const OLDEST_MS = 1_000;

export function createInputs(link: Pick<Link, 'send' | 'hostTime'>): Inputs {
  return {
    send(control, value, event) {
      const at = link.hostTime(Date.now() - ageMs(event));
      link.send({ type: 'input', data: { control, value, at } });
    },
  };
}

function ageMs(event: Event | undefined): number {
  if (!event) return 0;
  const age = performance.now() - event.timeStamp;
  return age > 0 && age < OLDEST_MS ? age : 0;
}

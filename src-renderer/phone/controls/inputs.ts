/** The way of a press to the host, with its time on the host's clock. */
import type { ControlValue } from '../../../src-shared/controller.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { pageNow } from '../../ui/clock.ts';
import type { Link } from '../link/link.ts';

export type Inputs = {
  /**
   * A discrete value: every one arrives, in order, once. `event` is what was done: its own time is truer than the
   * handler's, since pages stutter.
   */
  send(control: string, value: ControlValue, event?: Event): void;
  /** A continuous value: the latest counts, and is said again on a new line. */
  stream(control: string, value: ControlValue, event?: Event): void;
};

/** Events older than this carry a clock that we do not understand, in ms. */
const OLDEST_MS = 1_000;

type InputLink = Pick<Link, 'state' | 'onChange' | 'send' | 'sendSurely' | 'hostTime'>;

export function createInputs(link: InputLink): Inputs {
  const latest = new Map<string, { value: ControlValue; saidMs: number }>();
  let wasUp = false;
  let lostMs = 0;
  const input = (control: string, value: ControlValue, event?: Event) => {
    const at = link.hostTime(ageMs(event));
    return { type: 'input' as const, data: { control, value, at } };
  };
  const stream = (control: string, value: ControlValue, event?: Event) => {
    latest.set(control, { value, saidMs: pageNow() });
    link.send(input(control, value, event));
  };
  // A slider rests where the game has it by now, unless its last word may have been lost with the line.
  const isNews = ({ value, saidMs }: { value: ControlValue; saidMs: number }) =>
    typeof value !== 'number' || saidMs > lostMs - LIMITS.silentMs;
  // A thumb that was lifted while the line was down has let go, whatever the host heard last.
  link.onChange(() => {
    const isUp = link.state().at === 'online';
    if (wasUp && !isUp) lostMs = pageNow();
    if (isUp && !wasUp) for (const [control, last] of latest) if (isNews(last)) stream(control, last.value);
    wasUp = isUp;
  });
  return {
    send: (control, value, event) => link.sendSurely(input(control, value, event)),
    stream,
  };
}

function ageMs(event: Event | undefined): number {
  if (!event) return 0;
  const age = pageNow() - event.timeStamp;
  return age > 0 && age < OLDEST_MS ? age : 0;
}

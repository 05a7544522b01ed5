/** The way of a press to the host, with its time on the host's clock. */
import type { ControlValue } from '../../../src-shared/controller.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { pageNow } from '../../ui/clock.ts';
import type { Link, Outgoing } from '../link/link.ts';

export type Inputs = {
  /**
   * A discrete value: every one arrives, in order, once. `event` is what was done: its own time is truer than the
   * handler's, since pages stutter.
   */
  send(control: string, value: ControlValue, event?: Event): void;
  /** A continuous value: the latest counts, and is said again on a new line. */
  stream(control: string, value: ControlValue, event?: Event): void;
};

/** Where fingers and keys come down: a document. */
export type Touchable = Pick<Document, 'addEventListener'>;

/** Events older than this carry a clock that we do not understand, in ms. */
const OLDEST_MS = 1_000;

type Input = Extract<Outgoing, { type: 'input' }>;
type InputLink = Pick<Link, 'state' | 'onChange' | 'send' | 'sendSurely' | 'hostTime'>;

export function createInputs(link: InputLink, page: Touchable): Inputs {
  const latest = new Map<string, { input: Input; saidMs: number }>();
  const revisionNow = () => {
    const state = link.state();
    return (state.at === 'online' || state.at === 'offline') && state.controller?.revision;
  };
  const gripOf = watchGrips(page, revisionNow);
  let wasUp = false;
  let lostMs = 0;
  const input = (control: string, value: ControlValue, event?: Event): Input => {
    const at = link.hostTime(ageMs(event));
    const revision = gripOf(control) ?? revisionNow();
    return { type: 'input', data: { control, value, at, ...(revision ? { revision } : {}) } };
  };
  const say = (said: Input) => {
    latest.set(said.data.control, { input: said, saidMs: pageNow() });
    link.send(said);
  };
  const stream = (control: string, value: ControlValue, event?: Event) => say(input(control, value, event));
  // A slider rests where the game has it by now, unless its last word may have been lost with the line.
  const isNews = ({ input: { data }, saidMs }: { input: Input; saidMs: number }) =>
    typeof data.value !== 'number' || saidMs > lostMs - LIMITS.silentMs;
  // A thumb that was lifted while the line was down has let go, whatever the host heard last.
  link.onChange(() => {
    const isUp = link.state().at === 'online';
    if (wasUp && !isUp) lostMs = pageNow();
    if (isUp && !wasUp)
      for (const last of latest.values()) {
        const { at: _old, ...data } = last.input.data;
        if (isNews(last)) say({ type: 'input', data: { ...data, at: link.hostTime() } });
      }
    wasUp = isUp;
  });
  return {
    send: (control, value, event) => link.sendSurely(input(control, value, event)),
    stream,
  };
}

/**
 * Which revision stood under each finger and key when it came down: what it does belongs to that, whatever is shown
 * since. Of several on one control the first counts.
 */
function watchGrips(page: Touchable, revisionNow: () => number | undefined | false) {
  const grips = new Map<number | string, { control: string; revision: number }>();
  const keyOf = (event: Event) =>
    ('pointerId' in event ? event.pointerId : (event as KeyboardEvent).key) as number;
  const down = (event: Event) => {
    const control = (event.target as Element).closest?.('[data-control]')?.getAttribute('data-control');
    const revision = revisionNow();
    if (control && revision && !(event as KeyboardEvent).repeat)
      grips.set(keyOf(event), { control, revision });
  };
  // Once the control has heard of it, too.
  const up = (event: Event) => {
    const key = keyOf(event);
    const grip = grips.get(key);
    setTimeout(() => grips.get(key) === grip && grips.delete(key));
  };
  const clear = () => setTimeout(() => grips.clear());
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, down, true);
  for (const type of ['pointerup', 'pointercancel', 'keyup']) page.addEventListener(type, up, true);
  page.addEventListener('visibilitychange', clear);
  return (control: string): number | undefined => {
    for (const grip of grips.values()) if (grip.control === control) return grip.revision;
    return undefined;
  };
}

function ageMs(event: Event | undefined): number {
  if (!event) return 0;
  const age = pageNow() - event.timeStamp;
  return age > 0 && age < OLDEST_MS ? age : 0;
}

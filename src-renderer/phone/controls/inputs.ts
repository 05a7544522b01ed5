/** The way of a press to the host, with its time on the host's clock. */
import type { ControlValue } from '../../../src-shared/controller.ts';
import { SILENT_MS } from '../../../src-shared/limits.ts';
import { pageNow } from '../../ui/clock.ts';
import type { PhoneLink, Outgoing } from '../link/phone-link.ts';
import type { ShownController } from '../link/link-state.ts';

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
type InputLink = Pick<PhoneLink, 'state' | 'onChange' | 'send' | 'sendSurely' | 'hostTime'>;

export function createInputs(link: InputLink, page: Touchable): Inputs {
  const latest = new Map<string, { data: Input['data']; saidMs: number }>();
  const revisionNow = () => (link.state() as { controller?: ShownController | null }).controller?.revision;
  const gripOf = watchGrips(page, revisionNow);
  let wasUp = false;
  let lostMs = 0;
  const input = (control: string, value: ControlValue, event?: Event): Input['data'] => ({
    control,
    value,
    at: link.hostTime(ageMs(event)),
    revision: gripOf(control) ?? revisionNow(),
  });
  const say = (data: Input['data']) => {
    latest.set(data.control, { data, saidMs: pageNow() });
    link.send({ type: 'input', data });
  };
  // A slider rests where the game has it by now, unless its last word may have been lost with the line.
  const isNews = ({ data, saidMs }: { data: Input['data']; saidMs: number }) =>
    typeof data.value !== 'number' || saidMs > lostMs - SILENT_MS;
  // A thumb that was lifted while the line was down has let go, whatever the host heard last.
  link.onChange(() => {
    const isUp = link.state().at === 'online';
    if (wasUp && !isUp) lostMs = pageNow();
    if (isUp && !wasUp)
      for (const last of latest.values()) if (isNews(last)) say({ ...last.data, at: link.hostTime() });
    wasUp = isUp;
  });
  return {
    send: (control, value, event) => link.sendSurely({ type: 'input', data: input(control, value, event) }),
    stream: (control, value, event) => say(input(control, value, event)),
  };
}

/**
 * The revision under each finger and key when it came down: its inputs belong to that one, whatever is shown
 * since. Of several on one control the first counts.
 */
function watchGrips(page: Touchable, revisionNow: () => number | undefined) {
  const grips = new Map<number | string, { control: string; revision: number }>();
  const keyOf = (event: Event) =>
    (event as PointerEvent).pointerId ?? (event as unknown as KeyboardEvent).key;
  const down = (event: Event) => {
    const control = (event.target as Element).closest('[data-control]')?.getAttribute('data-control');
    const revision = revisionNow();
    if (control && revision && !(event as KeyboardEvent).repeat)
      grips.set(keyOf(event), { control, revision });
  };
  // Once the control has heard of it, too.
  const up = (event: Event) => void setTimeout(() => grips.delete(keyOf(event)));
  for (const device of ['pointer', 'key']) {
    page.addEventListener(`${device}down`, down, true);
    page.addEventListener(`${device}up`, up, true);
  }
  page.addEventListener('pointercancel', up, true);
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

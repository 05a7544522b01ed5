/** What phones say once they have a seat: inputs and commands to the TV, profiles to the session. */
import type { Input } from '../../src-shared/bridge.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { PhoneToHost } from '../../src-shared/protocol.ts';
import { readCommand } from './commands.ts';
import { manage } from './management.ts';
import { pressTime } from './press-time.ts';
import type { Router } from './router.ts';
import type { Session } from './session.ts';

type Said<Type extends PhoneToHost['type']> = Extract<PhoneToHost, { type: Type }>['data'];

export type PhoneDeskOffice = {
  session: Session;
  router: Router;
  /** Told each input's age in ms. */
  onInputDelay(delayMs: number): void;
};

export class PhoneDesk {
  readonly #office: PhoneDeskOffice;
  #inputs: Input[] = [];

  constructor(office: PhoneDeskOffice) {
    this.#office = office;
  }

  take(playerId: string, message: PhoneToHost): void {
    const { router, session } = this.#office;
    switch (message.type) {
      case 'hello':
        router.sayError(playerId, 'bad-message', 'You have said hello already.');
        return;
      case 'input':
        this.#takeInput(playerId, message.data);
        return;
      case 'profile':
        router.publish(session.changeProfile(playerId, message.data));
        return;
      case 'command':
        this.#takeCommand(playerId, message.data);
        return;
      case 'ping':
        router.toPhone(playerId, { type: 'pong', data: { sent: message.data.sent, serverTime: Date.now() } });
        return;
      case 'leave':
        router.publish(session.remove(playerId, 'left', Date.now()));
        return;
      default:
        message satisfies never;
    }
  }

  /** A late tap, on a control that the phone no longer shows, is normal: it is dropped without a word. */
  #takeInput(playerId: string, input: Said<'input'>): void {
    const { router, session, onInputDelay } = this.#office;
    const control = router.shownControl(playerId, input.control);
    if (!control || !router.hasTv) return;
    const value = parseControlValue(control, input.value);
    if (value === null) return;
    const nowMs = Date.now();
    const at = pressTime(input.at, { nowMs, rttMs: session.seat(playerId)?.rttMs ?? null });
    onInputDelay(nowMs - at);
    if (this.#inputs.length === 0) setImmediate(() => this.#flushInputs());
    this.#inputs.push({ playerId, control: control.id, value, at });
  }

  /** What came in one turn of the event loop goes to the TV as one write. */
  #flushInputs(): void {
    const { router } = this.#office;
    const list = this.#inputs;
    this.#inputs = [];
    const [only] = list;
    if (list.length === 1 && only) router.toTv({ type: 'input', data: only });
    else router.toTv({ type: 'inputs', data: { list } });
  }

  #takeCommand(playerId: string, order: Said<'command'>): void {
    const { router, session } = this.#office;
    if (playerId !== session.inChargeId) {
      router.sayError(playerId, 'not-in-charge');
      return;
    }
    const command = readCommand(order);
    if (!command) {
      router.sayError(playerId, 'bad-message', 'There is no such command.');
      return;
    }
    switch (command.name) {
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
      case 'lock': {
        const events = manage(session, command);
        if (events) router.publish(events);
        else router.sayError(playerId, 'no-such-player');
        return;
      }
      default:
        if (router.hasTv) router.toTv({ type: 'command', data: { playerId, ...command } });
        else router.sayError(playerId, 'no-tv');
    }
  }
}

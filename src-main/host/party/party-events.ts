/** Applies what happened in the session: to the disk, the TV, the phones, the host's events. Nothing else does. */
import type { Logger } from 'pino';
import type { Clock } from '../base/clock.ts';
import type { Records } from '../disk/records.ts';
import type { Connection } from '../edge/connection.ts';
import type { HostEvent } from '../host-api.ts';
import type { Door } from './door.ts';
import type { PeopleWatch } from './people-watch.ts';
import type { PhoneInputs } from './phone-inputs.ts';
import type { Router } from './router.ts';
import type { Admitted, Seat, SessionEvent } from './seats.ts';
import type { Session } from './session.ts';
import type { ShownControls } from './shown-controls.ts';

export type PartyEventsDeps = {
  session: Session;
  router: Router;
  screens: ShownControls;
  inputs: PhoneInputs;
  door: Door;
  people: PeopleWatch;
  records: Pick<Records, 'partyChanged' | 'settings'>;
  clock: Clock;
  logger: Logger;
  emit(event: HostEvent): void;
};

export class PartyEvents {
  readonly #deps: PartyEventsDeps;

  constructor(deps: PartyEventsDeps) {
    this.#deps = deps;
  }

  /** Plugs a phone that was let in into its seat, in the place of one that held it before. */
  seat(connection: Connection, { seat, token, events }: Admitted): void {
    const { session, router, screens, inputs, records, clock } = this.#deps;
    const { playerId } = seat;
    const { name, iconIndex, color, inCharge } = session.player(seat);
    router.plugPhone(playerId, connection);
    // The seat is on disk before its phone hears of it: no welcome is ever taken back.
    records.partyChanged();
    const { partyName } = records.settings;
    const lastSeq = inputs.lastSeq(playerId);
    const serverTime = Math.round(clock.now());
    router.toPhone(playerId, {
      type: 'welcome',
      data: { playerId, name, iconIndex, color, token, inCharge, partyName, serverTime, lastSeq },
    });
    const controller = screens.controller(playerId);
    if (controller) router.toPhone(playerId, { type: 'controller', data: controller });
    inputs.seated(playerId);
    this.apply(events);
  }

  apply(events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    const { inputs, records, door, people } = this.#deps;
    // Messages that phones sent before go to the TV first.
    inputs.before(events);
    // On disk before anybody hears of it: the host stands by what it told.
    records.partyChanged();
    for (const event of events) this.#applyOne(event);
    door.refresh();
    inputs.after(events);
    people.refresh();
  }

  #applyOne(event: SessionEvent): void {
    const { session, router, screens, emit, logger } = this.#deps;
    switch (event.type) {
      case 'joined':
        router.toTv({ type: 'playerJoined', data: session.player(event.seat) });
        emit({ event: 'playerJoined', ...who(event.seat) });
        return;
      case 'returned':
        router.toTv({ type: 'playerReturned', data: { playerId: event.seat.playerId } });
        emit({ event: 'playerReturned', ...who(event.seat) });
        return;
      case 'dropped':
        router.toTv({ type: 'playerDropped', data: { playerId: event.seat.playerId } });
        emit({ event: 'playerDropped', ...who(event.seat) });
        return;
      case 'left': {
        const { reason, seat } = event;
        const { playerId } = seat;
        if (reason === 'made-room') logger.info(who(seat), 'seat given up for a newcomer');
        router.dismissPhone(playerId, reason === 'left' || reason === 'made-room' ? null : reason);
        screens.forget(playerId);
        router.toTv({ type: 'playerLeft', data: { playerId, reason } });
        emit({ event: 'playerLeft', ...who(seat) });
        return;
      }
      case 'changed': {
        const { playerId } = event.seat;
        router.toTv({ type: 'playerChanged', data: { playerId, ...event.change } });
        const { language: _language, ...you } = event.change;
        if (Object.keys(you).length > 0) router.toPhone(playerId, { type: 'you', data: you });
        return;
      }
      case 'replaced':
        logger.info({ connection: event.connectionId }, 'seat opened elsewhere');
        return;
      case 'locked':
        router.toTv({ type: 'party', data: { locked: event.locked } });
        return;
      default:
        event satisfies never;
    }
  }
}

function who(seat: Seat): { playerId: string; name: string } {
  return { playerId: seat.playerId, name: seat.name };
}

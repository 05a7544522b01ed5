/** Takes the messages of phones that have a seat: inputs, profiles, commands, and whether the line lives. */
import { LIMITS } from '../../../src-shared/limits.ts';
import type { PhoneToHost } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import type { PartyEvents } from './party-events.ts';
import type { PeopleWatch } from './people-watch.ts';
import type { PhoneInputs } from './phone-inputs.ts';
import type { Reception } from './reception.ts';
import type { Router } from './router.ts';
import type { Seat } from './seats.ts';
import type { Session } from './session.ts';

type Said<Type extends PhoneToHost['type']> = Extract<PhoneToHost, { type: Type }>['data'];

export type PhoneDeskDeps = {
  session: Session;
  router: Router;
  inputs: PhoneInputs;
  people: PeopleWatch;
  events: PartyEvents;
  reception: Reception;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
};

export class PhoneDesk {
  readonly #deps: PhoneDeskDeps;
  /** How much each seat may still change. */
  readonly #changes = new WeakMap<Seat, TokenBucket>();

  constructor(deps: PhoneDeskDeps) {
    this.#deps = deps;
  }

  take(playerId: string, message: PhoneToHost): void {
    const { router, session, inputs, people, events, clock, awakeMs } = this.#deps;
    switch (message.type) {
      case 'hello':
        router.sayError(playerId, 'bad-message', 'You have said hello already.');
        return;
      case 'input':
        inputs.take(playerId, message.data);
        return;
      case 'profile':
        this.#takeProfile(playerId, message.data);
        return;
      case 'command':
        this.#takeCommand(playerId, message.data);
        return;
      case 'ping':
        router.toPhone(playerId, {
          type: 'pong',
          data: { sent: message.data.sent, serverTime: Math.round(clock.now()) },
        });
        return;
      case 'leave':
        events.apply(session.remove(playerId, 'left', awakeMs()));
        return;
      case 'people':
        if (!message.data.open) people.close(playerId);
        else if (!people.open(playerId)) router.sayError(playerId, 'not-in-charge');
        return;
      default:
        message satisfies never;
    }
  }

  #takeProfile(playerId: string, profile: Said<'profile'>): void {
    const { router, session, events } = this.#deps;
    if (!this.#mayChange(playerId)) return;
    if (profile.name !== undefined && !session.isFitName(profile.name))
      router.sayError(playerId, 'unfit-name');
    events.apply(session.changeProfile(playerId, profile));
  }

  #takeCommand(playerId: string, command: Said<'command'>): void {
    const { router, session, reception } = this.#deps;
    if (playerId !== session.inChargeId) {
      router.sayError(playerId, 'not-in-charge');
      return;
    }
    if (!this.#mayChange(playerId)) return;
    switch (command.name) {
      case 'unknown':
        router.sayError(playerId, 'bad-message', 'There is no such command.');
        return;
      case 'kick':
      case 'ban':
      case 'rename':
      case 'charge':
      case 'lock':
      case 'giveSeat':
      case 'denySeat': {
        const problem = reception.carryOut(command);
        if (problem) router.sayError(playerId, problem);
        return;
      }
      case 'pick':
      case 'start':
      case 'setOption':
      case 'pause':
      case 'resume':
      case 'quit':
      case 'rematch':
        if (router.hasTv) router.toTv({ type: 'command', data: { playerId, ...command } });
        else router.sayError(playerId, 'no-tv');
        return;
      default:
        command satisfies never;
    }
  }

  /** A phone that changes something faster than people do is told so, and nothing is changed. */
  #mayChange(playerId: string): boolean {
    const { session, router, clock } = this.#deps;
    const seat = session.seat(playerId);
    if (!seat) return false;
    const nowMs = clock.now();
    const { changesPerSecond: perSecond, changesBurst: burst } = LIMITS;
    const bucket = this.#changes.get(seat) ?? new TokenBucket({ perSecond, burst }, nowMs);
    this.#changes.set(seat, bucket);
    const may = bucket.take(nowMs);
    if (!may) router.sayError(playerId, 'not-now');
    return may;
  }
}

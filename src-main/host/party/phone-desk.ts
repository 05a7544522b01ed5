/** What phones say once they have a seat: inputs and commands to the TV, profiles to the session. */
import type { Input, Taken } from '../../../src-shared/bridge.ts';
import { isAtRest } from '../../../src-shared/controls/controls.ts';
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import type { PhoneToHost } from '../../../src-shared/protocol.ts';
import type { Clock } from '../base/clock.ts';
import { readCommand } from './commands.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { Door } from './door.ts';
import { answeredQuestion } from '../../../src-shared/question.ts';
import { InputLedger, type Acknowledgement } from './input-ledger.ts';
import { manage } from './management.ts';
import { PeopleWatch } from './people-watch.ts';
import { PhoneGrips, type Release } from './phone-grips.ts';
import { pressTime } from './press-time.ts';
import type { Router } from './router.ts';
import type { SessionEvent } from './seats.ts';
import type { Session } from './session.ts';
import type { ShownControls } from './shown-controls.ts';
import { TokenBucket } from '../base/token-bucket.ts';
import type { Traffic } from '../edge/traffic.ts';
import { TvInputs } from './tv-inputs.ts';

type Said<Type extends PhoneToHost['type']> = Extract<PhoneToHost, { type: Type }>['data'];

export type PhoneDeskOffice = {
  session: Session;
  router: Router;
  clock: Clock;
  /** How long the host has been awake, in ms. */
  awakeMs(): number;
  door: Door;
  screens: ShownControls;
  traffic: Traffic;
  /** What the kept game contains. */
  taken: Taken;
};

export class PhoneDesk {
  readonly #office: PhoneDeskOffice;
  readonly #ledger = new InputLedger(LIMITS.untakenInputs);
  readonly #grips = new PhoneGrips();
  readonly #people: PeopleWatch;
  readonly #inputs: TvInputs;
  readonly #changes = new Map<string, TokenBucket>();
  /** Said by phones that came back to a new host before its TV did: nobody knows yet what they show. */
  readonly #unread = new Map<string, Said<'input'>[]>();

  constructor(office: PhoneDeskOffice) {
    this.#office = office;
    const { router } = office;
    this.#inputs = new TvInputs({
      hasTv: () => router.hasTv,
      unreadBytes: () => router.tvUnreadBytes,
      send: (message) => router.toTv(message),
    });
    this.taken(office.taken);
    this.#people = new PeopleWatch(office.session, office.router);
  }

  /** The highest `seq` that came from this seat. */
  lastSeq(playerId: string): number {
    return this.#ledger.lastSeq(playerId);
  }

  /** The word that inputs are taken may have been lost with the last line. */
  seated(playerId: string): void {
    this.#ledger.lineIsNew(playerId);
    const seq = this.#ledger.acknowledged(playerId);
    if (seq > 0) this.#acknowledge([{ playerId, seq }]);
  }

  /** The TV is about to hear of this: what phones said before goes first, and what they hold is let go. */
  publishing(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (event.type === 'replaced') this.#tell(this.#grips.letGo(event.playerId));
      if (event.type === 'dropped' || event.type === 'left')
        this.#tell(this.#grips.letGo(event.seat.playerId));
    }
    this.#inputs.flush();
  }

  /** The party has changed. */
  follow(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (event.type !== 'left') continue;
      this.#grips.forget(event.seat.playerId);
      this.#ledger.forget(event.seat.playerId);
      this.#unread.delete(event.seat.playerId);
      this.#changes.delete(event.seat.playerId);
      this.#inputs.forget(event.seat.playerId);
    }
    this.#people.refresh();
  }

  /** The TV has said what phones show. */
  controllersShown(): void {
    this.#office.screens.settled();
    this.#tell(this.#grips.shown((playerId) => this.#office.router.controller(playerId)));
    for (const [playerId, inputs] of this.#unread) {
      if (!this.#office.router.controller(playerId)) continue;
      this.#unread.delete(playerId);
      for (const input of inputs) this.#takeInput(playerId, input);
    }
  }

  /** A TV is there: it hears what the last one may have lost. */
  tvArrived(): void {
    const { router } = this.#office;
    if (!router.tvConfirms) return this.taken(this.#ledger.heard());
    this.#inputs.again(this.#ledger.waiting());
  }

  /** The numbers of all that has come so far for the game. */
  heardByGame(): Taken {
    return this.#ledger.heardByGame();
  }

  /** These inputs are part of what is kept. */
  taken(taken: Taken): void {
    const { session } = this.#office;
    const seated = Object.entries(taken).filter(([playerId]) => session.seat(playerId));
    this.#acknowledge(this.#ledger.confirm(Object.fromEntries(seated)));
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
        this.#takeProfile(playerId, message.data);
        return;
      case 'command':
        this.#takeCommand(playerId, message.data);
        return;
      case 'ping':
        router.toPhone(playerId, {
          type: 'pong',
          data: { sent: message.data.sent, serverTime: Math.round(this.#office.clock.now()) },
        });
        return;
      case 'leave':
        router.publish(session.remove(playerId, 'left', this.#office.awakeMs()));
        return;
      case 'people':
        if (!message.data.open) this.#people.close(playerId);
        else if (!this.#people.open(playerId)) router.sayError(playerId, 'not-in-charge');
        return;
      default:
        message satisfies never;
    }
  }

  #takeInput(playerId: string, said: Said<'input'>): void {
    const { router } = this.#office;
    const { seq } = said;
    const unread = this.#unread.get(playerId) ?? [];
    if (seq !== undefined) {
      if (!this.#ledger.isNew(playerId, seq)) {
        const again = this.#ledger.again(playerId, seq);
        if (again) this.#acknowledge([again]);
        return;
      }
      // Said on an earlier line.
      if (unread.some((one) => one.seq === seq)) return;
      if (!this.#ledger.hasRoom(playerId, seq, unread.length)) return;
      if (!router.controller(playerId)) {
        this.#unread.set(playerId, [...unread, said]);
        return;
      }
    }
    const input = this.#readInput(playerId, said);
    if (!input) {
      if (seq !== undefined) this.#acknowledge(this.#ledger.skip(playerId, seq));
      return;
    }
    if (seq !== undefined) this.#ledger.add({ ...input, seq });
    if (!router.hasTv) return;
    this.#inputs.push(seq === undefined ? input : { ...input, seq });
    // A TV that says nothing of inputs has taken what it was sent.
    if (seq !== undefined && !router.tvConfirms) this.taken({ [playerId]: seq });
  }

  /** A late tap, on what the phone no longer shows, is normal: it is dropped without a word. */
  #readInput(playerId: string, input: Said<'input'>): Input | null {
    const { router, session, screens, traffic } = this.#office;
    const controller = router.controller(playerId);
    const control = screens.control(playerId, input.control);
    const value = control ? parseControlValue(control, input.value) : null;
    if (!controller || !control || value === null) return null;
    // A release belongs to its press, whatever the button is called by now.
    const isRelease = isAtRest(control.kind, value) && this.#grips.has(playerId, control.id);
    const answer = { control, value, revision: input.revision };
    if (!isRelease && !screens.isUnbroken(playerId, answer)) return null;
    const { scene } = controller;
    this.#grips.heard(playerId, control, { value, scene });
    const question = isRelease ? null : answeredQuestion(controller, control, value);
    const nowMs = Math.round(this.#office.clock.now());
    const at = pressTime(input.at, { nowMs, rttMs: session.seat(playerId)?.rttMs ?? null });
    traffic.onInputDelay(nowMs - at);
    return { playerId, control: control.id, value, at, scene, ...(question !== null && { question }) };
  }

  #tell(releases: readonly Release[]): void {
    const at = Math.round(this.#office.clock.now());
    for (const release of releases) this.#inputs.push({ ...release, at });
  }

  #acknowledge(acknowledgements: readonly Acknowledgement[]): void {
    for (const { playerId, seq } of acknowledgements)
      this.#office.router.toPhone(playerId, { type: 'taken', data: { seq } });
  }

  #takeProfile(playerId: string, profile: Said<'profile'>): void {
    const { router, session } = this.#office;
    if (!this.#mayChange(playerId)) return;
    if (profile.name !== undefined && !session.isFitName(profile.name))
      router.sayError(playerId, 'unfit-name');
    router.publish(session.changeProfile(playerId, profile));
  }

  /** Who changes something faster than people do is told so, and nothing is changed. */
  #mayChange(playerId: string): boolean {
    const nowMs = this.#office.clock.now();
    const { changesPerSecond: perSecond, changesBurst: burst } = LIMITS;
    const bucket = this.#changes.get(playerId) ?? new TokenBucket({ perSecond, burst }, nowMs);
    this.#changes.set(playerId, bucket);
    const may = bucket.take(nowMs);
    if (!may) this.#office.router.sayError(playerId, 'not-now');
    return may;
  }

  #takeCommand(playerId: string, order: Said<'command'>): void {
    const { router, session, door } = this.#office;
    if (playerId !== session.inChargeId) {
      router.sayError(playerId, 'not-in-charge');
      return;
    }
    if (!this.#mayChange(playerId)) return;
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
        const events = manage(session, command, this.#office.awakeMs());
        if (typeof events === 'string') router.sayError(playerId, events);
        else router.publish(events);
        return;
      }
      case 'giveSeat':
      case 'denySeat':
        if (!door.answer(command.args.claimId, command.name === 'giveSeat'))
          router.sayError(playerId, 'no-such-claim');
        return;
      default:
        if (router.hasTv) router.toTv({ type: 'command', data: { playerId, ...command } });
        else router.sayError(playerId, 'no-tv');
    }
  }
}

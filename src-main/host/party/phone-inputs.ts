/** Inputs of phones, from the seat to the TV: read against what the phone shows, kept until they are taken, let go of. */
import type { Input, Taken } from '../../../src-shared/bridge.ts';
import { isAtRest } from '../../../src-shared/controls/controls.ts';
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { PhoneToHost } from '../../../src-shared/protocol.ts';
import { answeredQuestion } from '../../../src-shared/question.ts';
import type { Clock } from '../base/clock.ts';
import type { Traffic } from '../edge/traffic.ts';
import { type Acknowledgement, InputLedger } from './input-ledger.ts';
import { PhoneGrips, type Release } from './phone-grips.ts';
import type { Router } from './router.ts';
import type { SessionEvent } from './seats.ts';
import type { Session } from './session.ts';
import type { ShownControls } from './shown-controls.ts';
import { TvInputs } from './tv-inputs.ts';

/** An input as its phone says it. */
type SaidInput = Extract<PhoneToHost, { type: 'input' }>['data'];

export type PhoneInputsDeps = {
  session: Session;
  router: Router;
  screens: ShownControls;
  clock: Clock;
  traffic: Traffic;
};

export class PhoneInputs {
  readonly #deps: PhoneInputsDeps;
  readonly #ledger = new InputLedger(LIMITS.untakenInputs);
  readonly #grips = new PhoneGrips();
  readonly #toTv: TvInputs;
  /** Said by phones that came back to a new host before its TV did: nobody knows yet what they show. */
  readonly #unread = new Map<string, SaidInput[]>();

  /** `kept`: the inputs that the kept game contains. */
  constructor(deps: PhoneInputsDeps, kept: Taken) {
    this.#deps = deps;
    const { router } = deps;
    this.#toTv = new TvInputs({
      hasTv: () => router.hasTv,
      unreadBytes: () => router.tvUnreadBytes,
      send: (message) => router.toTv(message),
    });
    this.taken(kept);
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

  /** The TV is about to hear of these: sends the phones' earlier inputs first, and lets go of the controls they hold. */
  before(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (event.type === 'replaced') this.#tell(this.#grips.letGo(event.playerId));
      if (event.type === 'dropped' || event.type === 'left')
        this.#tell(this.#grips.letGo(event.seat.playerId));
    }
    this.#toTv.flush();
  }

  /** Everybody has heard of these. */
  after(events: readonly SessionEvent[]): void {
    for (const event of events) {
      if (event.type !== 'left') continue;
      const { playerId } = event.seat;
      this.#grips.forget(playerId);
      this.#ledger.forget(playerId);
      this.#unread.delete(playerId);
      this.#toTv.forget(playerId);
    }
  }

  /** The TV has said what phones show. */
  controllersShown(): void {
    const { screens } = this.#deps;
    screens.settled();
    this.#tell(this.#grips.shown((playerId) => screens.controller(playerId)));
    for (const [playerId, inputs] of this.#unread) {
      if (!this.#deps.screens.controller(playerId)) continue;
      this.#unread.delete(playerId);
      for (const input of inputs) this.take(playerId, input);
    }
  }

  /** A TV is there: it hears what the last one may have lost. */
  tvArrived(): void {
    const { router } = this.#deps;
    if (!router.tvConfirms) return this.taken(this.#ledger.heard());
    this.#toTv.again(this.#ledger.waiting());
  }

  /** The numbers of all that has come so far for the game. */
  heardByGame(): Taken {
    return this.#ledger.heardByGame();
  }

  /** These inputs are part of what is kept. */
  taken(taken: Taken): void {
    const { session } = this.#deps;
    const seated = Object.entries(taken).filter(([playerId]) => session.seat(playerId));
    this.#acknowledge(this.#ledger.confirm(Object.fromEntries(seated)));
  }

  take(playerId: string, said: SaidInput): void {
    const { router, screens } = this.#deps;
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
      if (!screens.controller(playerId)) {
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
    this.#toTv.push(seq === undefined ? input : { ...input, seq });
    // A TV that says nothing of inputs has taken what it was sent.
    if (seq !== undefined && !router.tvConfirms) this.taken({ [playerId]: seq });
  }

  /** A late tap, on what the phone no longer shows, is normal: it is dropped without a word. */
  #readInput(playerId: string, input: SaidInput): Input | null {
    const { session, screens, traffic } = this.#deps;
    const controller = screens.controller(playerId);
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
    const nowMs = Math.round(this.#deps.clock.now());
    const at = pressTime(input.at, { nowMs, rttMs: session.seat(playerId)?.rttMs ?? null });
    traffic.onInputDelay(nowMs - at);
    return { playerId, control: control.id, value, at, scene, ...(question !== null && { question }) };
  }

  #tell(releases: readonly Release[]): void {
    const at = Math.round(this.#deps.clock.now());
    for (const release of releases) this.#toTv.push({ ...release, at });
  }

  #acknowledge(acknowledgements: readonly Acknowledgement[]): void {
    for (const { playerId, seq } of acknowledgements)
      this.#deps.router.toPhone(playerId, { type: 'taken', data: { seq } });
  }
}

/** Estimates when a phone was really pressed: its own word, as far as its line can explain the delay. */

/** Clocks are guessed, pages stutter, and a line is not always as quick as it was measured. */
const MARGIN_MS = 100;
/** However slow its line, an input that is older was not pressed just now. */
const OLDEST_MS = 1_000;

type Arrival = {
  /** Host time in ms. */
  nowMs: number;
  /** The phone's measured round trip; null before the first measurement. */
  rttMs: number | null;
};

/** The believed press time: never in the future, and no earlier than the round trip and a margin before `nowMs`. */
export function pressTime(at: number | undefined, { nowMs, rttMs }: Arrival): number {
  if (at === undefined) return nowMs;
  const oldest = nowMs - Math.min(OLDEST_MS, (rttMs ?? 0) + MARGIN_MS);
  return Math.min(nowMs, Math.max(at, oldest));
}

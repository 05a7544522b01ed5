/** Tells the phone in charge who is here, while it wants to know: each list goes out only when it is another one. */
import { LIMITS } from '../../../src-shared/limits.ts';
import type { HostToPhone } from '../../../src-shared/protocol.ts';
import { Coalesced } from './coalesced.ts';
import { faceOf } from './door.ts';
import type { Router } from './router.ts';
import type { Session } from './session.ts';

export class PeopleWatch {
  readonly #session: Session;
  readonly #router: Router;
  readonly #lists = new Coalesced(() => this.#tell(), LIMITS.tellEveryMs);
  #told: { playerId: string; text: string } | null = null;

  constructor(session: Session, router: Router) {
    this.#session = session;
    this.#router = router;
  }

  /** False where this phone is not in charge. */
  open(playerId: string): boolean {
    if (playerId !== this.#session.inChargeId) return false;
    this.#told = { playerId, text: '' };
    this.refresh();
    return true;
  }

  close(playerId: string): void {
    if (this.#told?.playerId === playerId) this.#told = null;
  }

  /** Call after any change of the party. */
  refresh(): void {
    if (this.#told) this.#lists.changed();
  }

  #tell(): void {
    const told = this.#told;
    if (!told) return;
    if (told.playerId !== this.#session.inChargeId || !this.#router.phone(told.playerId)) {
      this.#told = null;
      return;
    }
    const message = this.#people();
    const text = JSON.stringify(message);
    if (text === told.text) return;
    told.text = text;
    this.#router.toPhone(told.playerId, message);
  }

  #people(): HostToPhone {
    const players = this.#session.seats().map((seat) => ({
      ...faceOf(seat),
      connected: seat.presence.at === 'connected',
      inCharge: seat.playerId === this.#session.inChargeId,
    }));
    return { type: 'people', data: { locked: this.#session.locked, players } };
  }
}

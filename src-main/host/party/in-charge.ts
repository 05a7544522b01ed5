/** Keeps who is in charge of the party, over drops, leaves and choices. */
import type { PartyRecord } from '../disk/party-record.ts';
import type { Seat, SessionEvent } from './seats.ts';

/** How long the phone in charge may be away before the next one stands in for it. */
const CHARGE_GRACE_MS = 5_000;

export class Charge {
  readonly #record: Pick<PartyRecord, 'chosenInChargeId'>;
  #holderId: string | null = null;

  constructor(record: Pick<PartyRecord, 'chosenInChargeId'>) {
    this.#record = record;
  }

  get holderId(): string | null {
    return this.#holderId;
  }

  /** Puts this phone in charge, until it leaves or another is chosen. */
  choose(playerId: string): void {
    this.#record.chosenInChargeId = playerId;
  }

  /** This seat is gone. */
  forget(playerId: string): void {
    if (this.#record.chosenInChargeId === playerId) this.#record.chosenInChargeId = null;
  }

  /** Call after each change, and now and then; `awakeMs` is how long the host has been awake; `seats` are in order of joining. */
  settle(seats: readonly Seat[], awakeMs: number): SessionEvent[] {
    const before = this.#holderId;
    const now = this.#next(seats, awakeMs);
    if (before === now) return [];
    this.#holderId = now;
    const seatOf = (id: string | null) => seats.find(({ playerId }) => playerId === id);
    const [old, fresh] = [seatOf(before), seatOf(now)];
    return [
      ...(old ? [{ type: 'changed', seat: old, change: { inCharge: false } } as const] : []),
      ...(fresh ? [{ type: 'changed', seat: fresh, change: { inCharge: true } } as const] : []),
    ];
  }

  /**
   * The chosen phone, else the first to join. One that is away for longer than the grace is stood in for by the next that
   * is there, and has the charge again when it returns.
   */
  #next(seats: readonly Seat[], awakeMs: number): string | null {
    const chosen = seats.find((seat) => seat.playerId === this.#record.chosenInChargeId);
    const line = chosen ? [chosen, ...seats.filter((seat) => seat !== chosen)] : seats;
    if (!line.some((seat) => seat.presence.at === 'connected')) {
      return (line.find((seat) => seat.playerId === this.#holderId) ?? line[0])?.playerId ?? null;
    }
    const here = ({ presence }: Seat) =>
      presence.at === 'connected' || awakeMs - presence.sinceMs < CHARGE_GRACE_MS;
    return line.find(here)?.playerId ?? null;
  }
}

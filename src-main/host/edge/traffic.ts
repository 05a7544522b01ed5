/** Counts what goes over the wire; /metrics shows it. Plain numbers, since every message passes here. */
import type { RefusedReason } from '../../../src-shared/limits.ts';

export type Direction = 'in' | 'out';
export type Tally = { direction: Direction; type: string; messages: number; bytes: number };

export class Traffic {
  readonly #tallies = { in: new Map<string, Tally>(), out: new Map<string, Tally>() };
  readonly refused = new Map<RefusedReason, number>();
  /** Called with each input's age in ms when the host has it. */
  onInputDelay: (delayMs: number) => void = () => undefined;

  /** `type` must be one of the protocol's, or `unknown`: a client must not invent labels. */
  count(direction: Direction, type: string, bytes: number): void {
    const tallies = this.#tallies[direction];
    const tally = tallies.get(type);
    if (tally) {
      tally.messages += 1;
      tally.bytes += bytes;
    } else {
      tallies.set(type, { direction, type, messages: 1, bytes });
    }
  }

  countRefused(reason: RefusedReason): void {
    this.refused.set(reason, (this.refused.get(reason) ?? 0) + 1);
  }

  tallies(): Tally[] {
    return [...this.#tallies.in.values(), ...this.#tallies.out.values()];
  }
}

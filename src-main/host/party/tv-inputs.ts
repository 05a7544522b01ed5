/**
 * Inputs on their way to the TV, in order. Usually all of one turn of the event loop are one frame; what 200 seats have
 * said while no TV was there is more than a frame may hold, and goes no faster than the TV reads.
 */
import type { HostToTv, Input } from '../../../src-shared/bridge.ts';

export type TvInputsDeps = {
  hasTv(): boolean;
  /** Bytes that the TV has not read yet. */
  unreadBytes(): number;
  send(message: Extract<HostToTv, { type: 'input' | 'inputs' }>): void;
};

/** In letters of JSON, which are up to three bytes each. */
const FRAME_LETTERS = 256 * 1024;
/** A quarter of what a TV may leave unread before it is dropped (rule 9.5). */
const UNREAD_BYTES = 1024 * 1024;
const LOOK_AGAIN_MS = 20;
/** So many inputs fit one frame, each at its largest (a text of 10,000 letters), and are not weighed. */
const FEW = 16;

export class TvInputs {
  readonly #deps: TvInputsDeps;
  #waiting: Input[] = [];
  #isDue = false;
  #again: NodeJS.Timeout | null = null;

  constructor(deps: TvInputsDeps) {
    this.#deps = deps;
  }

  push(input: Input): void {
    this.#waiting.push(input);
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.flush();
    });
  }

  /** A new TV is there: all that has a number and is not taken goes first, whatever an earlier one has heard of it. */
  again(list: readonly Input[]): void {
    this.#waiting = [...list, ...this.#waiting.filter(({ seq }) => seq === undefined)];
    this.flush();
  }

  /** This seat is gone. */
  forget(playerId: string): void {
    this.#waiting = this.#waiting.filter((input) => input.playerId !== playerId);
  }

  /** Sends what waits, as far as the TV keeps up. */
  flush(): void {
    if (this.#again) clearTimeout(this.#again);
    this.#again = null;
    if (!this.#deps.hasTv()) this.#waiting = [];
    let sent = 0;
    while (sent < this.#waiting.length && this.#deps.unreadBytes() < UNREAD_BYTES)
      sent = this.#sendFrom(sent);
    this.#waiting = this.#waiting.slice(sent);
    if (this.#waiting.length > 0) this.#again = setTimeout(() => this.flush(), LOOK_AGAIN_MS);
  }

  #sendFrom(from: number): number {
    let to = this.#waiting.length - from <= FEW ? this.#waiting.length : from;
    for (let letters = 0; to < this.#waiting.length; to += 1) {
      letters += JSON.stringify(this.#waiting[to]).length;
      if (letters > FRAME_LETTERS && to > from) break;
    }
    const list = this.#waiting.slice(from, to);
    const [only] = list;
    if (list.length === 1 && only) this.#deps.send({ type: 'input', data: only });
    else this.#deps.send({ type: 'inputs', data: { list } });
    return to;
  }
}

/** Somebody who presses a button and says each press again until the host has taken it. */
import type { Frame } from './client.ts';
import type { Witness } from './witness.ts';

export class PressingHand {
  pressed = 0;
  /** Up to this number the host has said yes. */
  taken = 0;
  #last = Date.now();
  #untaken: number[] = [];
  #client: Witness | null = null;

  /** On a new line, after its welcome; what the host said right behind it is heard, too. */
  goesOnAt(client: Witness, welcome: Frame['data']): void {
    this.#client = client;
    const hear = ({ type, data }: Frame) => {
      if (type === 'taken') this.#take(Number(data['seq']));
    };
    client.onFrame(hear);
    client.heard.forEach(hear);
    const lastSeq = Number(welcome['lastSeq']);
    this.#last = Math.max(this.#last, lastSeq);
    for (const seq of this.#untaken) if (seq > lastSeq) this.#say(seq);
  }

  press(): void {
    this.#last += 1;
    this.pressed += 1;
    this.#untaken.push(this.#last);
    this.#say(this.#last);
  }

  get isAtRest(): boolean {
    return this.#untaken.length === 0;
  }

  #say(seq: number): void {
    this.#client?.say('input', { control: 'go', value: true, seq });
  }

  #take(seq: number): void {
    this.taken = Math.max(this.taken, seq);
    this.#untaken = this.#untaken.filter((one) => one > seq);
  }
}

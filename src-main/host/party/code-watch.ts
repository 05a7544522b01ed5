/** The party's code: who has to wait with a guess, whether somebody guesses, and a new code where the host person wants one. */
import { WrongCodes } from './wrong-codes.ts';

export type CodeWatchOffice = {
  /** The code in force is kept in here. */
  party: { code: string };
  newCode(): string;
  /** Somebody guesses, or nobody does any more, or the code is another one. */
  changed(what: 'guessed' | 'quiet' | 'renewed'): void;
};

/** Times are in ms of one clock that never goes back. */
export class CodeWatch {
  readonly #office: CodeWatchOffice;
  readonly #wrong = new WrongCodes();
  #isGuessed = false;

  constructor(office: CodeWatchOffice) {
    this.#office = office;
  }

  get isGuessed(): boolean {
    return this.#isGuessed;
  }

  mustWait(address: string, nowMs: number): boolean {
    return this.#wrong.mustWait(address, nowMs);
  }

  /** This address said this code, and it is not the party's. */
  wrong(address: string, code: string, nowMs: number): void {
    this.#wrong.add(address, nowMs, code);
    this.look(nowMs);
  }

  /** Call now and then: guessing ends with time alone. */
  look(nowMs: number): void {
    const isGuessed = this.#wrong.isGuessed(nowMs);
    if (isGuessed === this.#isGuessed) return;
    this.#isGuessed = isGuessed;
    this.#office.changed(isGuessed ? 'guessed' : 'quiet');
  }

  /** Another code from now on. Seats and their tokens know nothing of it. */
  renew(): void {
    const { party, newCode, changed } = this.#office;
    const old = party.code;
    while (party.code === old) party.code = newCode();
    this.#wrong.forget();
    this.#isGuessed = false;
    changed('renewed');
  }
}

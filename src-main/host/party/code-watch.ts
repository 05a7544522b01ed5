/** The party's code: makes guessers wait, notices guessing, and makes a new code where the host person wants one. */
import { WrongCodes } from './wrong-codes.ts';

/** Somebody guesses, or nobody does any more, or the code is another one. */
export type CodeChange = 'guessed' | 'quiet' | 'renewed';

/** Times are in ms of one clock that never goes back. */
export class CodeWatch {
  readonly #party: { code: string };
  readonly #newCode: () => string;
  readonly #wrong = new WrongCodes();
  #isGuessed = false;
  /** Called after each change. */
  onChange: (what: CodeChange) => void = () => undefined;

  /** The code in force is kept in `party`. */
  constructor(party: { code: string }, newCode: () => string) {
    this.#party = party;
    this.#newCode = newCode;
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
    this.checkGuessing(nowMs);
  }

  /** Call now and then: guessing ends with time alone. */
  checkGuessing(nowMs: number): void {
    const isGuessed = this.#wrong.isGuessed(nowMs);
    if (isGuessed === this.#isGuessed) return;
    this.#isGuessed = isGuessed;
    this.onChange(isGuessed ? 'guessed' : 'quiet');
  }

  /** Another code from now on. Seats and their tokens know nothing of it. */
  renew(): void {
    const old = this.#party.code;
    while (this.#party.code === old) this.#party.code = this.#newCode();
    this.#wrong.forget();
    this.#isGuessed = false;
    this.onChange('renewed');
  }
}

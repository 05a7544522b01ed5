/**
 * Slows the guessing of codes down: for each address, for each IPv6 network, and for all together. While somebody
 * guesses, one wrong code more costs more, wherever it comes from; an address without one does not wait.
 */
import { neighbourhood } from '../network/client-address.ts';

const WINDOW_MS = 60_000;
/** After this long without a wrong code an address starts afresh. */
const FORGET_MS = 10 * 60_000;

/** How many wrong codes within the window are a person's, and how long whoever says more has to wait. */
type Patience = { freeTries: number; firstWaitMs: number; longestWaitMs: number };
const USUAL: Patience = { freeTries: 5, firstWaitMs: 2_000, longestWaitMs: 60_000 };
const WHILE_GUESSED: Patience = { freeTries: 2, firstWaitMs: 30_000, longestWaitMs: 5 * 60_000 };
/** Honest phones of the same network have to come through in between. */
const OF_A_NETWORK: Patience = { freeTries: 20, firstWaitMs: 2_000, longestWaitMs: 10_000 };

/** So many different wrong codes of all within the window are no guests who mistype: those with an old picture all say the same. */
const GUESSES = 20;
/**
 * Beyond this many addresses the longest known is forgotten, so that memory stays bounded at a few MiB; as many as the largest
 * IPv4 network of a house has, so that nobody starts afresh by going round all of his own. */
export const ADDRESSES = 65_536;

type Guesser = {
  /** The last wrong codes, newest at the end. */
  wrongMs: number[];
  /** The wait that was given last; 0 for none yet. */
  waitMs: number;
  untilMs: number;
};

/** Times are in ms of one clock that never goes back. */
export class WrongCodes {
  readonly #addresses = new Map<string, Guesser>();
  readonly #networks = new Map<string, Guesser>();
  /** The latest different wrong codes of all, and when each was said last. */
  readonly #codes = new Map<string, number>();
  #guessedUntilMs = -Infinity;

  /** Whether this address must wait now: then no code opens the door, the right one neither. */
  mustWait(address: string, nowMs: number): boolean {
    if (isWaiting(this.#addresses.get(address), nowMs)) return true;
    const network = neighbourhood(address);
    return network !== address && isWaiting(this.#networks.get(network), nowMs);
  }

  /** A code of this address was wrong. */
  add(address: string, nowMs: number, code: string): void {
    this.#noteCode(code, nowMs);
    const isGuessed = this.isGuessed(nowMs);
    count(known(this.#addresses, address, nowMs), isGuessed ? WHILE_GUESSED : USUAL, nowMs);
    const network = neighbourhood(address);
    if (network !== address) count(known(this.#networks, network, nowMs), OF_A_NETWORK, nowMs);
  }

  /** Whether so many different codes were tried lately that somebody guesses. */
  isGuessed(nowMs: number): boolean {
    return nowMs < this.#guessedUntilMs;
  }

  /** The code is another one now: old guesses say nothing of it, and nobody has to wait. */
  forget(): void {
    this.#addresses.clear();
    this.#networks.clear();
    this.#codes.clear();
    this.#guessedUntilMs = -Infinity;
  }

  #noteCode(code: string, nowMs: number): void {
    // Four letters are a guess; whatever else was said is one kind of nonsense.
    const guess = code.slice(0, 40).trim().toUpperCase().slice(0, 5);
    this.#codes.delete(guess);
    this.#codes.set(guess, nowMs);
    const [[oldest, oldestMs] = ['', 0]] = this.#codes;
    const isMany = this.#codes.size >= GUESSES && nowMs - oldestMs < WINDOW_MS;
    if (this.#codes.size >= GUESSES) this.#codes.delete(oldest);
    if (isMany || this.isGuessed(nowMs)) this.#guessedUntilMs = nowMs + FORGET_MS;
  }
}

function isWaiting(guesser: Guesser | undefined, nowMs: number): boolean {
  return nowMs < (guesser?.untilMs ?? -Infinity);
}

function count(guesser: Guesser, patience: Patience, nowMs: number): void {
  guesser.wrongMs = [...guesser.wrongMs.filter((atMs) => nowMs - atMs < WINDOW_MS), nowMs];
  // After its first wait, an address gets one try after each wait.
  if (guesser.waitMs === 0 && guesser.wrongMs.length < patience.freeTries) return;
  guesser.waitMs = Math.min(patience.longestWaitMs, Math.max(patience.firstWaitMs, guesser.waitMs * 2));
  guesser.untilMs = nowMs + guesser.waitMs;
}

function known(guessers: Map<string, Guesser>, from: string, nowMs: number): Guesser {
  const found = guessers.get(from);
  if (found && nowMs - (found.wrongMs.at(-1) ?? 0) < FORGET_MS) return found;
  const fresh: Guesser = { wrongMs: [], waitMs: 0, untilMs: -Infinity };
  guessers.delete(from);
  guessers.set(from, fresh);
  const [oldest] = guessers.keys();
  if (guessers.size > ADDRESSES && oldest !== undefined) guessers.delete(oldest);
  return fresh;
}

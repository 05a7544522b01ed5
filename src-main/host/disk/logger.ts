/** The log: one line an event, in a file of the data folder. No tokens and no codes go into it. */
import path from 'node:path';
import { type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino';
import { type Clock, systemClock, wallText } from '../base/clock.ts';
import { LogFile } from './log-file.ts';

/** More lines of a kind than an evening needs; beyond that, lines say nothing new. */
const LIMITS = { lines: 50, windowMs: 10 * 60_000 };

/** Logs to `<dataDir>/logs/partyline.log`, which is opened with the first line; while that cannot be written, nowhere. */
export function createLogger(dataDir: string, clock: Clock = systemClock): Logger {
  const limit = new LogLimit(LIMITS);
  const options: LoggerOptions = {
    level: 'info',
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: ['token', 'tvToken', 'code', '*.token', '*.tvToken', '*.code'], remove: true },
    hooks: {
      logMethod(args, write) {
        const nowMs = clock.now();
        for (const sum of limit.end(nowMs)) write.apply(this, sumLine(sum, clock));
        if (limit.take(kindOf(args), nowMs)) write.apply(this, args);
      },
    },
  };
  const file = new LogFile(path.join(dataDir, 'logs', 'partyline.log'), clock);
  const logger = pino(options, file);
  logger.flush = (done) => {
    for (const sum of limit.end(Infinity)) logger.info(...sumLine(sum, clock));
    file.flush();
    done?.();
  };
  return logger;
}

export function silentLogger(): Logger {
  return pino({ enabled: false });
}

/** A line's message, and the reason or event beside it. */
function kindOf([first, message]: readonly unknown[]): string {
  if (typeof first !== 'object' || first === null) return String(first);
  const { why, event } = first as { why?: unknown; event?: unknown };
  return [message, why ?? event].filter((part) => typeof part === 'string').join(': ');
}

function sumLine({ kind, more, sinceMs }: Sum, clock: Clock): [object, string] {
  // The lines' own times are the wall's.
  const since = wallText(clock.wallNow() - (clock.now() - sinceMs));
  return [{ kind, more, since }, 'more of the same'];
}

/** Keeps the log short whatever is done to the host: of one kind a few lines in a while, then one that sums up. */

type LogLimits = { lines: number; windowMs: number };

/** So many more lines of a kind than were written, since this time by the limit's clock. */
type Sum = { kind: string; more: number; sinceMs: number };

type Window = { startMs: number; lines: number };

/** Times are in ms of one clock that never goes back. Kinds are ours, never a client's: there are few. */
export class LogLimit {
  readonly #limits: LogLimits;
  readonly #windows = new Map<string, Window>();

  constructor(limits: LogLimits) {
    this.#limits = limits;
  }

  /** Whether one more line of this kind is to be written. */
  take(kind: string, nowMs: number): boolean {
    const window = this.#windows.get(kind);
    if (window) window.lines += 1;
    else this.#windows.set(kind, { startMs: nowMs, lines: 1 });
    return (window?.lines ?? 1) <= this.#limits.lines;
  }

  /** Ends the windows that are over at this time, all of them at `Infinity`; gives what was not written. */
  end(nowMs: number): Sum[] {
    const over = [...this.#windows].filter(([, { startMs }]) => nowMs - startMs >= this.#limits.windowMs);
    for (const [kind] of over) this.#windows.delete(kind);
    return over
      .map(([kind, { startMs, lines }]) => ({ kind, more: lines - this.#limits.lines, sinceMs: startMs }))
      .filter(({ more }) => more > 0);
  }
}

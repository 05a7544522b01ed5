/** The log: one line an event, in a file of the data folder. No tokens and no codes go into it. */
import path from 'node:path';
import { pino, stdTimeFunctions, type Logger, type LoggerOptions } from 'pino';
import { systemClock, wallText, type Clock } from '../base/clock.ts';
import { LogFile } from './log-file.ts';
import { LogLimit, type Sum } from './log-limit.ts';

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

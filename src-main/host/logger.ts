/** The log: one line an event, in a file of the data folder. No tokens and no codes go into it. */
import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { destination, pino, stdTimeFunctions, type Logger, type LoggerOptions } from 'pino';
import { systemClock, wallText, type Clock } from './clock.ts';
import { LogLimit, type Sum } from './log-limit.ts';

/** Above this size the log of earlier evenings moves to `partyline.1.log`. */
const ROTATE_BYTES = 5 * 1024 * 1024;

/** More than an evening needs of any kind; whoever is behind so many lines says nothing new. */
const LIMITS = { lines: 50, windowMs: 10 * 60_000 };

/** Logs to `<dataDir>/logs/partyline.log`; where that cannot be written, nowhere. */
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
  try {
    const folder = path.join(dataDir, 'logs');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'partyline.log');
    rotate(file, path.join(folder, 'partyline.1.log'));
    const logger = pino(options, destination({ dest: file, sync: true, mode: 0o600 }));
    const flush = logger.flush.bind(logger);
    logger.flush = (done) => {
      for (const sum of limit.end(Infinity)) logger.info(...sumLine(sum, clock));
      flush(done);
    };
    return logger;
  } catch {
    return silentLogger();
  }
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

function rotate(file: string, older: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_BYTES) renameSync(file, older);
}

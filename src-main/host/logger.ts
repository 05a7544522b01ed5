/** The log: one line an event, in a file of the data folder. No tokens and no codes go into it. */
import path from 'node:path';
import { pino, stdTimeFunctions, type Logger, type LoggerOptions } from 'pino';
import { LogFile } from './disk/log-file.ts';
import { LogLimit } from './log-limit.ts';

/** More than an evening needs of any kind; whoever is behind so many lines says nothing new. */
const LIMITS = { lines: 50, windowMs: 10 * 60_000 };

/** Logs to `<dataDir>/logs/partyline.log`, which is opened with the first line; while that cannot be written, nowhere. */
export function createLogger(dataDir: string, level = 'info'): Logger {
  const limit = new LogLimit(LIMITS);
  const options: LoggerOptions = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: ['token', 'tvToken', 'code', '*.token', '*.tvToken', '*.code'], remove: true },
    hooks: {
      logMethod(args, write) {
        const nowMs = performance.now();
        for (const sum of limit.end(nowMs)) write.apply(this, sumLine(sum));
        if (limit.take(kindOf(args), nowMs)) write.apply(this, args);
      },
    },
  };
  const file = new LogFile(path.join(dataDir, 'logs', 'partyline.log'), () => performance.now());
  const logger = pino(options, file);
  logger.flush = (done) => {
    for (const sum of limit.end(Infinity)) logger.info(...sumLine(sum));
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

function sumLine({ kind, more, sinceMs }: ReturnType<LogLimit['end']>[number]): [object, string] {
  const since = new Date(performance.timeOrigin + sinceMs).toISOString();
  return [{ kind, more, since }, 'more of the same'];
}

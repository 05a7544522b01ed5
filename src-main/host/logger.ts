/** The log: one line an event, in a file of the data folder. No tokens and no codes go into it. */
import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';

/** Above this size the log of earlier evenings moves to `partyline.1.log`. */
const ROTATE_BYTES = 5 * 1024 * 1024;

/** Logs to `<dataDir>/logs/partyline.log`; where that cannot be written, nowhere. */
export function createLogger(dataDir: string, level = 'info'): Logger {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: ['token', 'tvToken', 'code', '*.token', '*.tvToken', '*.code'], remove: true },
  };
  try {
    const folder = path.join(dataDir, 'logs');
    mkdirSync(folder, { recursive: true });
    const file = path.join(folder, 'partyline.log');
    rotate(file, path.join(folder, 'partyline.1.log'));
    return pino(options, destination({ dest: file, sync: true, mode: 0o600 }));
  } catch {
    return silentLogger();
  }
}

export function silentLogger(): Logger {
  return pino({ enabled: false });
}

function rotate(file: string, older: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_BYTES) renameSync(file, older);
}

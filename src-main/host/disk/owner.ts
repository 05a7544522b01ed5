/** The host that a data folder belongs to, as its lock names it, and whether that host still lives. */
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { z } from 'zod';
import { readBootId } from './evening.ts';

export const Owner = z.object({
  /** Of this claim alone: tells it from every other, also of the same process. */
  claim: z.string().max(64),
  pid: z.int().positive(),
  /** When that process began, where the system tells: another process with its number began at another time. */
  begun: z.string().max(200).nullable(),
  /** Null until it listens. */
  port: z.int().min(1).max(65_535).nullable(),
  /** Its own origin, `http://127.0.0.1:7278`. */
  url: z
    .url({ protocol: /^http$/ })
    .max(300)
    .nullable(),
});
export type Owner = z.infer<typeof Owner>;

/** `there` answers. `mute` may be starting, closing, stopped, or another program with that number. */
export type Life = 'gone' | 'there' | 'mute';

/** Loopback answers at once; a host that is busy gets the time to. */
const ANSWER_WITHIN_MS = 1_000;

export async function lifeOf({ pid, begun, url }: Owner): Promise<Life> {
  if (!isProcess(pid)) return 'gone';
  const now = whenBegun(pid);
  if (begun !== null && now !== null && begun !== now) return 'gone';
  return url !== null && (await answers(url)) ? 'there' : 'mute';
}

/** Whether the system says for certain that this process is the one that claimed the folder. */
export function isCertain({ pid, begun }: Owner): boolean {
  return begun !== null && begun === whenBegun(pid);
}

/** Linux alone tells: the boot, and the tick of that boot at which the process began; `ended` once it is dead and only not yet buried. */
export function whenBegun(pid: number): string | null {
  try {
    const boot = readBootId();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name, in brackets; it may hold anything.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return 'ended';
    return `${boot} ${rest[18]}`;
  } catch {
    return null;
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${url}/healthz`, { timeout: ANSWER_WITHIN_MS }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

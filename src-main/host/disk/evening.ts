/** Whether a kept party is tonight's, whatever was done to the clock meanwhile. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Clock } from '../base/clock.ts';

/** A party that nobody touched for this long is yesterday's: the next start makes a new one. */
const EVENING_MS = 12 * 60 * 60 * 1000;

/** When something was kept: by the clock on the wall, and where the system tells its boots apart, since which boot. */
export const Stamp = z.object({
  savedAtMs: z.number(),
  /** `atMs` is when that boot was, by the same clock. */
  boot: z
    .object({ id: z.string().max(64), atMs: z.number() })
    .nullable()
    .default(null),
});
export type Stamp = z.infer<typeof Stamp>;

/** The machine's clocks: the one on the wall, which anybody may set, and the time since the boot, which nobody can. */
export type Moment = { wallMs: number; boot: { id: string; uptimeMs: number } | null };

/** `bootId`: of the boot that this process runs in. */
export function momentOf(clock: Clock, bootId: string | null): Moment {
  return {
    wallMs: clock.wallNow(),
    boot: bootId === null ? null : { id: bootId, uptimeMs: clock.sinceBoot() },
  };
}

export function stampOf({ wallMs, boot }: Moment): Stamp {
  return { savedAtMs: wallMs, boot: boot && { id: boot.id, atMs: wallMs - boot.uptimeMs } };
}

/**
 * Within one boot the time since then counts, and no clock that was set. Over a boot there is only the clock on the wall;
 * a party that it says is of the future is kept, since to lose a running party is worse than to find an old one.
 */
export function isTonight({ savedAtMs, boot }: Stamp, now: Moment): boolean {
  const ageMs =
    boot && boot.id === now.boot?.id ? now.boot.uptimeMs - (savedAtMs - boot.atMs) : now.wallMs - savedAtMs;
  return ageMs < EVENING_MS;
}

/** Linux tells; elsewhere a clock that jumps is noticed only while a host runs (`PartyKeeper`). */
export function readBootId(): string | null {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return null;
  }
}

/** Tests that need a room: skipped, with the reason in the report, where there can be none. */
import { test } from 'vitest';
import type { LanOptions } from './lan.ts';
import { missingForAvahi, missingForLan } from './needs.ts';
import { Room } from './room.ts';

const TIMEOUT_MS = 60_000;

export type RoomTest = LanOptions & {
  title: string;
  /** Whether Avahi is asked. */
  avahi?: boolean;
  /** What else it needs and has not, in words. */
  missing?: string | null;
};

const machine = { lan: missingForLan(), avahi: missingForAvahi() };

export function inRoom(
  { title, avahi = false, missing = null, ...options }: RoomTest,
  run: (room: Room) => Promise<void>,
): void {
  test(title, { timeout: TIMEOUT_MS }, async (context) => {
    const reason = missing ?? (avahi ? machine.avahi : machine.lan);
    if (reason !== null) return context.skip(reason);
    const room = await Room.make(options);
    try {
      await run(room);
    } finally {
      await room.close();
    }
  });
}

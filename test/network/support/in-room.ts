/** Tests that need a room: skipped, with the reason in the report, where there can be none. */
import { test, type ExpectStatic } from 'vitest';
import type { LanOptions } from './lan.ts';
import { missingForAvahi, missingForLan } from './needs.ts';
import { Room } from './room.ts';

const TIMEOUT_MS = 60_000;

export type RoomTest = LanOptions & {
  title: string;
  /** Whether Avahi is asked. */
  avahi?: boolean;
  /** Beside others: where no time is measured. */
  concurrent?: boolean;
  /** The other things that it needs and has not, in words. */
  missing?: string | null;
};

const machine = { lan: missingForLan(), avahi: missingForAvahi() };

/** `expect` is the one of the test at hand: several may run at once. */
export function inRoom(
  { title, avahi = false, concurrent = false, missing = null, ...options }: RoomTest,
  run: (room: Room, expect: ExpectStatic) => Promise<void>,
): void {
  test(title, { timeout: TIMEOUT_MS, concurrent }, async (context) => {
    const reason = missing ?? (avahi ? machine.avahi : machine.lan);
    if (reason !== null) return context.skip(reason);
    const room = await Room.make(options);
    try {
      await run(room, context.expect);
    } finally {
      await room.close();
    }
  });
}

/**
 * A fair buzzer: who pressed first wins, not who has the best Wi-Fi. The first press that arrives opens a short window;
 * presses that come within it are compared by the time of the finger.
 */
import type { Context, Player } from './context.ts';

/** Long enough for a press on a bad line, short enough to feel at once; in ms of play time. */
const WINDOW_MS = 200;

/** `closesAt` is a play time in ms, null before the first press. */
export type Buzz = { presses: { playerId: string; at: number }[]; closesAt: number | null };

export function openBuzz(): Buzz {
  return { presses: [], closesAt: null };
}

/** In `input`, of a `buzzer`: notes the press. One press of each player counts. */
export function pressBuzz(
  buzz: Buzz,
  player: Pick<Player, 'id'>,
  ctx: Pick<Context, 'now' | 'pressedAt'>,
): void {
  if (hasBuzzed(buzz, player)) return;
  buzz.presses.push({ playerId: player.id, at: ctx.pressedAt });
  buzz.closesAt ??= ctx.now + WINDOW_MS;
}

export function hasBuzzed(buzz: Buzz, player: Pick<Player, 'id'>): boolean {
  return buzz.presses.some((press) => press.playerId === player.id);
}

/** In `tick`: the id of who was first, once the window is closed; else null. */
export function firstBuzz(buzz: Buzz, ctx: Pick<Context, 'now'>): string | null {
  if (buzz.closesAt === null || ctx.now < buzz.closesAt) return null;
  const [first] = [...buzz.presses].sort((one, other) => one.at - other.at);
  return first?.playerId ?? null;
}

/** In `leave`: takes the player's press back. */
export function leaveBuzz(buzz: Buzz, player: Pick<Player, 'id'>): void {
  buzz.presses = buzz.presses.filter((press) => press.playerId !== player.id);
  if (buzz.presses.length === 0) buzz.closesAt = null;
}

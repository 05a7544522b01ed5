import type { Seat } from './seats.ts';

/** How long the phone in charge may be away before the next one stands in for it. */
const CHARGE_GRACE_MS = 5_000;

/**
 * The chosen phone, else the first to join; `seats` are in order of joining. One that is away for longer than the
 * grace is stood in for by the next that is there, and has the charge again when it returns.
 */
export function whoIsInCharge(
  seats: readonly Seat[],
  now: { chosenId: string | null; currentId: string | null; nowMs: number },
): string | null {
  const chosen = seats.find((seat) => seat.playerId === now.chosenId);
  const line = chosen ? [chosen, ...seats.filter((seat) => seat !== chosen)] : seats;
  if (!line.some((seat) => seat.presence.at === 'connected')) {
    return (line.find((seat) => seat.playerId === now.currentId) ?? line[0])?.playerId ?? null;
  }
  const here = ({ presence }: Seat) =>
    presence.at === 'connected' || now.nowMs - presence.sinceMs < CHARGE_GRACE_MS;
  return line.find(here)?.playerId ?? null;
}

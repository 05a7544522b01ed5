const FIRST_MS = 250;
/** Low, so that a healed network has its phones back within a second. */
const CAP_MS = 700;
const PATIENT_CAP_MS = 5_000;
/** From here on nobody is watching: spare the battery. */
const PATIENT_AFTER = 60;

/**
 * How long to wait before try number `attempt` (from 0), in ms. `random` in [0, 1) spreads the phones of a
 * room, so that they do not all knock at once.
 */
export function backoffMs(attempt: number, random: number): number {
  const cap = attempt < PATIENT_AFTER ? CAP_MS : PATIENT_CAP_MS;
  const full = Math.min(FIRST_MS * 2 ** Math.min(attempt, 10), cap);
  return Math.round(full * (0.5 + random / 2));
}

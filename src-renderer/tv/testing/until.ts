import { vi } from 'vitest';

/** Waits until promises or ports have brought this about. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { interval: 1 });
}

/** Sorted as people look names up: without regard to case, and "Ana 2" before "Ana 10". */
export function byName<Named extends { name: string }>(all: readonly Named[]): Named[] {
  return [...all].sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
}

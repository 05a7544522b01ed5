/** Long enough that the system takes the core away from us if others want it. */
const CALIBRATION_CPU_MS = 60;

/** How many times as long as on a quiet machine work takes now: 1 where this process has a core to itself. */
export function contention(): number {
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  let spent = 0;
  while (spent < CALIBRATION_CPU_MS) {
    const { user, system } = process.cpuUsage(startedCpu);
    spent = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - startedMs) / spent);
}

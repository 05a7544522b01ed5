/** `GET /metrics`: the host's counts, as Prometheus text. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Traffic } from './traffic.ts';

export type MetricSources = { traffic: Traffic; connectionsByRole(): Record<string, number> };

export type Metrics = { contentType: string; text(): Promise<string> };

export function createMetrics({ traffic, connectionsByRole }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({
    name: 'partyline_connections',
    help: 'Open WebSocket connections by role.',
    labelNames: ['role'],
    registers,
    collect() {
      for (const [role, count] of Object.entries(connectionsByRole())) this.set({ role }, count);
    },
  });
  for (const what of ['messages', 'bytes'] as const) {
    new Counter({
      name: `partyline_${what}_total`,
      help: `WebSocket ${what} by type and direction.`,
      labelNames: ['type', 'direction'],
      registers,
      collect() {
        this.reset();
        for (const tally of traffic.tallies()) {
          this.inc({ type: tally.type, direction: tally.direction }, tally[what]);
        }
      },
    });
  }
  new Counter({
    name: 'partyline_refused_total',
    help: 'Clients not let in, by reason.',
    labelNames: ['reason'],
    registers,
    collect() {
      this.reset();
      for (const [reason, count] of traffic.refused) this.inc({ reason }, count);
    },
  });
  const delay = new Histogram({
    name: 'partyline_input_delay_seconds',
    help: "Age of an input when the host has it, by the phone's synchronised clock.",
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
    registers,
  });
  traffic.onInputDelay = (delayMs) => delay.observe(delayMs / 1000);
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'User and system CPU time of the host process, in seconds.',
    registers,
    collect() {
      this.reset();
      const { user, system } = process.cpuUsage();
      this.inc((user + system) / 1e6);
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the host process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

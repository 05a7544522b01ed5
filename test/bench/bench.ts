/**
 * The wire: what a message costs the host, with identity, validation and routing, against a bare forwarder. Both are measured
 * in turn, several times, on one machine; only their ratio means something.
 */
import { measure, type Measured } from './measure.ts';

export type BenchOptions = {
  phones: readonly number[];
  seconds: number;
  rounds: number;
  print(line: string): void;
};

/** `ratio` is the host's value divided by the forwarder's of the same round: the median of all rounds. */
export type Compared = {
  phones: number;
  host: Measured;
  forwarder: Measured;
  cpuRatio: number;
  p50Ratio: number;
  lost: number;
  foreign: number;
};

export async function bench({ phones, seconds, rounds, print }: BenchOptions): Promise<Compared[]> {
  const results: Compared[] = [];
  for (const count of phones) {
    const pairs: { host: Measured; forwarder: Measured }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const forwarder = await measure({ carrier: 'forwarder', phones: count, seconds });
      const host = await measure({ carrier: 'host', phones: count, seconds });
      pairs.push({ host, forwarder });
      print(`${count} phones, round ${round + 1} of ${rounds}`);
      print(`  forwarder ${described(forwarder)}`);
      print(`  host      ${described(host)}`);
    }
    results.push(compare(count, pairs));
  }
  return results;
}

function compare(phones: number, pairs: { host: Measured; forwarder: Measured }[]): Compared {
  const middle = (read: (pair: (typeof pairs)[number]) => number) => median(pairs.map(read));
  const [first] = pairs;
  if (!first) throw new Error('nothing was measured');
  return {
    phones,
    host: first.host,
    forwarder: first.forwarder,
    cpuRatio: middle(({ host, forwarder }) => host.cpuUsPerMessage / forwarder.cpuUsPerMessage),
    p50Ratio: middle(({ host, forwarder }) => host.p50Ms / forwarder.p50Ms),
    lost: pairs.reduce((sum, { host }) => sum + host.sent - host.delivered, 0),
    foreign: pairs.reduce((sum, { host }) => sum + host.foreign, 0),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function described({ sent, delivered, foreign, cpuUsPerMessage, p50Ms, p99Ms }: Measured): string {
  return [
    `${cpuUsPerMessage.toFixed(1)} us CPU a message`,
    `p50 ${p50Ms.toFixed(2)} ms`,
    `p99 ${p99Ms.toFixed(2)} ms`,
    `${delivered} of ${sent} delivered`,
    `${foreign} for somebody else`,
  ].join(', ');
}

export function summary({ phones, cpuRatio, p50Ratio, lost, foreign }: Compared): string {
  return [
    `${phones} phones: ${cpuRatio.toFixed(2)} x the forwarder's CPU`,
    `${p50Ratio.toFixed(2)} x its median delay`,
    `${lost} inputs lost`,
    `${foreign} frames for somebody else`,
  ].join(', ');
}

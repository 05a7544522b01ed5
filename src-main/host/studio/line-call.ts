/** One connection of a simulated phone, through its line to the host's own door. */
import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { LineState, LineWeather } from '../../../src-shared/studio-desk.ts';
import { createLineClock } from './line-clock.ts';
import { createSlowFlow, type SlowFlow } from './slow-flow.ts';

/** Where the host listens, as itself would call it. */
export type OwnDoor = { address: string; port: number };

export type LineCall = {
  become(state: LineState): void;
  end(): void;
};

export type CallOptions = {
  request: IncomingMessage;
  phone: Duplex;
  head: Buffer;
  door: OwnDoor;
  /** A clock in ms that never goes back. */
  now(): number;
  weather(): LineWeather;
  onEnd(): void;
};

/** Repeats the phone's upgrade at `/ws`: pings, sizes and closes all take the slow way. */
export function openLineCall({ request, phone, head, door, now, weather, onEnd }: CallOptions): LineCall {
  const host = connect(door.port, door.address);
  host.setNoDelay(true);
  (phone as Socket).setNoDelay(true);
  const up = flowTo(host, { now, weather });
  const down = flowTo(phone, { now, weather });
  const open = new Set<Duplex>([host, phone]);

  /** Earlier data is still on its way: only after it does the other side hear that this one hung up. */
  function follow(side: Duplex, onward: SlowFlow): void {
    side.on('data', (chunk: Buffer) => onward.push(chunk));
    side.on('end', () => onward.end());
    side.on('error', () => side.destroy());
    side.on('close', () => {
      onward.end();
      open.delete(side);
      if (open.size === 0) onEnd();
    });
  }

  function end(): void {
    up.close();
    down.close();
    for (const side of open) side.destroy();
  }

  follow(host, down);
  follow(phone, up);
  up.push(Buffer.concat([Buffer.from(requestHead(request), 'latin1'), head]));

  return {
    become(state) {
      if (state === 'cut') return end();
      up.setHeld(state === 'locked');
      down.setHeld(state === 'locked');
    },
    end,
  };
}

function flowTo(target: Duplex, { now, weather }: Pick<CallOptions, 'now' | 'weather'>): SlowFlow {
  return createSlowFlow({
    clock: createLineClock(Math.random),
    weather,
    nowMs: now,
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    deliver: (chunk) => void target.write(chunk),
    // A peer that does not hang up in turn is not waited for.
    ended: () => void target.end(() => target.destroy()),
  });
}

function requestHead({ rawHeaders }: IncomingMessage): string {
  const lines = ['GET /ws HTTP/1.1'];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

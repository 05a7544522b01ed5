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
  weather(): LineWeather;
  onEnd(): void;
};

/** The upgrade that the phone asked for is asked for anew at `/ws`: pings, sizes and closes all take the slow way. */
export function openLineCall({ request, phone, head, door, weather, onEnd }: CallOptions): LineCall {
  const host = connect(door.port, door.address);
  host.setNoDelay(true);
  (phone as Socket).setNoDelay(true);
  const up = flowTo(host, weather);
  const down = flowTo(phone, weather);
  let isOver = false;

  function end(): void {
    if (isOver) return;
    isOver = true;
    up.close();
    down.close();
    host.destroy();
    phone.destroy();
    onEnd();
  }

  host.on('data', (chunk: Buffer) => down.push(chunk));
  host.on('end', () => down.end());
  phone.on('data', (chunk: Buffer) => up.push(chunk));
  phone.on('end', () => up.end());
  host.on('error', end);
  phone.on('error', end);
  phone.on('close', end);
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

function flowTo(target: Duplex, weather: () => LineWeather): SlowFlow {
  return createSlowFlow({
    clock: createLineClock(Math.random),
    weather,
    nowMs: () => performance.now(),
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    deliver: (chunk) => void target.write(chunk),
    ended: () => void target.end(),
  });
}

function requestHead({ rawHeaders }: IncomingMessage): string {
  const lines = ['GET /ws HTTP/1.1'];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    lines.push(`${rawHeaders[index]}: ${rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

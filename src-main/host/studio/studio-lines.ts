/** The lines of the simulated phones, by name: the weather on each, and the connections over it. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LineState, LineWeather } from '../../../src-shared/studio-desk.ts';
import { openLineCall, type LineCall, type OwnDoor } from './line-call.ts';

type Line = { weather: LineWeather; state: LineState; calls: Set<LineCall>; isKept: boolean };

const CLEAR: LineWeather = { latencyMs: 0, jitterMs: 0, lossPercent: 0 };

export type StudioLinesDeps = {
  door(): OwnDoor;
  /** A clock in ms that never goes back. */
  now(): number;
};

export class StudioLines {
  readonly #lines = new Map<string, Line>();
  readonly #deps: StudioLinesDeps;

  constructor(deps: StudioLinesDeps) {
    this.#deps = deps;
  }

  set(name: string, { weather, state }: { weather: LineWeather; state: LineState }): void {
    const line = this.#line(name);
    line.isKept = true;
    line.weather = weather;
    if (state === line.state) return;
    line.state = state;
    for (const call of line.calls) call.become(state);
  }

  /** Nobody sees to it any more: a clear line while it lasts. */
  release(name: string): void {
    this.set(name, { weather: CLEAR, state: 'up' });
    this.#line(name).isKept = false;
    this.#tidy(name);
  }

  /** False where nothing gets through. */
  isOpen(name: string): boolean {
    return (this.#lines.get(name)?.state ?? 'up') === 'up';
  }

  /** How long a knock takes, there and back, in ms. */
  roundTripMs(name: string): number {
    return 2 * (this.#lines.get(name)?.weather.latencyMs ?? 0);
  }

  upgrade(name: string, request: IncomingMessage, [phone, head]: [Duplex, Buffer]): void {
    if (!this.isOpen(name)) {
      phone.destroy();
      return;
    }
    const line = this.#line(name);
    const call = openLineCall({
      request,
      phone,
      head,
      door: this.#deps.door(),
      now: this.#deps.now,
      weather: () => line.weather,
      onEnd: () => {
        line.calls.delete(call);
        this.#tidy(name);
      },
    });
    line.calls.add(call);
  }

  close(): void {
    for (const { calls } of this.#lines.values()) for (const call of calls) call.end();
  }

  #line(name: string): Line {
    const line = this.#lines.get(name) ?? { weather: CLEAR, state: 'up', calls: new Set(), isKept: false };
    this.#lines.set(name, line);
    return line;
  }

  #tidy(name: string): void {
    const line = this.#lines.get(name);
    if (line && !line.isKept && line.calls.size === 0) this.#lines.delete(name);
  }
}

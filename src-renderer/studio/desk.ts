/** The Studio's line to the host: it sets the line of each phone, and hears of builds. */
import { CloseCode } from '../../src-shared/limits.ts';
import type { HostToStudio, LineState, LineWeather, StudioToHost } from '../../src-shared/studio-desk.ts';
import { knock, pageKnockDeps } from '../line/knock.ts';

const AGAIN_MS = 400;

export type DeskEvents = {
  /** `refused`: the token is another party's. */
  onLine(line: 'open' | 'lost' | 'refused'): void;
  onMessage(message: HostToStudio): void;
};

type Condition = { weather: LineWeather; state: LineState };

export type Desk = {
  /** Said again whenever the host is back. */
  setLine(name: string, condition: Condition): void;
  /** The seats of all phones, likewise. */
  setSeats(playerIds: readonly string[]): void;
  close(): void;
};

export function openDesk(token: string | undefined, events: DeskEvents): Desk {
  const lines = new Map<string, Condition>();
  let seats: readonly string[] = [];
  let socket: WebSocket | null = null;
  let isClosed = false;
  let stopKnocking = (): void => {};

  function say(message: StudioToHost): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  }

  function sayLine(line: string, condition: Condition): void {
    say({ type: 'line', data: { line, ...condition } });
  }

  function saySeats(): void {
    say({ type: 'seats', data: { playerIds: [...seats] } });
  }

  function connect(): void {
    const fresh = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/studio/desk`);
    socket = fresh;
    fresh.onopen = () => {
      say({ type: 'hello', data: { token: token ?? '' } });
      for (const [name, condition] of lines) sayLine(name, condition);
      saySeats();
    };
    fresh.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as HostToStudio;
      if (message.type === 'party') events.onLine('open');
      events.onMessage(message);
    };
    fresh.onclose = ({ code }) => {
      if (isClosed) return;
      if (code === CloseCode.refused) return events.onLine('refused');
      events.onLine('lost');
      setTimeout(find, AGAIN_MS);
    };
  }

  function find(): void {
    if (isClosed) return;
    const again = () => setTimeout(find, AGAIN_MS);
    stopKnocking = knock({ answered: connect, nobody: again }, pageKnockDeps());
  }

  connect();
  return {
    setLine(name, condition) {
      lines.set(name, condition);
      sayLine(name, condition);
    },
    setSeats(playerIds) {
      if (playerIds.join(' ') === seats.join(' ')) return;
      seats = playerIds;
      saySeats();
    },
    close() {
      isClosed = true;
      stopKnocking();
      socket?.close();
    },
  };
}

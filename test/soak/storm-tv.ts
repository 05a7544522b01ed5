/** A TV without a screen: the real shell over a real socket, with the real stage in a port's distance. */
import { socketCarrier } from '../../src-renderer/line/socket-carrier.ts';
import { openTvLink } from '../../src-renderer/tv/link/tv-link.ts';
import { createShell } from '../../src-renderer/tv/shell/shell.ts';
import type { Shell } from '../../src-renderer/tv/shell/shell-view.ts';
import type { StageFrame } from '../../src-renderer/tv/stage/stage-frame.ts';
import { realTimers } from '../../src-renderer/tv/shell/timers.ts';
import { createSession } from '../../src-renderer/stage/session.ts';
import type { Game } from '../../src-renderer/sdk/partyline.ts';
import type { SessionWord } from '../../src-shared/stage-link.ts';
import { droppable } from './droppable.ts';
import { STORM_GAME_ID, stormGame, type Count, type StormState } from './storm-game.ts';

const FRAME_MS = 16;

export class StormTv {
  readonly #url: string;
  readonly #shell: Shell;
  readonly #drop: () => void;
  #state: StormState | null = null;

  constructor(url: string, token: string) {
    const carrier = droppable(socketCarrier(url));
    this.#url = url;
    this.#drop = carrier.drop;
    this.#shell = createShell({
      openLink: (events) => openTvLink({ carrier, token, ...realTimers, random: () => 0 }, events),
      openFrame: () => this.#openStage(),
      fetchJson: async (path) => {
        const response = await fetch(new URL(path, this.#url));
        return (await response.json()) as unknown;
      },
      timers: realTimers,
      watchPage(listener) {
        listener(true);
        return () => {};
      },
      newSeed: () => 1,
      reducedMotion: () => true,
    });
    this.#shell.setStageParent({} as HTMLElement);
  }

  /** False until the game is on and has its first players. */
  start(): boolean {
    const { scene, games, party } = this.#shell.view();
    if (scene.at === 'playing') return true;
    const isThere = games.some(({ id }) => id === STORM_GAME_ID) && (party?.players.length ?? 0) > 0;
    if (isThere) {
      this.#shell.orders.pick(STORM_GAME_ID);
      this.#shell.orders.start();
    }
    return false;
  }

  /** For the report of a failure. */
  describe(): string {
    const { scene, line, party } = this.#shell.view();
    return `the TV is ${line}, its show ${JSON.stringify(scene)}, and ${party?.players.filter(({ connected }) => connected).length ?? 0} phones are here`;
  }

  count(playerId: string): Count {
    return this.#state?.counts[playerId] ?? { last: 0, presses: 0, wrong: [] };
  }

  /** The line is lost, and the page is still there. */
  drop(): void {
    this.#drop();
  }

  /** The page is gone. */
  close(): void {
    this.#shell.close();
  }

  #openStage(): StageFrame {
    const { port1: ours, port2: theirs } = new MessageChannel();
    const session = createSession({
      send: (message) => theirs.postMessage(message),
      importGame: () => Promise.resolve(stormGame() as Game<unknown>),
      createPicture: () => ({
        draw: (state) => (this.#state = state as StormState),
        jump: () => {},
        close: () => {},
      }),
      now: () => performance.now(),
      warn: (slip) => {
        throw slip;
      },
      requestFrame: (callback) => Number(setTimeout(() => callback(performance.now()), FRAME_MS)),
      cancelFrame: (handle) => clearTimeout(handle),
    });
    theirs.onmessage = ({ data }: MessageEvent<SessionWord>) => session.receive(data);
    theirs.postMessage({ type: 'ready', data: {} });
    const close = () => {
      session.receive({ type: 'pause', data: {} });
      ours.close();
      theirs.close();
    };
    return {
      setAside: () => {},
      port: {
        send: (message) => ours.postMessage(message),
        onMessage: (listener) => {
          ours.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
        },
        close: () => ours.close(),
      },
      remove: close,
    };
  }
}

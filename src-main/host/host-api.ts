/** A started host, as the headless command line and the Electron app see it. */
import type { HostToTv } from '../../src-shared/bridge.ts';
import type { DoctorReport } from '../../src-shared/doctor.ts';
import type { CloseCode } from '../../src-shared/limits.ts';
import type { Logger } from 'pino';
import type { Clock } from './base/clock.ts';

export type HostOptions = {
  /** Where settings, the party and the user's own games are kept. */
  dataDir: string;
  /** Where another host has that folder: `refuse` (the default) ends in a StartProblem, `keep-nothing` goes on without it. */
  whenInUse?: 'refuse' | 'keep-nothing';
  /** The built pages (`out/renderer`) and shipped games (`out/games`). */
  pagesDir: string;
  shippedGamesDir: string;
  /** Another folder of games; `<dataDir>/games` when absent. */
  gamesDir?: string;
  /** 0 picks any; 7278 when absent, or the next free one. */
  port?: number;
  /** The address to listen on; all when absent. */
  address?: string;
  mdns?: boolean;
  echo?: boolean;
  /** Four letters; random when absent. */
  code?: string;
  logger: Logger;
  /** This machine's where none is given. */
  clock?: Clock;
  /** Checks what the host sends against its schemas too. */
  checkOutgoing?: boolean;
  /** Opens the Studio to this machine. */
  developer?: boolean;
};

/** Events of the party, one line each for `--json`. */
export type HostEvent =
  | {
      event: 'playerJoined' | 'playerDropped' | 'playerReturned' | 'playerLeft';
      playerId: string;
      name: string;
    }
  | { event: 'gameStarted'; gameId: string }
  | { event: 'gameEnded'; gameId: string; ranking: { playerId: string; score: number }[] }
  | { event: 'tvConnected' | 'tvGone' }
  | { event: 'problem'; reason: string; message: string }
  /** The `problem` of this reason is over. */
  | { event: 'problemOver'; reason: string; message: string };

/** One line to a TV, over whichever carrier: the host reads what arrives as untrusted. */
export type TvCarrier = {
  send(message: HostToTv): void;
  /** Bytes sent and not read yet; absent on carriers that cannot tell. */
  unreadBytes?(): number;
  /** The code is for carriers that have one. */
  close(code: CloseCode): void;
  /** `bytes` is the length of a frame on a socket, for the counts; absent where nothing is written. */
  onMessage(listener: (message: unknown, bytes?: number) => void): void;
  onClose(listener: () => void): void;
};

export type Host = {
  readonly port: number;
  /** As it is now: it follows the network. */
  readonly joinUrl: string;
  readonly tvUrl: string;
  /** In developer mode; null otherwise. */
  readonly studioUrl: string | null;
  /** As it is now: the host person may ask for another. */
  readonly code: string;
  readonly tvToken: string;
  /** The folder for games of one's own. */
  readonly gamesDir: string;
  /** As it is now; null while nothing is announced. */
  readonly mdnsName: string | null;
  /** Done when `mdnsName` is settled: a second or so after the start. */
  readonly named: Promise<void>;
  /** A TV in this process's care (Electron's window): its port is its credential, it needs no token. */
  attachTv(carrier: TvCarrier): void;
  /** The laptop was asleep: looks at the network at once, and announces the party again. */
  wake(): void;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** The join doctor's findings now. */
  examine(): Promise<DoctorReport>;
  /** Says goodbye to every phone and on mDNS, keeps the party on disk; done within 2 s. */
  close(): Promise<void>;
};

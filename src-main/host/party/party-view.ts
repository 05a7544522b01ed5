import type { Claim, Party } from '../../../src-shared/party.ts';
import { bracketed } from '../network/ip.ts';
import type { Network, Reach } from '../network/network.ts';
import type { Records } from '../disk/records.ts';
import type { Session } from './session.ts';

/** What others know of the party at this moment. */
export type PartyNews = {
  claims(): Claim[];
  wifiName(): string | null;
  gamesDir(): string;
  developer: boolean;
  isCodeGuessed(): boolean;
};

/** Before the network is known: what a TV on this machine could use. */
const NOWHERE: Reach = {
  addresses: [],
  shownAddress: null,
  isAddressChosen: false,
  mdnsName: null,
  notices: [],
};

/** The party as the TV is told of it. */
export function createPartyView(records: Records, session: Session, news: PartyNews) {
  let network: Network | null = null;
  let port = 0;

  /** What changes with the network. */
  function reach() {
    const { notices, ...rest } = network?.reach() ?? NOWHERE;
    const shown = rest.shownAddress ?? '127.0.0.1';
    return {
      ...rest,
      joinUrl: `http://${bracketed(shown)}:${port}/?c=${records.party.code}`,
      notices: [...notices, ...records.notices, ...(news.isCodeGuessed() ? (['code-guessed'] as const) : [])],
    };
  }

  return {
    reach,
    joinNetwork(joined: Network, itsPort: number): void {
      network = joined;
      port = itsPort;
    },
    view: (): Party => ({
      ...reach(),
      code: records.party.code,
      locked: session.locked,
      port,
      wifiName: news.wifiName(),
      guestWifi: records.guestWifi,
      gamesDir: news.gamesDir(),
      settings: records.settings,
      players: session.seats().map((seat) => session.player(seat)),
      claims: news.claims(),
      savedGame: records.savedGame,
      developer: news.developer,
    }),
  };
}

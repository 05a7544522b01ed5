/** The party as the TV is told of it. */
import type { Party } from '../../../src-shared/party.ts';
import type { Records } from '../disk/records.ts';
import type { WifiWatch } from '../doctor/wifi/watch-wifi-name.ts';
import { bracketed } from '../network/ip.ts';
import type { Network, Reach } from '../network/network.ts';
import type { CodeWatch } from './code-watch.ts';
import type { Door } from './door.ts';
import type { Session } from './session.ts';

export type PartySources = {
  records: Records;
  session: Session;
  door: Door;
  codes: CodeWatch;
  network: Network;
  wifi: WifiWatch;
  gamesDir: string;
  packsDir: string;
  packsKey: string;
  developer: boolean;
};

export type PartyView = {
  /** The part that changes with the network. */
  reach(): Reach & Pick<Party, 'joinUrl'>;
  whole(): Party;
};

export function createPartyView(sources: PartySources): PartyView {
  const { records, session, door, codes, network, wifi, gamesDir, packsDir, packsKey, developer } = sources;

  function reach(): Reach & Pick<Party, 'joinUrl'> {
    const { notices, ...rest } = network.reach();
    const shown = rest.shownAddress ?? '127.0.0.1';
    return {
      ...rest,
      joinUrl: `http://${bracketed(shown)}:${rest.port}/?c=${records.party.code}`,
      notices: [...notices, ...records.notices, ...(codes.isGuessed ? (['code-guessed'] as const) : [])],
    };
  }

  return {
    reach,
    whole: () => ({
      ...reach(),
      code: records.party.code,
      locked: session.locked,
      wifiName: wifi.name,
      guestWifi: records.guestWifi,
      gamesDir,
      packsDir,
      packsKey,
      settings: records.settings,
      players: session.seats().map((seat) => session.player(seat)),
      claims: door.claims(),
      savedGame: records.savedGame,
      stores: records.stores.list(),
      developer,
    }),
  };
}

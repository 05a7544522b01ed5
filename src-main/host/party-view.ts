import type { Address, Claim, Party } from '../../src-shared/party.ts';
import type { Records } from './records.ts';
import type { Session } from './session.ts';

/** What others know of the party at this moment. */
export type PartyNews = { claims(): Claim[]; wifiName(): string | null };

/** The party as the TV is told of it. */
export function createPartyView(records: Records, session: Session, news: PartyNews) {
  let port = 0;
  let addresses: Address[] = [];
  let mdnsName: string | null = null;
  let chosen: string | null = null;
  return {
    choose(address: string | null): void {
      chosen = address;
    },
    reachable(newPort: number, newAddresses: Address[]): void {
      port = newPort;
      addresses = newAddresses;
    },
    named(name: string | null): void {
      mdnsName = name;
    },
    view(): Party {
      const { code } = records.party;
      const isAddressChosen = addresses.some(({ address }) => address === chosen);
      const shownAddress = isAddressChosen ? chosen : (addresses[0]?.address ?? null);
      const shown = shownAddress ?? '127.0.0.1';
      return {
        code,
        locked: session.locked,
        port,
        joinUrl: `http://${bracketed(shown)}:${port}/?c=${code}`,
        mdnsName,
        addresses,
        shownAddress,
        isAddressChosen,
        wifiName: news.wifiName(),
        guestWifi: records.guestWifi,
        settings: records.settings,
        notices: records.notices,
        players: session.seats().map((seat) => session.player(seat)),
        claims: news.claims(),
        savedGame: records.savedGame,
      };
    },
  };
}

/** An IPv6 address as it stands in a URL. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

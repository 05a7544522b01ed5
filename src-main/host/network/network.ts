/** How phones find this machine: its addresses, the one that is shown, its name, and what changes of them. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AddressChoice, Notice, Party, Settings } from '../../../src-shared/party.ts';
import type { Clock } from '../base/clock.ts';
import {
  firstState,
  followNetwork,
  noticeOf,
  type NetworkLook,
  type NetworkState,
} from './follow-network.ts';
import { rememberChoice } from './join-address.ts';
import { listNetwork, type NetworkView } from './list-network.ts';
import { Announcer, type AnnouncerNews } from './mdns/announcer.ts';
import { Face } from './mdns/face.ts';
import { placesOf } from './mdns/place.ts';
import { watchNetwork, type WatchTools } from './watch-network.ts';

/** Settling names takes a second; a network that never settles holds nobody up for longer than this. */
const NAMED_MS = 2_500;

/** Who is in the middle of asking for names has nothing to say goodbye to. */
const GOODBYE_MS = 1_000;

export type NetworkOffice = {
  port: number;
  /** The address that was asked to listen on (`--host`); null is all. */
  fixed: string | null;
  /** Overrules the setting where it is given. */
  mdns?: boolean | undefined;
  logger: Logger;
  clock: Clock;
  settings(): Settings;
  keepChoices(addressChoices: AddressChoice[]): void;
  /** What `reach` gives is another now. */
  changed(): void;
  noticed(notice: Notice): void;
  /** The machine slept, and woke just now. */
  slept(): void;
  /** Somebody at this address looked for the party by its name on mDNS. */
  askedFor(address: string): void;
};

/** What the network adds to the party. */
export type Reach = Pick<Party, 'addresses' | 'shownAddress' | 'isAddressChosen' | 'mdnsName' | 'notices'>;

export type NetworkTools = {
  watch: WatchTools;
  wait(ms: number): Promise<void>;
  announcer(logger: Logger, news: AnnouncerNews): Pick<Announcer, 'announce' | 'renew' | 'close'>;
};

export type Network = {
  /** Done when the names on mDNS are settled for the first time, or will not be soon. */
  readonly named: Promise<void>;
  reach(): Reach;
  /** Shows this address from now on; null is the best. */
  show(address: string | null): void;
  /** The party has another name, or mDNS was switched. */
  settingsChanged(): void;
  /** The laptop slept: what was open may be dead. */
  wake(): void;
  close(): Promise<void>;
};

/** Starts with one look, so that the first address is there when this is done; then follows what changes. */
export async function startNetwork(
  office: NetworkOffice,
  tools: NetworkTools = systemTools(office),
): Promise<Network> {
  const { logger, clock, settings } = office;
  let mdnsName: string | null = null;
  const announcer = tools.announcer(logger, {
    named(name) {
      mdnsName = name;
      logger.info({ mdnsName }, 'mDNS name');
      office.changed();
    },
    asked: (address) => office.askedFor(address),
  });
  let state = firstState(lookOf(await tools.watch.look()));
  const naming = announce();
  say(state);

  function lookOf(view: NetworkView): NetworkLook {
    return { view, choices: settings().addressChoices, nowMs: clock.now() };
  }

  function follow(view: NetworkView): void {
    const before = state;
    state = followNetwork(before, lookOf(view));
    void announce();
    if (tellable(before) !== tellable(state)) {
      logger.info({ addresses: view.addresses, shown: state.shown }, 'network changed');
      office.changed();
    }
    if (isNews(before, state)) say(state);
  }

  function say({ news }: NetworkState): void {
    const notice = noticeOf(news);
    if (notice) office.noticed(notice);
  }

  function announce(): Promise<void> {
    const { mdns, partyName } = settings();
    if (!(office.mdns ?? mdns)) return announcer.announce(null);
    const { listing, addresses } = state.view;
    return announcer.announce({
      announced: { partyName, port: office.port },
      places: placesOf(listing, addresses, state.shown.address),
      addresses: Object.values(listing).flatMap((infos) => (infos ?? []).map(({ address }) => address)),
    });
  }

  const watch = watchNetwork(tools.watch, (view, isWake) => {
    follow(view);
    if (!isWake) return;
    void announcer.renew();
    office.slept();
  });

  return {
    named: Promise.race([naming, tools.wait(NAMED_MS)]),
    reach() {
      const { view, shown, news } = state;
      const notice = noticeOf(news);
      return {
        addresses: [...view.addresses],
        shownAddress: shown.address?.address ?? null,
        isAddressChosen: shown.isChosen,
        mdnsName,
        notices: notice ? [notice] : [],
      };
    },
    show(address) {
      office.keepChoices(rememberChoice(settings().addressChoices, state.view, address));
      follow(state.view);
    },
    settingsChanged: () => void announce(),
    wake: () => void watch.look(true),
    async close() {
      watch.close();
      await Promise.race([announcer.close(), tools.wait(GOODBYE_MS)]);
    },
  };
}

/** What the TV is told of: announcing it twice would only cost. */
function tellable({ view, shown, news }: NetworkState): string {
  return JSON.stringify([view.addresses, shown, noticeOf(news)]);
}

function isNews(before: NetworkState, { news }: NetworkState): boolean {
  if (news.is === 'network-changed' && before.news.is === 'network-changed') {
    return news.sinceMs !== before.news.sinceMs;
  }
  return news.is !== 'nothing' && news.is !== before.news.is;
}

function systemTools({ fixed, clock }: Pick<NetworkOffice, 'fixed' | 'clock'>): NetworkTools {
  const wait = (ms: number) => delay(ms, undefined, { ref: false });
  return {
    wait,
    watch: {
      look: () => listNetwork(fixed),
      now: clock.sinceBoot,
      every(ms, call) {
        const timer = setInterval(call, ms);
        return () => clearInterval(timer);
      },
    },
    announcer: (logger, news) =>
      new Announcer(
        {
          openFace: (options) => Face.open(options),
          wait,
          now: clock.now,
          random: Math.random,
          logger,
        },
        news,
      ),
  };
}

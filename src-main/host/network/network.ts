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
import { Announcer, type AnnouncerListener } from './mdns/announcer.ts';
import { Face } from './mdns/face.ts';
import { placesOf } from './mdns/place.ts';
import { watchNetwork, type WatchDeps } from './watch-network.ts';

/** Settling names takes a second; a network that never settles holds nobody up for longer than this. */
const NAMED_MS = 2_500;

/** The longest wait for goodbyes; an announcer that is still asking for names has none to send. */
const GOODBYE_MS = 1_000;

export type NetworkOptions = {
  /** The address that was asked to listen on (`--host`); null is all. */
  fixed: string | null;
  /** Overrules the setting where it is given. */
  mdns?: boolean | undefined;
  logger: Logger;
  clock: Clock;
  settings(): Settings;
};

/** Listener to the network. */
export type NetworkListener = {
  /** The value of `reach` changed. */
  changed(): void;
  noticed(notice: Notice): void;
  /** The machine slept, and woke just now. */
  slept(): void;
  /** Somebody at this address looked for the party by its name on mDNS. */
  askedFor(address: string): void;
};

/** The network's part of the party. `port` is 0 until it is announced. */
export type Reach = Pick<
  Party,
  'port' | 'addresses' | 'shownAddress' | 'isAddressChosen' | 'mdnsName' | 'notices'
>;

export type NetworkDeps = {
  watch: WatchDeps;
  wait(ms: number): Promise<void>;
  announcer(logger: Logger, listener: AnnouncerListener): Pick<Announcer, 'announce' | 'renew' | 'close'>;
};

export type Network = {
  reach(): Reach;
  /** Announces the party on this port from now on, and follows what changes. */
  begin(port: number, listener: NetworkListener): Begun;
  /** The choices of addresses, with this one for the network of now; null is the best. */
  choicesWith(address: string | null): AddressChoice[];
  /** The party has another name or other choices, or mDNS was switched. */
  settingsChanged(): void;
};

export type Begun = {
  /** Done when the names on mDNS are settled for the first time, or will not be soon. */
  readonly named: Promise<void>;
  /** The laptop slept: open sockets may be dead. */
  wake(): void;
  close(): Promise<void>;
};

/** Looks once, so that the first address is there when this is done. */
export async function openNetwork(
  options: NetworkOptions,
  deps: NetworkDeps = systemDeps(options),
): Promise<Network> {
  const { logger, clock, settings } = options;
  let port = 0;
  let mdnsName: string | null = null;
  let state = firstState(lookOf(await deps.watch.readNetwork()));
  /** Null until `begin`. */
  let follow: ((view: NetworkView) => void) | null = null;

  function lookOf(view: NetworkView): NetworkLook {
    return { view, choices: settings().addressChoices, nowMs: clock.now() };
  }

  function begin(itsPort: number, listener: NetworkListener): Begun {
    port = itsPort;
    const announcer = deps.announcer(logger, {
      named(name) {
        mdnsName = name;
        logger.info({ mdnsName }, 'mDNS name');
        listener.changed();
      },
      asked: (address) => listener.askedFor(address),
    });

    function announce(): Promise<void> {
      const { mdns, partyName } = settings();
      if (!(options.mdns ?? mdns)) return announcer.announce(null);
      const { listing, addresses } = state.view;
      return announcer.announce({
        announced: { partyName, port },
        places: placesOf(listing, addresses, state.shown.address),
        addresses: Object.values(listing).flatMap((infos) => (infos ?? []).map(({ address }) => address)),
      });
    }

    function say({ trouble }: NetworkState): void {
      const notice = noticeOf(trouble);
      if (notice) listener.noticed(notice);
    }

    follow = (view) => {
      const before = state;
      state = followNetwork(before, lookOf(view));
      void announce();
      if (tellable(before) !== tellable(state)) {
        logger.info({ addresses: view.addresses, shown: state.shown }, 'network changed');
        listener.changed();
      }
      if (isNewTrouble(before, state)) say(state);
    };

    const naming = announce();
    say(state);
    const watch = watchNetwork(deps.watch, (view, isWake) => {
      follow?.(view);
      if (!isWake) return;
      void announcer.renew();
      listener.slept();
    });
    return {
      named: Promise.race([naming, deps.wait(NAMED_MS)]),
      wake: () => void watch.check(true),
      async close() {
        watch.close();
        await Promise.race([announcer.close(), deps.wait(GOODBYE_MS)]);
      },
    };
  }

  return {
    reach() {
      const { view, shown, trouble } = state;
      const notice = noticeOf(trouble);
      return {
        addresses: [...view.addresses],
        shownAddress: shown.address?.address ?? null,
        isAddressChosen: shown.isChosen,
        port,
        mdnsName,
        notices: notice ? [notice] : [],
      };
    },
    begin,
    choicesWith: (address) => rememberChoice(settings().addressChoices, state.view, address),
    settingsChanged: () => follow?.(state.view),
  };
}

/** The part that the TV is told of: announcing it twice would only cost. */
function tellable({ view, shown, trouble }: NetworkState): string {
  return JSON.stringify([view.addresses, shown, noticeOf(trouble)]);
}

function isNewTrouble(before: NetworkState, { trouble }: NetworkState): boolean {
  if (trouble.is === 'network-changed' && before.trouble.is === 'network-changed') {
    return trouble.sinceMs !== before.trouble.sinceMs;
  }
  return trouble.is !== 'nothing' && trouble.is !== before.trouble.is;
}

function systemDeps({ fixed, clock }: Pick<NetworkOptions, 'fixed' | 'clock'>): NetworkDeps {
  const wait = (ms: number) => delay(ms, undefined, { ref: false });
  return {
    wait,
    watch: {
      readNetwork: () => listNetwork(fixed),
      now: clock.sinceBoot,
      every(ms, call) {
        const timer = setInterval(call, ms);
        return () => clearInterval(timer);
      },
    },
    announcer: (logger, listener) =>
      new Announcer(
        {
          openFace: (options) => Face.open(options),
          wait,
          now: clock.now,
          random: Math.random,
          logger,
        },
        listener,
      ),
  };
}

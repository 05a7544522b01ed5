/** Help for phones that cannot join: the sightings at the door, and the join doctor. */
import { get } from 'node:http';
import type { HostToTv } from '../../../src-shared/bridge.ts';
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { Party } from '../../../src-shared/party.ts';
import { createDoctorRounds } from './doctor-rounds.ts';
import { createDoctor } from './doctor.ts';
import { thisSystem } from './run-tool.ts';
import { Sightings } from './sightings.ts';
import type { WifiWatch } from './wifi/watch-wifi-name.ts';
import { networkInterfaces } from 'node:os';
import { addressSpelling } from '../network/spelling.ts';

const ANSWER_TIMEOUT_MS = 2_000;

export type JoinHelpDeps = {
  /** A clock in ms that never goes back. */
  now(): number;
  party(): Party;
  wifi: WifiWatch;
  /** This machine's own address on the way to anywhere else; null where there is no such way. */
  routeAddress(): Promise<string | null>;
  toTv(message: HostToTv): void;
  /** The addresses of the phones that have a seat and a line now. */
  playing(): readonly string[];
};

export type JoinHelp = {
  readonly sightings: Sightings;
  isOwn(address: string): boolean;
  examine(): Promise<DoctorReport>;
  /** The TV opened or closed the doctor's panel, or went. */
  watch(open: boolean): void;
  /** The shown address may be another one now. */
  networkChanged(): void;
  close(): void;
};

export function createJoinHelp({ now, party, wifi, routeAddress, toTv, playing }: JoinHelpDeps): JoinHelp {
  const system = thisSystem();
  const isOwn = createOwnAddresses(now);
  const sightings = new Sightings({ isOwn, now, playing });
  const networks = createNetworkMemory(() => sightings.forget());
  wifi.onChange = (name) => {
    networks.wifiIs(name);
    toTv({ type: 'party', data: { wifiName: name } });
  };
  const doctor = createDoctor({
    now,
    newExam: () => ({
      party: party(),
      seen: sightings.seen(),
      system,
      answersOn,
      routeAddress,
    }),
  });
  const rounds = createDoctorRounds({ doctor, tell: (data) => toTv({ type: 'doctor', data }) });
  sightings.onChange = () => rounds.changed();

  return {
    sightings,
    isOwn,
    examine: () => doctor.examine(),
    watch(open) {
      if (open) wifi.readNow();
      rounds.watch(open);
    },
    networkChanged() {
      networks.addressesAre(party().addresses.map(({ address }) => address));
      wifi.readNow();
      rounds.changed();
    },
    close() {
      wifi.close();
      rounds.close();
    },
  };
}

/** Asks the party for a page as a phone would, from this machine. True where this very party answers; never throws. */
function answersOn(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host: address, port, path: '/healthz', timeout: ANSWER_TIMEOUT_MS, agent: false },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('error', () => resolve(false));
  });
}

/** Whether the network is still the one on which something was seen: by the addresses on it, and by the name of the Wi-Fi. */
type NetworkMemory = {
  /** The machine's addresses as they are now; they are none for a moment while it changes. */
  addressesAre(addresses: readonly string[]): void;
  /** Null while nobody knows. */
  wifiIs(name: string | null): void;
};

/** `changed` is called once for each network that is another one than the last. */
export function createNetworkMemory(changed: () => void): NetworkMemory {
  let known: readonly string[] = [];
  let wifi: string | null = null;
  return {
    addressesAre(addresses) {
      if (addresses.length === 0) return;
      // One more is no change, and IPv6 gives new ones beside those that it takes away.
      const isAnother = known.length > 0 && !addresses.some((address) => known.includes(address));
      known = addresses;
      if (isAnother) changed();
    },
    wifiIs(name) {
      if (name === null) return;
      const isAnother = wifi !== null && wifi !== name;
      wifi = name;
      if (isAnother) changed();
    },
  };
}

/** Interfaces are read again at most this often, in ms: every page and socket passes here. */
const ASK_AGAIN_MS = 1_000;

/** Tells this machine's own addresses from those of other devices. `now` is a clock in ms that never goes back. */
export function createOwnAddresses(now: () => number): (address: string) => boolean {
  let own = new Set<string | null>();
  let askedMs = -Infinity;
  return (address) => {
    if (now() - askedMs > ASK_AGAIN_MS) {
      askedMs = now();
      const infos = Object.values(networkInterfaces()).flatMap((ofOne) => ofOne ?? []);
      own = new Set(infos.map((info) => addressSpelling(info.address)));
    }
    return own.has(addressSpelling(address));
  };
}

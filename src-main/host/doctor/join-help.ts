/** Help for phones that cannot join: the sightings at the door, and the join doctor. */
import { get } from 'node:http';
import type { HostToTv } from '../../../src-shared/bridge.ts';
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { Party } from '../../../src-shared/party.ts';
import { createDoctorRounds } from './doctor-rounds.ts';
import { createDoctor } from './doctor.ts';
import { createNetworkMemory } from './network-memory.ts';
import { createOwnAddresses } from './own-addresses.ts';
import { thisSystem } from './run-tool.ts';
import { Sightings } from './sightings.ts';
import type { WifiWatch } from './wifi/watch-wifi-name.ts';

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

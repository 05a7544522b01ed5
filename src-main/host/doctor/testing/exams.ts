/** An examination as a test arranges it: all is well with a laptop on a Wi-Fi, but for what is changed. */
import type { Address } from '../../../../src-shared/party.ts';
import type { Exam } from '../exam.ts';
import type { System } from '../run-tool.ts';
import type { Seen } from '../sightings.ts';

export const WIFI: Address = { address: '192.168.1.20', interfaceName: 'wlan0', kind: 'wifi', score: 50 };

export type Change = {
  party?: Partial<Exam['party']>;
  seen?: Partial<Omit<Seen, 'troubles'>>;
  troubles?: Partial<Seen['troubles']>;
  system?: Partial<System>;
  answers?: boolean;
  route?: string | null;
};

export function sampleExam(change: Change = {}): Exam {
  return {
    party: {
      addresses: [WIFI],
      shownAddress: WIFI.address,
      port: 7278,
      locked: false,
      wifiName: null,
      ...change.party,
    },
    seen: {
      playing: 0,
      devices: 2,
      reached: true,
      heard: true,
      askedByHttps: 0,
      loaded: 2,
      waiting: 0,
      foreignNames: [],
      openForMs: 90_000,
      ...change.seen,
      troubles: {
        'wrong-code': 0,
        'old-code': 0,
        locked: 0,
        full: 0,
        banned: 0,
        stripped: 0,
        ...change.troubles,
      },
    },
    system: sampleSystem({}, change.system),
    answersOn: () => Promise.resolve(change.answers ?? true),
    routeAddress: () => Promise.resolve(change.route === undefined ? WIFI.address : change.route),
  };
}

/**
 * A system whose tools say what is given, by the beginning of their command line: the longest that fits. A tool
 * that is not given is missing.
 */
export function sampleSystem(says: Record<string, string>, change: Partial<System> = {}): System {
  return {
    platform: 'linux',
    program: '/opt/Partyline/partyline',
    readText: () => Promise.resolve(null),
    runTool(command, args) {
      const line = [command, ...args].join(' ');
      const [best] = Object.keys(says)
        .filter((beginning) => line.startsWith(beginning))
        .sort((one, other) => other.length - one.length);
      return Promise.resolve(best === undefined ? null : (says[best] ?? null));
    },
    ...change,
  };
}

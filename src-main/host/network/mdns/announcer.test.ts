import { beforeEach, expect, test } from 'vitest';
import { silentLogger } from '../../disk/logger.ts';
import { Announcer, type Wanted } from './announcer.ts';
import { claimOf, type Claim } from './claim.ts';
import type { Face, FaceOptions } from './face.ts';
import { ANA, heardPacket, WLAN } from './mdns-kit.ts';
import type { Place } from './place.ts';
import { probedRecords } from './records.ts';

/** A face without a socket: what is done with it, in words. */
class FakeFace {
  claim: Claim | null = null;
  readonly options: FaceOptions;
  readonly #log: string[];

  constructor(options: FaceOptions, log: string[]) {
    this.options = options;
    this.#log = log;
  }

  get place(): Place {
    return this.options.place;
  }

  probe(claim: Claim): void {
    this.#log.push(`probe ${claim.label}`);
  }

  publish(claim: Claim): void {
    this.claim = claim;
    this.#log.push(`publish ${claim.label} ${claim.instance}`);
  }

  pause(disputed: readonly string[]): void {
    if (this.claim) this.#log.push(`pause, for ${disputed.join()}`);
    this.claim = null;
  }

  async leave(next: Claim): Promise<void> {
    if (this.claim) this.#log.push(`leave for ${next.label} ${next.instance}`);
    this.claim = null;
  }

  insist(): void {
    this.#log.push('insist');
  }

  async close(saysGoodbye: boolean): Promise<void> {
    this.#log.push(saysGoodbye ? 'goodbye' : 'close');
  }
}

const V4_ONLY: Place = { ...WLAN, v6: [], hasV6: false };
const ETH: Place = { interfaceName: 'eth0', zone: 'eth0', v4: ['10.0.0.4/24'], v6: [], hasV6: false };

function wanted(places: Place[] = [V4_ONLY], partyName = 'Ana'): Wanted {
  return { announced: { ...ANA, partyName }, places, addresses: ['192.168.1.20', '10.0.0.4'] };
}

let log: string[] = [];
let names: (string | null)[] = [];
let askers: string[] = [];
let faces: FakeFace[] = [];
let nowMs = 0;
let isPortTaken = false;
/** Actions of neighbours in each wait. */
let meanwhile: (ms: number) => void = () => {};

beforeEach(() => {
  [log, names, askers, faces, nowMs, isPortTaken] = [[], [], [], [], 0, false];
  meanwhile = () => {};
});

function makeAnnouncer(): Announcer {
  const deps = {
    logger: silentLogger(),
    now: () => nowMs,
    random: () => 0.5,
    async wait(ms: number) {
      nowMs += ms;
      meanwhile(ms);
    },
    async openFace(options: FaceOptions) {
      if (isPortTaken) return null;
      const face = new FakeFace(options, log);
      faces.push(face);
      return face as unknown as Face;
    },
  };
  return new Announcer(deps, {
    named: (name) => names.push(name),
    asked: (address) => askers.push(address),
  });
}

/** Another machine that has this name already. */
function hold(label: string): void {
  const answers = [{ name: `${label}.local`, type: 'A', ttl: 120, data: '192.168.1.99' }];
  faces.at(-1)?.options.ears.answered(heardPacket({ answers }));
}

test('10.5 names are asked for three times, then published', async () => {
  await makeAnnouncer().announce(wanted());
  expect(log).toEqual(['probe partyline', 'probe partyline', 'probe partyline', 'publish partyline Ana']);
  expect(names).toEqual(['partyline.local']);
  expect(nowMs).toBeLessThanOrEqual(1_000);
});

test('10.5 where a name is taken, both names get the next number', async () => {
  meanwhile = () => hold('partyline');
  await makeAnnouncer().announce(wanted());
  expect(log.at(-1)).toBe('publish partyline-2 Ana (2)');
  expect(names).toEqual(['partyline-2.local']);
});

test('the third host has the third name', async () => {
  meanwhile = () => {
    hold('partyline');
    hold('partyline-2');
  };
  await makeAnnouncer().announce(wanted());
  expect(names).toEqual(['partyline-3.local']);
});

test('who loses a race asks again after a second, and finds the winner there', async () => {
  let races = 0;
  const winner = { ...V4_ONLY, v4: ['192.168.1.99/24'] };
  meanwhile = (ms) => {
    const authorities = probedRecords(claimOf(ANA, 1), winner);
    const [face] = faces;
    if (ms === 250 && races === 0) {
      races += 1;
      face?.options.ears.probed(face as unknown as Face, heardPacket({ authorities }));
    } else if (ms === 1_000) races += 1;
    else if (races === 2) hold('partyline');
  };
  await makeAnnouncer().announce(wanted());
  expect(names).toEqual(['partyline-2.local']);
});

test('who wins a race goes on', async () => {
  const loser = { ...V4_ONLY, v4: ['192.168.1.3/24'] };
  meanwhile = () => {
    const [face] = faces;
    const authorities = probedRecords(claimOf(ANA, 1), loser);
    face?.options.ears.probed(face as unknown as Face, heardPacket({ authorities }));
  };
  await makeAnnouncer().announce(wanted());
  expect(names).toEqual(['partyline.local']);
});

test('a conflict that comes later is asked about, in silence, and lost where the other defends', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  meanwhile = () => hold('partyline');
  hold('partyline');
  await expect.poll(() => names).toEqual(['partyline.local', 'partyline-2.local']);
});

test('a conflict that comes later silences the face, and is won where nobody defends', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  hold('partyline');
  await expect.poll(() => log.filter((line) => line.startsWith('publish'))).toHaveLength(2);
  expect(log).toContain('pause, for partyline.local');
  expect(names).toEqual(['partyline.local']);
});

test('10.8 who defends its names against a probe insists on them', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  const [face] = faces;
  const rival = { ...V4_ONLY, v4: ['192.168.1.99/24'] };
  const probe = (place: Place) =>
    face?.options.ears.probed(
      face as unknown as Face,
      heardPacket({ authorities: probedRecords(claimOf(ANA, 1), place) }),
    );
  probe(V4_ONLY);
  expect(log).not.toContain('insist');
  probe(rival);
  expect(log).toContain('insist');
});

test('conflicts without end are met more slowly', async () => {
  const waits: number[] = [];
  meanwhile = (ms) => {
    waits.push(ms);
    if (waits.length < 40)
      for (let attempt = 1; attempt < 12; attempt += 1) hold(claimOf(ANA, attempt).label);
  };
  await makeAnnouncer().announce(wanted());
  expect(waits).toContain(5_000);
});

test('another interface is added without a word to the first', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  log.length = 0;
  await announcer.announce(wanted([V4_ONLY, ETH]));
  expect(log).toEqual(['probe partyline', 'probe partyline', 'probe partyline', 'publish partyline Ana']);
  expect(faces.map(({ place }) => place.interfaceName)).toEqual(['wlan0', 'eth0']);
});

test('an interface with IPv6 has a face for each version', async () => {
  await makeAnnouncer().announce(wanted([WLAN]));
  expect(faces.map(({ options }) => options.family)).toEqual(['IPv4', 'IPv6']);
});

test('a changed address is a new face, and a vanished interface none', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  await announcer.announce(wanted([{ ...V4_ONLY, v4: ['192.168.1.33/24'] }]));
  expect(faces).toHaveLength(2);
  await announcer.announce(wanted([]));
  expect(log.filter((line) => line === 'goodbye')).toHaveLength(2);
  expect(names).toEqual(['partyline.local', null]);
});

test('the network changes while names are asked for: the last word counts', async () => {
  const announcer = makeAnnouncer();
  let isChanged = false;
  meanwhile = (ms) => {
    if (ms !== 250 || isChanged) return;
    isChanged = true;
    void announcer.announce(wanted([ETH]));
  };
  await announcer.announce(wanted());
  expect(faces.map(({ place, claim }) => [place.interfaceName, claim?.label])).toEqual([
    ['wlan0', undefined],
    ['eth0', 'partyline'],
  ]);
});

test('another name of the party: the old service is left for the new one, the host’s name stays', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  await announcer.announce(wanted([V4_ONLY], 'Bia'));
  expect(log).toContain('leave for partyline Bia');
  expect(log.at(-1)).toBe('publish partyline Bia');
  expect(names).toEqual(['partyline.local']);
});

test('what is wanted already is not done again', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  log.length = 0;
  await announcer.announce(wanted());
  expect(log).toEqual([]);
});

test('switched off it says goodbye, and has no name', async () => {
  const announcer = makeAnnouncer();
  await announcer.announce(wanted());
  await announcer.announce(null);
  expect(log.at(-1)).toBe('goodbye');
  expect(names).toEqual(['partyline.local', null]);
});

test('a network that goes and comes back keeps the names, and mDNS switched on again begins with the plain ones', async () => {
  const announcer = makeAnnouncer();
  meanwhile = () => hold('partyline');
  await announcer.announce(wanted());
  meanwhile = () => {};
  await announcer.announce(wanted([]));
  await announcer.announce(wanted());
  expect(names).toEqual(['partyline-2.local', null, 'partyline-2.local']);
  await announcer.announce(null);
  await announcer.announce(wanted());
  expect(names.slice(3)).toEqual([null, 'partyline.local']);
});

test('a port that is taken is tried again after five seconds', async () => {
  const announcer = makeAnnouncer();
  isPortTaken = true;
  await announcer.announce(wanted());
  expect(names).toEqual([]);
  isPortTaken = false;
  nowMs += 4_000;
  await announcer.announce(wanted());
  expect(names).toEqual([]);
  nowMs += 1_000;
  await announcer.announce(wanted());
  expect(names).toEqual(['partyline.local']);
});

test('after a sleep every socket is opened again, and the names are kept', async () => {
  const announcer = makeAnnouncer();
  meanwhile = () => hold('partyline');
  await announcer.announce(wanted());
  meanwhile = () => {};
  await announcer.renew();
  expect(log).toContain('close');
  expect(faces).toHaveLength(2);
  expect(names).toEqual(['partyline-2.local']);
});

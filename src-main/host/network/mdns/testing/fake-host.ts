/** A host on a fake link: the real announcer with real faces. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { silentLogger } from '../../../disk/logger.ts';
import { Announcer } from '../announcer.ts';
import type { Announced } from '../claim.ts';
import { Face } from '../face.ts';
import { addressesOf, type Place } from '../place.ts';
import type { FakeLink } from './fake-link.ts';

export const PARTY: Announced = { partyName: 'Party', port: 7278 };

export function placeAt(last: number, more: Partial<Place> = {}): Place {
  return {
    interfaceName: 'wlan0',
    zone: 'wlan0',
    v4: [`192.168.1.${last}/24`],
    v6: [],
    hasV6: false,
    ...more,
  };
}

export class FakeHost {
  name: string | null = null;
  readonly askers = new Set<string>();
  announced = PARTY;
  places: Place[];
  readonly #announcer: Announcer;

  /** All waits of random length hang on `chance`. */
  constructor(link: FakeLink, places: Place[], chance = 1) {
    this.places = places;
    const generator = xoroshiro128plus(chance);
    const random = () => (generator.next() >>> 0) / 2 ** 32;
    this.#announcer = new Announcer(
      {
        logger: silentLogger(),
        now: () => performance.now(),
        random,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        openFace: (options) =>
          Face.open(options, { random, openSocket: () => link.openSocket(options.place, options.family) }),
      },
      { named: (name) => (this.name = name), asked: (address) => this.askers.add(address) },
    );
  }

  /** Announces what `announced` and `places` are now. */
  announce(): void {
    const { announced, places } = this;
    void this.#announcer.announce({ announced, places, addresses: places.flatMap(addressesOf) });
  }

  wake(): void {
    void this.#announcer.renew();
  }

  end(): void {
    void this.#announcer.announce(null);
  }
}

/** A guest's phone without a screen: the real link over a real socket, and a memory that outlives its page. */
import { createPhoneLink, type PhoneLink } from '../../src-renderer/phone/link/phone-link.ts';
import { droppable } from './droppable.ts';
import { socketCarrier } from '../../src-renderer/line/socket-carrier.ts';
import { createVisit } from '../../src-renderer/phone/link/visit.ts';

type Details = { url: string; code: string; name: string };

export class StormPhone {
  readonly #details: Details;
  #link: PhoneLink;
  #dropLine = () => {};
  #kept: string | null = null;
  #visit: string | null = null;
  #token: string | null = null;
  /** The presses so far, which are numbered from one. */
  presses = 0;

  constructor(details: Details) {
    this.#details = details;
    this.#link = this.#openPage();
    const { code, name } = details;
    this.#link.join({ code, name, iconIndex: 1, language: 'en' });
  }

  get name(): string {
    return this.#details.name;
  }

  /** The seat, once it has one. */
  get playerId(): string | null {
    const state = this.#link.state();
    return state.at === 'online' || state.at === 'offline' ? state.seat.playerId : null;
  }

  /** False where it shows nothing to press: a page that was loaded while the host was away. */
  press(): boolean {
    const state = this.#link.state();
    if (state.at !== 'online' && state.at !== 'offline') return false;
    const { controller } = state;
    if (!controller?.controls.some(({ id }) => id === 'say')) return false;
    this.presses += 1;
    this.#link.sendSurely({
      type: 'input',
      data: { control: 'say', value: String(this.presses), revision: controller.revision },
    });
    return true;
  }

  isOnline(): boolean {
    return this.#link.state().at === 'online';
  }

  /** The line is lost, and comes back by itself. */
  drop(): void {
    this.#dropLine();
  }

  /** Looks at once whether the line is back. */
  wake(): void {
    this.#link.wake();
  }

  /** The page is loaded again, with what it has kept. */
  reload(): void {
    const state = this.#link.state();
    if (state.at === 'online' || state.at === 'offline') this.#token = state.seat.token;
    if (this.#token === null) return;
    this.close();
    this.#link = this.#openPage();
    this.#link.resume(this.#token, 'en');
  }

  close(): void {
    this.#link.close();
  }

  #openPage(): PhoneLink {
    const carrier = droppable(socketCarrier(this.#details.url));
    this.#dropLine = carrier.drop;
    return createPhoneLink(
      {
        carrier,
        now: () => performance.now(),
        after(delayMs, run) {
          const timer = setTimeout(run, delayMs);
          return () => clearTimeout(timer);
        },
        random: () => 0,
        visit: createVisit({ visit: () => this.#visit, keepVisit: (visit) => (this.#visit = visit) }),
      },
      { untaken: () => this.#kept, keepUntaken: (text) => (this.#kept = text) },
    );
  }
}

/** One real phone, and a TV without a picture: it shows the phone any controller and hears what the phone sends. */
import { expect, type Browser } from '@playwright/test';
import type { Control, Controller, ControlValue } from '../../../src-shared/controller.ts';
import type { Scene } from '../../../src-shared/limits.ts';
import { Client } from '../../support/client.ts';
import type { Phone } from './phones.ts';
import { Room } from './room.ts';

/** One input as the TV got it, and when: `Date.now()` is close enough, host and phone are on this machine. */
export type Heard = { control: string; value: ControlValue; at: number };

export class Desk {
  readonly phone: Phone;
  readonly #room: Room;
  readonly #tv: Client;
  #seen = 0;
  #count = 0;

  private constructor(room: Room, tv: Client, phone: Phone) {
    this.#room = room;
    this.#tv = tv;
    this.phone = phone;
  }

  static async open(browser: Browser): Promise<Desk> {
    const room = await Room.open(browser);
    const tv = await Client.open(new URL(room.joinUrl).origin);
    tv.say('hello', { role: 'tv', protocol: 1, token: room.ready['tvToken'] });
    await tv.frame('welcome');
    const phone = await room.phones.joined('Ana');
    await tv.frame('playerJoined');
    await phone.page.getByText('Look at the TV.').waitFor();
    return new Desk(room, tv, phone);
  }

  /** Shows these controls, waits until they are there, and forgets what was heard before. */
  async show(...controls: Control[]): Promise<void> {
    // Whatever has the same name as in the test before is another control.
    await this.update({ controls: [] });
    await this.update({ controls });
    for (const { id } of controls) await this.phone.page.locator(`[data-control="${id}"]`).waitFor();
    // The controls of the test before may have had something to say to the end.
    await this.#tv.settle();
    this.forget();
  }

  /** Shows a controller that may change what is there, or several at a stroke; the last one's title says when it has come. */
  async update(...controllers: Controller[]): Promise<void> {
    await this.become('game', ...controllers);
  }

  /** The same in any scene, such as a pause. */
  async become(scene: Scene, ...controllers: Controller[]): Promise<void> {
    this.#count += 1;
    const untitled = `No. ${this.#count}`;
    const list = controllers.map((one) => ({ to: 'all', controller: { title: untitled, ...one }, scene }));
    this.#tv.say('controllers', { list });
    const last = controllers.at(-1)?.title ?? untitled;
    await this.phone.page.getByText(last, { exact: true }).waitFor();
  }

  /** The inputs heard since the last `show` or `forget`, in order. */
  heard(control?: string): Heard[] {
    const inputs = this.#tv.frames.flatMap(({ type, data }) =>
      type === 'input' ? [data as Heard] : type === 'inputs' ? (data['list'] as Heard[]) : [],
    );
    return inputs.slice(this.#seen).filter((one) => control === undefined || one.control === control);
  }

  values(control?: string): ControlValue[] {
    return this.heard(control).map((one) => one.value);
  }

  forget(): void {
    this.#seen += this.heard().length;
  }

  /** Waits until the last value of a control is this. */
  async hears(control: string, value: ControlValue): Promise<void> {
    await expect.poll(() => this.values(control).at(-1)).toEqual(value);
  }

  /** Waits until nothing more can come of what was done: past the longest interval of any control. */
  async quiet(): Promise<void> {
    await this.phone.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
    await this.#tv.settle();
  }

  async close(): Promise<void> {
    this.#tv.close();
    await this.#room.close();
  }
}

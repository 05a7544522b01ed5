/** A hand on a page: touches where the engine can send them, else the mouse. */
import { until, type Page, type Point, type PointerAction } from './page.ts';

const MIDDLE: Point = { x: 0.5, y: 0.5 };

export class Hand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Puts a finger on the first element that fits, leads it by so many pixels, at most to the edge, and lifts it. */
  async drag(selector: string, by: Point, part = MIDDLE): Promise<void> {
    const from = await this.#at(selector, part);
    const glass = await this.#page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const steps = [0.25, 0.5, 0.75, 1].map((way) => ({
      x: Math.min(from.x + by.x * way, glass.width - 1),
      y: Math.min(from.y + by.y * way, glass.height - 1),
    }));
    await this.#perform([
      move(from),
      { type: 'pointerDown', button: 0 },
      ...steps.map(move),
      { type: 'pause', duration: 100 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async tap(selector: string, part = MIDDLE): Promise<void> {
    const at = await this.#at(selector, part);
    await this.#perform([
      move(at),
      { type: 'pointerDown', button: 0 },
      { type: 'pause', duration: 40 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** Holds one finger on an element while another taps a second one. */
  async tapWhileHolding(held: string, tapped: string): Promise<void> {
    const [one, two] = [await this.#at(held, MIDDLE), await this.#at(tapped, MIDDLE)];
    const wait: PointerAction = { type: 'pause', duration: 50 };
    const down: PointerAction = { type: 'pointerDown', button: 0 };
    const up: PointerAction = { type: 'pointerUp', button: 0 };
    const ways = [
      [move(one), down, move({ x: one.x + 60, y: one.y }), wait, wait, wait, wait, up],
      [move(two), wait, wait, down, wait, up, wait, wait],
    ];
    await this.#page.perform(
      ways.map((actions, finger) => ({
        type: 'pointer',
        id: `finger ${finger}`,
        parameters: { pointerType: 'touch' },
        actions,
      })),
    );
  }

  async #perform(actions: PointerAction[]): Promise<void> {
    const pointerType = this.#page.hasTouch ? 'touch' : 'mouse';
    await this.#page.perform([{ type: 'pointer', id: 'hand', parameters: { pointerType }, actions }]);
  }

  /** Waits for the element, and until it stands still. */
  async #at(selector: string, part: Point): Promise<Point> {
    let last = '';
    const box = await until(selector, async () => {
      const now = await this.#page.evaluate((wanted) => {
        const found = document.querySelector(wanted)?.getBoundingClientRect();
        return found ? { x: found.x, y: found.y, width: found.width, height: found.height } : null;
      }, selector);
      const text = JSON.stringify(now);
      const isStill = text === last;
      last = text;
      return isStill ? now : null;
    });
    return { x: Math.round(box.x + box.width * part.x), y: Math.round(box.y + box.height * part.y) };
  }
}

function move({ x, y }: Point): PointerAction {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 };
}

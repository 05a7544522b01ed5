/** Fingers on a phone's glass: real touch events, several at once. */
import type { CDPSession, Page } from '@playwright/test';

type Point = { x: number; y: number };

const MIDDLE: Point = { x: 0.5, y: 0.5 };

export class Thumb {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #down = new Map<number, Point>();

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Thumb> {
    return new Thumb(page, await page.context().newCDPSession(page));
  }

  /** Puts finger 1 on the stick's middle and pushes it all the way: y points down. */
  async push(controlId: string, direction: Point): Promise<void> {
    const { x, y } = await this.#middle(controlId);
    await this.#touch('touchStart', 1, { x, y });
    await this.#touch('touchMove', 1, { x: x + 90 * direction.x, y: y + 90 * direction.y });
  }

  /** A short press with finger 2. */
  async tap(controlId: string): Promise<void> {
    await this.#touch('touchStart', 2, await this.#middle(controlId));
    await this.lift(2);
  }

  /** Puts a finger on a control, at parts of its width and height. */
  async put(finger: number, controlId: string, part: Point = MIDDLE): Promise<void> {
    await this.#touch('touchStart', finger, await this.#at(controlId, part));
  }

  /** Leads a finger that is down to another part of a control, in so many steps. */
  async slide(finger: number, controlId: string, part: Point, steps = 4): Promise<void> {
    const to = await this.#at(controlId, part);
    const from = this.#down.get(finger) ?? to;
    for (let step = 1; step <= steps; step += 1) {
      const way = step / steps;
      await this.#touch('touchMove', finger, {
        x: from.x + (to.x - from.x) * way,
        y: from.y + (to.y - from.y) * way,
      });
    }
  }

  /** The browser takes all fingers away, as it does when a call comes in. */
  async cancel(): Promise<void> {
    if (this.#down.size === 0) return;
    this.#down.clear();
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  }

  /** A finger that is not down is lifted without effect. In this Chromium `touchEnd` lifts whom it names. */
  async lift(finger: number): Promise<void> {
    const point = this.#down.get(finger);
    if (!point) return;
    this.#down.delete(finger);
    await this.#session.send('Input.dispatchTouchEvent', {
      type: 'touchEnd',
      touchPoints: [{ id: finger, ...point }],
    });
  }

  async #touch(type: 'touchStart' | 'touchMove', finger: number, point: Point): Promise<void> {
    this.#down.set(finger, point);
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints: this.#points() });
  }

  #points(): { x: number; y: number; id: number }[] {
    return [...this.#down].map(([id, point]) => ({ id, ...point }));
  }

  #middle(controlId: string): Promise<Point> {
    return this.#at(controlId, MIDDLE);
  }

  async #at(controlId: string, part: Point): Promise<Point> {
    const box = await this.#page.locator(`[data-control="${controlId}"]`).boundingBox();
    if (!box) throw new Error(`no control ${controlId} on the phone`);
    return { x: box.x + box.width * part.x, y: box.y + box.height * part.y };
  }
}

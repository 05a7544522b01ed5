/** Fingers on a phone's glass: real touch events, several at once. */
import type { CDPSession, Page } from '@playwright/test';

type Point = { x: number; y: number };

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

  async #middle(controlId: string): Promise<Point> {
    const box = await this.#page.locator(`[data-control="${controlId}"]`).boundingBox();
    if (!box) throw new Error(`no control ${controlId} on the phone`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

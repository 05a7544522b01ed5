/** Phones of a living room: Chromium as a phone has it, with touch, and a thumb on the glass. */
import type { Browser, BrowserContext } from '@playwright/test';
import { openScreen, type Screen } from './screen.ts';
import { Thumb } from './thumb.ts';

export type Phone = Screen & { context: BrowserContext; thumb: Thumb };

export class Phones {
  readonly #browser: Browser;
  readonly #joinUrl: string;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, joinUrl: string) {
    this.#browser = browser;
    this.#joinUrl = joinUrl;
  }

  /** A phone at the join page, as the QR code opens it. */
  async stranger(locale = 'en-US'): Promise<Phone> {
    const context = await this.#browser.newContext({
      viewport: { width: 390, height: 844 },
      locale,
      isMobile: true,
      hasTouch: true,
      deviceScaleFactor: 2,
    });
    this.#contexts.push(context);
    return this.scan(context);
  }

  /** Opens the QR code's address in this phone's browser, as a first visit or as a return. */
  async scan(context: BrowserContext): Promise<Phone> {
    const screen = await openScreen(context);
    await screen.page.goto(this.#joinUrl);
    return { ...screen, context, thumb: await Thumb.on(screen.page) };
  }

  /** A phone on which this name was typed and Join tapped. */
  async joined(name: string): Promise<Phone> {
    const phone = await this.stranger();
    await phone.page.getByLabel('Your name').fill(name);
    await phone.page.getByRole('button', { name: 'Join', exact: true }).tap();
    return phone;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}

/**
 * "Take my seat back": a phone that has lost its memory gets its seat, when somebody at the party nods. Twice in the
 * middle of a round of Floe, with the score and the controller; and what else can become of it.
 */
import { expect, test, type Page } from '@playwright/test';
import { eachMidRound, type MidRound } from './support/mid-round.ts';
import type { Phone } from './support/phones.ts';
import { Room } from './support/room.ts';

test.describe('mid-round', () => {
  let scene: MidRound;
  eachMidRound((next) => (scene = next));

  test('1.12 the phone in charge gives the seat back with one touch, and its own controls stay where they are', async () => {
    const bruno = await scene.putOtherInCharge('Bruno');
    const before = await placesOf(bruno);
    await loseMemory();
    await expect(scene.ana.page.getByText('The TV and Bruno’s phone show it now.')).toBeVisible();
    await bruno.page.getByRole('button', { name: 'Give Ana the seat back' }).waitFor();
    expect(await placesOf(bruno)).toEqual(before);
    await bruno.page.getByRole('button', { name: 'Give Ana the seat back' }).tap();
    await expectBack();
    await expect(bruno.page.getByRole('alert')).toHaveCount(0);
  });

  test('1.12 the mouse gives the seat back at the TV', async () => {
    await loseMemory();
    await scene.tv.page.getByRole('button', { name: 'Give Ana the seat back' }).click();
    await expectBack();
  });

  test('1.12 one key gives the seat back at the TV, and the game keeps the focus', async () => {
    await loseMemory();
    await expect(scene.tv.page.getByRole('button', { name: 'Give Ana the seat back' })).toBeEnabled();
    expect(await scene.tv.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await scene.tv.page.keyboard.press('y');
    await expectBack();
  });

  /** Ana opens the code in a browser that knows nothing of her, and says which seat was hers. */
  async function loseMemory(): Promise<void> {
    await scene.ana.context.close();
    await expect(scene.tv.page.getByLabel('Ana: seat kept')).toBeVisible();
    await scene.openPhone({ cookies: [], origins: [] });
    await scene.ana.page.getByRole('button', { name: 'I was here as Ana' }).tap();
    await expect(scene.ana.page.getByText('We asked for you')).toBeVisible();
  }

  async function expectBack(): Promise<void> {
    await scene.holdsController();
    await expect(scene.tv.page.getByText('At the door')).toHaveCount(0);
    await scene.isRight();
    // The new token counts from now on.
    await scene.ana.page.reload();
    await scene.holdsController();
  }
});

test.describe('in the lobby', () => {
  let room: Room;
  let tv: Page;
  let bruno: Phone;
  test.beforeEach(async ({ browser }) => {
    room = await Room.open(browser);
    tv = (await room.tv()).page;
    bruno = await room.phone('Bruno');
  });
  test.afterEach(() => room.close());

  test('1.12 who is told no reads so and has the form again; after the second no nobody is asked', async () => {
    await dropped('Ana');
    const stranger = await room.phones.stranger();
    await claim(stranger, 'Ana');
    await bruno.page.getByRole('button', { name: 'That is not Ana' }).tap();
    await expect(stranger.page.getByText('They said no to that.')).toBeVisible();
    await expect(stranger.page.getByRole('button', { name: 'Join', exact: true })).toBeEnabled();
    await claim(stranger, 'Ana');
    await expect(tv.getByRole('button', { name: 'That is not Ana' })).toBeEnabled();
    await tv.keyboard.press('n');
    await expect(stranger.page.getByText('We asked for you')).toHaveCount(0);
    const asked = stranger.frames.length;
    await stranger.page.getByRole('button', { name: 'I was here as Ana' }).tap();
    await expect
      .poll(() => stranger.frames.slice(asked).map(({ data }) => data['state']))
      .toContain('denied');
    await expect(tv.getByText('At the door')).toHaveCount(0);
  });

  test('1.12 when the seat’s own phone returns, whoever asked for it reads that it is gone', async () => {
    const ana = await dropped('Ana');
    const stranger = await room.phones.stranger();
    await claim(stranger, 'Ana');
    await expect(bruno.page.getByText('“I am Ana.”')).toBeVisible();
    await room.phones.scan(ana.context);
    await expect(stranger.page.getByText('That seat has its phone back.')).toBeVisible();
    await expect(bruno.page.getByText('“I am Ana.”')).toHaveCount(0);
    await expect(tv.getByRole('complementary', { name: 'At the door' })).toHaveCount(0);
  });

  test('1.12 several ask, one after the other is answered; who thinks better of it is not asked about any more', async () => {
    await dropped('Ana');
    await dropped('Clara');
    const [first, second] = [await room.phones.stranger(), await room.phones.stranger()];
    await claim(first, 'Ana');
    await claim(second, 'Clara');
    await expect(bruno.page.getByText('And 1 more after that.')).toBeVisible();
    await expect(tv.getByText('(then 1 more)')).toBeVisible();
    await first.page.getByRole('button', { name: 'Back to the form' }).tap();
    await expect(first.page.getByLabel('Your name')).toBeVisible();
    await expect(tv.getByText('“I am Clara.”')).toBeVisible();
    await bruno.page.getByRole('button', { name: 'Give Clara the seat back' }).tap();
    await expect(second.page.getByRole('button', { name: 'You: Clara' })).toBeVisible();
    await expect(tv.getByRole('complementary', { name: 'At the door' })).toHaveCount(0);
  });

  /** A phone that has joined and is gone. */
  async function dropped(name: string): Promise<Phone> {
    const phone = await room.phone(name);
    await phone.page.close();
    await expect(tv.getByText(`${name} hung up. Seat kept.`)).toBeVisible();
    return phone;
  }

  async function claim(phone: Phone, name: string): Promise<void> {
    await phone.page.getByRole('button', { name: `I was here as ${name}` }).tap();
    await expect(phone.page.getByText('We asked for you')).toBeVisible();
  }
});

/** Where this phone's controls are, in px. */
function placesOf({ page }: Phone): Promise<unknown> {
  return page
    .locator('[data-control]')
    .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
}

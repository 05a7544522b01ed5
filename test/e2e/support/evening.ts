/**
 * An evening of Floe as the people in the room see it: four join, one is cut off and comes back mid-round, a
 * fifth comes late, and it is played to the result with real touches. The same for every kind of TV.
 */
import { expect, type Page } from '@playwright/test';
import type { Phone, Phones } from './phones.ts';
import { walkOff } from './walk-off.ts';

export type Guests = { ana: Phone; bruno: Phone; clara: Phone; davi: Phone; eva: Phone };

export async function playEvening(tv: Page, phones: Phones): Promise<Guests> {
  const join = async (name: string): Promise<Phone> => {
    const phone = await phones.joined(name);
    await expect(tv.getByText(`${name} is on the line.`)).toBeVisible();
    return phone;
  };
  const ana = await join('Ana');
  const cut = await join('Bruno');
  const clara = await join('Clara');
  const davi = await join('Davi');

  // The first to join is in charge; the others have nothing to start with.
  await expect(cut.page.locator('[data-control="start"]')).toHaveCount(0);
  await ana.page.locator('[data-control="start"]').tap();
  await Promise.all([ana, cut, clara, davi].map(playing));

  // A stick and a button at once, as two thumbs do it: the dash cools down while the stick is held.
  const dash = davi.page.locator('[data-control="dash"]');
  await expect(dash).not.toHaveAttribute('aria-disabled', 'true');
  await davi.thumb.push('move', { x: 0, y: -1 });
  await davi.thumb.tap('dash');
  // Not looked for on the screen: on a slow machine Davi is over the edge by then.
  await expect.poll(() => davi.frames.some(isCoolingDown)).toBe(true);
  await davi.thumb.lift(1);

  // Bruno's browser is killed mid-round, and the code scanned again.
  await cut.page.close();
  await expect(tv.getByLabel('Bruno: seat kept')).toBeVisible();
  const bruno = await phones.scan(cut.context);
  await playing(bruno);
  await expect(tv.getByLabel('Bruno: seat kept')).toHaveCount(0);

  const eva = await phones.joined('Eva');
  await expect(eva.page.getByText('You are in from the next round.')).toBeVisible();

  const anaWins = expect(tv.getByText('Ana wins')).toBeVisible({ timeout: 120_000 });
  await walkOff([bruno, clara, davi, eva], anaWins);

  // One tap, and it goes again.
  await ana.page.locator('[data-control="rematch"]').tap();
  await playing(ana);
  return { ana, bruno, clara, davi, eva };
}

function isCoolingDown({ type, data }: Phone['frames'][number]): boolean {
  const controls = type === 'controller' ? (data['controls'] as { id: string; disabled?: boolean }[]) : [];
  return controls.some(({ id, disabled }) => id === 'dash' && disabled === true);
}

/** Waits until this phone holds Floe's stick and button. */
export async function playing(phone: Phone): Promise<void> {
  await phone.page.locator('[data-control="dash"]').waitFor();
}

import { expect, test } from 'vitest';
import { createWatchPage } from './watch-page.ts';

function openPage() {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const view = new EventTarget();
  const told: boolean[] = [];
  const stop = createWatchPage(page as Document, view as Window)((isSeen) => told.push(isSeen));
  return { page, view, told, stop };
}

test('8.9 a tab in front, a frozen page and a page that is put away hide the TV', () => {
  const { page, view, told } = openPage();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  page.dispatchEvent(new Event('freeze'));
  page.dispatchEvent(new Event('resume'));
  view.dispatchEvent(new Event('pagehide'));
  view.dispatchEvent(new Event('pageshow'));
  expect(told).toEqual([true, false, true, false, true, false, true]);
});

test('8.9 a frozen page that wakes behind another tab is still hidden', () => {
  const { page, told } = openPage();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('freeze'));
  page.dispatchEvent(new Event('resume'));
  expect(told).toEqual([true, false, false]);
});

test('nobody is told once it is not watched', () => {
  const { page, told, stop } = openPage();
  stop();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(told).toEqual([true]);
});

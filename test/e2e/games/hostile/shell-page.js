import { attack } from './attack.js';

export const game = attack(async ({ attempt }) => {
  await attempt('parent', () => parent.document.body);
  await attempt('top', () => top.document.title);
  await attempt('address', () => top.location.href);
  await attempt('frames', () => parent.frames[0] !== window && parent.frames[0].document);
  await attempt('opener', () => opener);
  await attempt('frame element', () => frameElement);
  await attempt('bridge', () => parent.partylineApp || window.partylineApp);
  await attempt('referrer', () => document.referrer);
  await attempt('token', () =>
    JSON.stringify([
      location.href,
      document.baseURI,
      ...performance.getEntries().map((one) => one.name),
    ]).includes('token'),
  );
  await attempt(
    'node',
    () => typeof process === 'object' || typeof require === 'function' || typeof module === 'object',
  );
  await attempt('node modules', () => import('node:fs'));
  await attempt('electron', () => import('electron'));
});

import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ attempt, element }) => {
  await attempt('top', () => ((top.location = `${TARGET}/top`), false));
  await attempt('parent', () => (parent.location.replace(`${TARGET}/parent`), false));
  const link = document.createElement('a');
  link.href = `${TARGET}/link-top`;
  link.target = '_top';
  element.append(link);
  link.click();
  await attempt('history', () => (history.go(-1), false));
  await attempt('navigation', () => {
    const { committed, finished } = navigation.back();
    return Promise.all([committed, finished]).then(() => true);
  });
  await pause(400);
});

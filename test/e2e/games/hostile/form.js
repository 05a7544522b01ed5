import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element }) => {
  for (const target of ['_self', '_blank', '_top']) {
    const form = document.createElement('form');
    form.action = `${TARGET}/form`;
    form.target = target;
    element.append(form);
    form.submit();
    await pause(100);
  }
  await pause(200);
});

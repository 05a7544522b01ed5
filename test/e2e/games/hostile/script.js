import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element, attempt, door }) => {
  const script = document.createElement('script');
  try {
    script.src = `${TARGET}/script.js`;
    element.append(script);
  } catch {
    // Trusted types.
  }
  await attempt('import', () => import(`${TARGET}/import.js`));
  await attempt('data import', () => import('data:text/javascript,export const a = 1'));
  await attempt(
    'blob import',
    () => import(URL.createObjectURL(new Blob(['export const a = 1'], { type: 'text/javascript' }))),
  );
  await attempt('eval', () => (0, eval)('1 + 1') === 2);
  await attempt('function', () => new Function('return 2')() === 2);
  await attempt('timer', async () => {
    setTimeout('window.ran = true');
    await pause(50);
    return window.ran;
  });
  door(
    'inline',
    (() => {
      const inline = document.createElement('script');
      try {
        inline.text = 'window.inline = true';
      } catch {
        inline.append('window.inline = true');
      }
      element.append(inline);
      return window.inline;
    })(),
  );
});

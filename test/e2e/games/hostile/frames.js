import { attack, pause, TARGET } from './attack.js';

export const game = attack(async ({ element, attempt }) => {
  for (const name of ['iframe', 'embed', 'object', 'frame', 'fencedframe', 'portal']) {
    const frame = document.createElement(name);
    await attempt(name, () => {
      frame[name === 'object' ? 'data' : 'src'] = `${TARGET}/${name}`;
      element.append(frame);
    });
  }
  await pause(400);
});

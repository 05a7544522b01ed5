import { expect, test } from 'vitest';
import { createLateParts, type Loaders } from './late-parts.ts';

const nothing = () => null;

function withLine(failures: number) {
  const asked: string[] = [];
  const load = (name: string) => () => {
    asked.push(name);
    return asked.length <= failures ? Promise.reject(new Error('no line')) : Promise.resolve(nothing);
  };
  const loaders: Loaders = {
    dpad: load('dpad'),
    slider: load('slider'),
    toggle: load('toggle'),
    cards: load('cards'),
    text: load('text'),
    draw: load('draw'),
    tilt: load('tilt'),
    swipe: load('swipe'),
  };
  const after = (_ms: number, run: () => void) => {
    run();
    return () => {};
  };
  const parts = createLateParts({ styles: () => Promise.resolve(), after }, loaders);
  return { asked, parts };
}

test('a part is there once it has come, and is asked for once', async () => {
  const { asked, parts } = withLine(0);
  expect(parts.get('draw')).toBeNull();
  parts.need('draw');
  parts.need('draw');
  const told = new Promise<void>((resolve) => parts.onChange(resolve));
  await told;
  expect(parts.get('draw')).toBe(nothing);
  await parts.fetchAll();
  expect(asked).toEqual(['draw', 'dpad', 'slider', 'toggle', 'cards', 'text', 'tilt', 'swipe']);
});

test('a part that could not be fetched is asked for again', async () => {
  const { asked, parts } = withLine(3);
  await parts.fetchAll();
  expect(asked.slice(0, 4)).toEqual(['dpad', 'dpad', 'dpad', 'dpad']);
  expect(parts.get('swipe')).toBe(nothing);
});

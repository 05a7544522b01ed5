import { expect, test, vi } from 'vitest';
import type { Pen } from './layer.ts';
import { glyphPaths, paintGlyph } from './glyph.ts';

test('an icon is painted around the pen’s place, in its own fill, and the pen is left as it was', () => {
  vi.stubGlobal('Path2D', class {});
  const did: unknown[] = [];
  const pen = {
    save: () => void did.push('save'),
    scale: (x: number, y: number) => void did.push([x, y]),
    translate: (x: number, y: number) => void did.push([x, y]),
    fill: () => void did.push('fill'),
    restore: () => void did.push('restore'),
  };
  paintGlyph(pen as unknown as Pen, 'heart', 64);
  vi.unstubAllGlobals();
  expect(did).toEqual(['save', [0.25, 0.25], [-128, -128], 'fill', 'restore']);
});

test('its outlines are those of one drawing, and an unknown name has no outlines', () => {
  expect(glyphPaths('heart')[0]).toMatch(/^M/);
  expect(glyphPaths('heart')).not.toEqual(glyphPaths('star'));
  expect(glyphPaths('rockett' as 'rocket')).toEqual([]);
});

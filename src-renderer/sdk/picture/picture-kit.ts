/** A pen of paper: notes what is drawn. A letter is half as wide as its type is high. */
import type { Pen } from './layer.ts';

export type Stroke = { act: string; args: readonly unknown[]; alpha: number };

export function paperPen(): { pen: Pen; drawn: Stroke[]; acts(name: string): Stroke[] } {
  const drawn: Stroke[] = [];
  const own = {
    globalAlpha: 1,
    font: '800 40px x',
    measureText: (text: string) => ({ width: (Array.from(text).length * pxOf(own.font)) / 2 }),
    createLinearGradient: () => ({ addColorStop: () => {} }),
  };
  const pen = new Proxy(own as unknown as Pen, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name) as unknown;
      return (...args: unknown[]) => void drawn.push({ act: String(name), args, alpha: own.globalAlpha });
    },
    has: (target, name) => Reflect.has(target, name),
  });
  return { pen, drawn, acts: (name) => drawn.filter(({ act }) => act === name) };
}

export const pxOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1]);

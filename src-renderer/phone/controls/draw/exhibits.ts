/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

const ICE = ['#fff4de', '#e8b04b', '#ff6b57', '#4fb3bf', '#8a63d2', '#171330'];

export const draw = (more: object = {}): Control => ({
  kind: 'draw',
  id: 'ink',
  colors: ICE.slice(1),
  aspect: 1.25,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.draw-sheet', '.ink-pot', '.pen', '.draw-act', '.draw-done'];

export const exhibits = (): Exhibit[] => [
  { name: 'draw', controller: show('Draw: lighthouse', draw()) },
  {
    name: 'draw, drawn',
    controller: show('Draw: lighthouse', draw({ aspect: 1 })),
    poses: [
      { do: 'draw', control: 'ink', way: circle(0.5, 0.38, 0.16) },
      { do: 'draw', control: 'ink', way: wave() },
    ],
  },
  {
    name: 'draw, neon on dark',
    controller: show('Draw: a storm', draw({ colors: ICE.slice(0, 3), aspect: 16 / 9 })),
    poses: [{ do: 'draw', control: 'ink', way: wave() }],
  },
];

function circle(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 40 }, (_, index): [number, number] => {
    const turn = (index / 39) * Math.PI * 2;
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius];
  });
}

function wave(): [number, number][] {
  return Array.from({ length: 60 }, (_, index): [number, number] => {
    const part = index / 59;
    return [0.08 + part * 0.84, 0.72 + Math.sin(part * 14) * 0.07 - part * 0.1];
  });
}

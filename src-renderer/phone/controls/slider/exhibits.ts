/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const slider = (more: object = {}): Control => ({
  kind: 'slider',
  id: 'bet',
  label: 'Your bet',
  min: 0,
  max: 10,
  step: 1,
  value: 4,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.slider-groove', '.slider-knob'];

export const exhibits = (): Exhibit[] => [
  { name: 'slider', controller: show('How sure are you?', slider()) },
  {
    name: 'sliders, held',
    controller: show(
      'Mix the colour',
      slider({ id: 'r', label: 'Red', max: 255, value: 200, color: '#ff6b57' }),
      slider({ id: 'g', label: 'Green', max: 255, value: 30, color: '#5fb85f' }),
      slider({ id: 'b', label: 'Blue', min: -1, max: 1, step: 0.05, value: 0, disabled: true }),
    ),
    poses: [{ do: 'hold', control: 'g', at: [0.3, 0.5], to: [0.6, 0.5] }],
  },
];

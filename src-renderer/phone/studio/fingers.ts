/** What a child does to a phone: one random valid touch of something that it shows. */
import { CONTROL_LIMITS } from '../../../src-shared/controller-kinds.ts';
import type { Control, ControlValue } from '../../../src-shared/controller.ts';
import type { ShownController } from '../link/link-state.ts';

export type Touch = { control: Control; values: ControlValue[] };

const WORDS = ['Ana', 'a fish', 'yes', 'no idea', 'banana', 'ação', 'hmm', 'the moon'];

/** Null where there is nothing to touch; the shell's own screens are not a child's. `random` gives 0 to 1. */
export function anyTouch(controller: ShownController | null, random: () => number): Touch | null {
  if (controller?.scene !== 'game') return null;
  const control = one(
    controller.controls.filter((each) => each.disabled !== true),
    random,
  );
  const values = control ? valuesFor(control, random) : [];
  return control && values.length > 0 ? { control, values } : null;
}

/** What one touch sends, in order. */
function valuesFor(control: Control, random: () => number): ControlValue[] {
  switch (control.kind) {
    case 'stick':
    case 'tilt':
      return [random() < 0.15 ? { x: 0, y: 0 } : { x: axis(random), y: axis(random) }];
    case 'dpad':
      return [{ x: sign(random), y: sign(random) }];
    case 'button':
      return [true, false];
    case 'buzzer':
      return [true];
    case 'choices': {
      const ids = some(control.options, control.pick, random);
      return (control.pick?.max ?? 1) > 1 ? [ids] : ids.slice(0, 1);
    }
    case 'cards': {
      const hand = control.cards.filter(({ playable }) => playable !== false);
      const ids = some(hand, control.pick, random);
      return ids.length > 0 && ids.length >= (control.pick?.min ?? 1) ? [ids] : [];
    }
    case 'text': {
      const word = Array.from(one(WORDS, random) ?? '');
      return [word.slice(0, control.maxLength).join('').trim()];
    }
    case 'draw':
      return [
        {
          stroke: {
            color: one(control.colors, random) ?? '#000000',
            width: 0.02,
            points: scribble(random),
          },
        },
      ];
    case 'slider': {
      const steps = Math.floor((control.max - control.min) / control.step);
      return [control.min + Math.floor(random() * (steps + 1)) * control.step];
    }
    case 'toggle':
      return [!control.value];
    case 'swipe':
      return [{ dx: axis(random), dy: axis(random), speed: 1 + random() * 4 }];
  }
}

function scribble(random: () => number): number[] {
  const points = [random(), random()];
  const count = Math.min(12, CONTROL_LIMITS.strokePoints);
  for (let index = 1; index < count; index += 1) {
    const [x = 0.5, y = 0.5] = points.slice(-2);
    points.push(within(x + axis(random) / 8), within(y + axis(random) / 8));
  }
  return points;
}

function some(
  list: readonly { id: string }[],
  pick: { min: number; max: number } | undefined,
  random: () => number,
): string[] {
  const { min, max } = pick ?? { min: 1, max: 1 };
  const most = Math.min(max, list.length);
  const least = Math.min(Math.max(min, 1), most);
  const count = least + Math.floor(random() * (most - least + 1));
  const shuffled = list.map(({ id }) => ({ id, at: random() })).sort((first, second) => first.at - second.at);
  return shuffled.slice(0, count).map(({ id }) => id);
}

function one<Item>(list: readonly Item[], random: () => number): Item | undefined {
  return list[Math.floor(random() * list.length)];
}

const axis = (random: () => number): number => random() * 2 - 1;
const within = (value: number): number => Math.min(1, Math.max(0, value));
const sign = (random: () => number): -1 | 0 | 1 => one([-1, 0, 1] as const, random) ?? 0;

/** What thumbs do: for each of the twelve kinds a value that it may send, its extremes often among them. */
import { CONTROL_LIMITS } from '../../../src-shared/controller-kinds.ts';
import type { Control, ControlOf, Stroke } from '../../../src-shared/controller.ts';
import type { Chance } from './chance.ts';

/** A value that such a control may send; undefined where it can send none (a hand without a playable card). */
export function anyValue(control: Control, chance: Chance): unknown {
  switch (control.kind) {
    case 'stick':
    case 'tilt':
      return { x: axis(chance), y: axis(chance) };
    case 'dpad':
      return { x: chance.below(3) - 1, y: chance.below(3) - 1 };
    case 'button':
    case 'toggle':
      return chance.next() < 0.7;
    case 'buzzer':
      return true;
    case 'choices': {
      const ids = picked(
        control.options.map((option) => option.id),
        control.pick,
        chance,
      );
      return ids && ((control.pick?.max ?? 1) > 1 ? ids : ids[0]);
    }
    case 'cards': {
      const playable = control.cards.filter((card) => card.playable !== false);
      return picked(
        playable.map((card) => card.id),
        control.pick,
        chance,
      );
    }
    case 'text':
      return anyText(control, chance);
    case 'draw':
      return anyStroke(control, chance);
    case 'slider':
      return chance.pick([
        control.min,
        control.max,
        control.min + chance.next() * (control.max - control.min),
      ]);
    case 'swipe':
      return {
        dx: axis(chance) * CONTROL_LIMITS.swipeHeights,
        dy: axis(chance) * CONTROL_LIMITS.swipeHeights,
        speed: chance.next() * CONTROL_LIMITS.swipeSpeed,
      };
  }
}

const axis = (chance: Chance): number =>
  chance.pick([-1, 0, 1, chance.next() * 2 - 1, chance.next() * 2 - 1]) ?? 0;

function picked(
  ids: readonly string[],
  pick: ControlOf<'cards'>['pick'],
  chance: Chance,
): string[] | undefined {
  const { min, max } = pick ?? { min: 1, max: 1 };
  if (ids.length < min) return undefined;
  const most = Math.min(max, ids.length);
  // Nobody can send "none" where one is picked: only several may be none.
  const least = max > 1 ? min : 1;
  return most < least ? undefined : chance.some(ids, least + chance.below(most - least + 1));
}

const SCRIBBLES = [
  'Ana',
  'a b c',
  'x'.repeat(300),
  '\u202e\n',
  '',
  '🦩🦩🦩',
  'constructor',
  '{{name}}',
  '<b>',
] as const;

function anyText({ maxLength }: ControlOf<'text'>, chance: Chance): string {
  return chance.pick([...SCRIBBLES, 'W'.repeat(maxLength)]) ?? '';
}

function anyStroke({ colors }: ControlOf<'draw'>, chance: Chance): { stroke: Stroke } | Record<string, true> {
  if (chance.next() < 0.2)
    return chance.pick([{ undo: true }, { clear: true }, { done: true }]) ?? { done: true };
  const points = Array.from({ length: 2 * (1 + chance.below(CONTROL_LIMITS.strokePoints)) }, () =>
    chance.next(),
  );
  return { stroke: { color: chance.pick(colors) ?? '#000000', width: 0.01, points } };
}

/** Is this what the control may send? The same answer on the host, which guards the door, and on the stage. */
import { z } from 'zod';
import { CONTROL_LIMITS, type ControlKind } from './controller-kinds.ts';
import type { Control, ControlOf, ControlValue, ControlValues } from './controller.ts';
import { firstGraphemes } from './graphemes.ts';
import { tidyText } from './tidy-text.ts';

const axis = z.number().min(-1).max(1);
const third = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
const ids = z.array(z.string().max(64)).max(CONTROL_LIMITS.options);
const heights = z.number().min(-CONTROL_LIMITS.swipeHeights).max(CONTROL_LIMITS.swipeHeights);

/** A piece of a stroke as it is drawn: a piece that begins where the last one ended goes on with it. */
const Piece = z.object({
  color: z.string(),
  width: z.number().positive().max(CONTROL_LIMITS.strokeWidth),
  points: z
    .array(z.number().min(0).max(1))
    .min(2)
    .max(CONTROL_LIMITS.strokePoints * 2)
    .refine((points) => points.length % 2 === 0),
});

const shapes = {
  stick: z.object({ x: axis, y: axis }),
  dpad: z.object({ x: third, y: third }),
  button: z.boolean(),
  buzzer: z.literal(true),
  choices: z.union([z.string().max(64), ids]),
  cards: ids,
  text: z.string().max(CONTROL_LIMITS.textLength * 50),
  draw: z.union([
    z.object({ stroke: Piece }),
    z.object({ undo: z.literal(true) }),
    z.object({ clear: z.literal(true) }),
    z.object({ done: z.literal(true) }),
  ]),
  slider: z.number(),
  toggle: z.boolean(),
  swipe: z.object({ dx: heights, dy: heights, speed: z.number().min(0).max(CONTROL_LIMITS.swipeSpeed) }),
  tilt: z.object({ x: axis, y: axis }),
} satisfies { [Kind in ControlKind]: z.ZodType<ControlValues[Kind]> };

/** The value as the shown control allows it (a number on its step, a text cut), or null where it does not fit. */
export function parseControlValue(control: Control, value: unknown): ControlValue | null {
  if (control.disabled) return null;
  switch (control.kind) {
    case 'stick':
    case 'dpad':
    case 'button':
    case 'buzzer':
    case 'toggle':
    case 'swipe':
    case 'tilt':
      return shaped(control.kind, value);
    case 'choices': {
      const picked = shaped('choices', value);
      return picked !== null && fitsChoices(control, picked) ? picked : null;
    }
    case 'cards': {
      const played = shaped('cards', value);
      return played !== null && fitsHand(control, played) ? played : null;
    }
    case 'text': {
      const text = shaped('text', value);
      return text === null ? null : fitText(text, control.maxLength);
    }
    case 'draw': {
      const act = shaped('draw', value);
      if (act === null || !('stroke' in act)) return act;
      return control.colors.includes(act.stroke.color) ? act : null;
    }
    case 'slider': {
      const number = shaped('slider', value);
      return number === null ? null : fitStep(control, number);
    }
  }
}

function shaped<Kind extends ControlKind>(kind: Kind, value: unknown): ControlValues[Kind] | null {
  const parsed = shapes[kind].safeParse(value);
  return parsed.success ? (parsed.data as ControlValues[Kind]) : null;
}

function fitsChoices(control: ControlOf<'choices'>, value: string | string[]): boolean {
  const many = (control.pick?.max ?? 1) > 1;
  if (Array.isArray(value) !== many) return false;
  return fitsPick(control.options, [value].flat(), control.pick);
}

function fitsHand({ cards, pick }: ControlOf<'cards'>, played: string[]): boolean {
  const playable = cards.filter((card) => card.playable !== false);
  return fitsPick(playable, played, pick);
}

type Pick = ControlOf<'choices'>['pick'];

function fitsPick(options: readonly { id: string }[], picked: string[], pick: Pick): boolean {
  const known = new Set(options.map((option) => option.id));
  return (
    picked.length >= (pick?.min ?? 1) &&
    picked.length <= (pick?.max ?? 1) &&
    new Set(picked).size === picked.length &&
    picked.every((one) => known.has(one))
  );
}

/** Of a short text so much is read all the same: marks and spaces of it may be thrown away. */
const READ_UNITS = 1_000;
/** The longest emoji: a kiss of two people with their skin tones. */
const EMOJI_UNITS = 16;

/** Of marks that are stacked on one letter so many are read: putting them in order takes the square of their number. */
const TOWER = /(\p{M}{24})\p{M}+/gu;

function fitText(text: string, maxLength: number): string {
  // Bounded before anything is done with it.
  const bounded = text
    .replace(TOWER, '$1')
    .trimStart()
    .slice(0, Math.max(READ_UNITS, maxLength * EMOJI_UNITS));
  const tidy = tidyText(bounded);
  return firstGraphemes(tidy, maxLength).join('').trim();
}

/** The nearest step from `min` on, as a range input has it; null out of range. */
function fitStep({ min, max, step }: ControlOf<'slider'>, value: number): number | null {
  if (value < min || value > max) return null;
  const most = Math.floor((max - min) / step + 1e-9);
  const stepped = min + Math.min(most, Math.round((value - min) / step)) * step;
  // 0.1 + 0.2 is not to be seen.
  return Number(stepped.toPrecision(12));
}

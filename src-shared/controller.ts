/**
 * The declarative controller: what one phone shows now. A game returns it as a function of its state; the
 * host validates each input against the control that the phone shows (controller-values.ts).
 */
import { z } from 'zod';
import { CONTROL_LIMITS, type ControlKind } from './controller-kinds.ts';

const id = z.string().min(1).max(64);
const label = z.string().max(120);
const color = z.string().regex(/^#[0-9a-f]{6}$/i);
const icon = z.string().max(40).optional();
const common = { id, label: label.optional(), color: color.optional(), disabled: z.boolean().optional() };

const Option = z.object({ id, label, color: color.optional(), icon });

/** How many options or cards a player may pick at once; one when absent. */
const Pick = z.object({ min: z.int().min(0), max: z.int().min(1) }).refine((pick) => pick.min <= pick.max);

const StickControl = z.object({ kind: z.literal('stick'), ...common });
const DpadControl = z.object({ kind: z.literal('dpad'), ...common });
const ButtonControl = z.object({ kind: z.literal('button'), ...common, icon });
const BuzzerControl = z.object({ kind: z.literal('buzzer'), ...common });
const ChoicesControl = z.object({
  kind: z.literal('choices'),
  ...common,
  options: z
    .array(Option)
    .min(1)
    .max(CONTROL_LIMITS.options)
    .refine(unlike, { error: 'two options have the same id' }),
  pick: Pick.optional(),
  /** What is picked already: an option's id, or ids where several may be. */
  value: z.union([id, z.array(id).max(CONTROL_LIMITS.options)]).optional(),
});

/** A card of the hand; `suit` is one of hearts, spades, diamonds, clubs, or a word of the game's own. */
const Card = z.object({
  id,
  label,
  suit: z.string().max(20).optional(),
  color: color.optional(),
  playable: z.boolean().optional(),
});
const CardsControl = z.object({
  kind: z.literal('cards'),
  ...common,
  cards: z.array(Card).max(CONTROL_LIMITS.options).refine(unlike, { error: 'two cards have the same id' }),
  pick: Pick.optional(),
});

const TextControl = z.object({
  kind: z.literal('text'),
  ...common,
  placeholder: label.optional(),
  /** In graphemes. */
  maxLength: z.int().min(1).max(CONTROL_LIMITS.textLength),
  value: z.string().max(2_000).optional(),
});

/**
 * One line of a drawing. `points` are x and y in turn, 0..1 from the picture's top left; `width` is a part of
 * the picture's width.
 */
const Stroke = z.object({
  color,
  width: z.number().positive().max(CONTROL_LIMITS.strokeWidth),
  points: z
    .array(z.number().min(0).max(1))
    .min(2)
    .max(CONTROL_LIMITS.strokePointsKept * 2)
    .refine((points) => points.length % 2 === 0, { error: 'a point has no y' }),
});
export type Stroke = z.infer<typeof Stroke>;

const DrawControl = z.object({
  kind: z.literal('draw'),
  ...common,
  colors: z.array(color).min(1).max(CONTROL_LIMITS.colors),
  /** The picture's width divided by its height. */
  aspect: z.number().min(0.2).max(5),
  /** What is there already. */
  strokes: z.array(Stroke).max(CONTROL_LIMITS.strokes).optional(),
});

const SliderControl = z.object({
  kind: z.literal('slider'),
  ...common,
  min: z.number(),
  max: z.number(),
  step: z.number().positive(),
  value: z.number(),
});
const ToggleControl = z.object({ kind: z.literal('toggle'), ...common, value: z.boolean() });
const SwipeControl = z.object({ kind: z.literal('swipe'), ...common });
const TiltControl = z.object({ kind: z.literal('tilt'), ...common });

export const Control = z
  .discriminatedUnion('kind', [
    StickControl,
    DpadControl,
    ButtonControl,
    BuzzerControl,
    ChoicesControl,
    CardsControl,
    TextControl,
    DrawControl,
    SliderControl,
    ToggleControl,
    SwipeControl,
    TiltControl,
  ])
  .refine((control) => control.kind !== 'slider' || control.min < control.max, {
    error: 'min is not below max',
  });
export type Control = z.infer<typeof Control>;
/** One kind of control. */
export type ControlOf<Kind extends ControlKind> = Extract<Control, { kind: Kind }>;

/** What one phone shows: `endsAt` is host time in ms; ids are unique within the controller. */
export const Controller = z.object({
  title: z.string().max(200).optional(),
  text: z.string().max(2000).optional(),
  color: color.optional(),
  timer: z.object({ endsAt: z.number() }).optional(),
  layout: z.enum(['auto', 'portrait', 'landscape']).optional(),
  controls: z
    .array(Control)
    .max(CONTROL_LIMITS.controls)
    .refine(unlike, { error: 'two controls have the same id' }),
});
export type Controller = z.infer<typeof Controller>;

function unlike(list: readonly { id: string }[]): boolean {
  return new Set(list.map((one) => one.id)).size === list.length;
}

type Axes = { x: number; y: number };

/** The value that each kind of control sends. */
export type ControlValues = {
  stick: Axes;
  dpad: { x: -1 | 0 | 1; y: -1 | 0 | 1 };
  button: boolean;
  buzzer: true;
  choices: string | string[];
  cards: string[];
  text: string;
  draw: { stroke: Stroke } | { undo: true } | { clear: true } | { done: true };
  slider: number;
  toggle: boolean;
  swipe: { dx: number; dy: number; speed: number };
  tilt: Axes;
};
export type ControlValue = ControlValues[ControlKind];

/** A passing signal on a phone: a buzz in ms, a sound by name, a flash of a colour. */
export const Effect = z.object({
  haptic: z.union([z.number().min(0).max(2000), z.array(z.number().min(0).max(2000)).max(16)]).optional(),
  sound: z.string().max(40).optional(),
  flash: color.optional(),
});
export type Effect = z.infer<typeof Effect>;

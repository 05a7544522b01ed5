/**
 * The declarative controller: what one phone shows now. A game returns it as a function of its state; the
 * host validates each input against the control that the phone shows (controller-values.ts).
 */
import { z } from 'zod';
import { DESCRIPTORS, type ControlKind, type ControlOf } from './controls/controls.ts';
import { color, unlike } from './controls/fields.ts';
import { CONTROL_LIMITS } from './limits.ts';

export type { ControlKind, ControlOf, ControlValue, ControlValues } from './controls/controls.ts';
export type { Stroke } from './controls/draw.ts';

type Schema = (typeof DESCRIPTORS)[ControlKind]['control'];
const schemas = Object.values(DESCRIPTORS).map((kind) => kind.control) as [Schema, ...Schema[]];

export const Control = z.discriminatedUnion('kind', schemas);
export type Control = ControlOf<ControlKind>;

/** The controller of one phone: `endsAt` is host time in ms; ids are unique within the controller. */
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

/** A passing signal on a phone: a buzz in ms, a sound by name, a flash of a colour. */
export const Effect = z.object({
  haptic: z.union([z.number().min(0).max(2000), z.array(z.number().min(0).max(2000)).max(16)]).optional(),
  sound: z.string().max(40).optional(),
  flash: color.optional(),
});
export type Effect = z.infer<typeof Effect>;

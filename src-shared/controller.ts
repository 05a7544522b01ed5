/**
 * The declarative controller: what one phone shows now. A game returns it as a function of its state; the
 * host validates each input against the control that the phone shows.
 */
import { z } from 'zod';

const id = z.string().min(1).max(64);
const label = z.string().max(120);
const color = z.string().regex(/^#[0-9a-f]{6}$/i);
const common = { id, label: label.optional(), color: color.optional(), disabled: z.boolean().optional() };

const Option = z.object({
  id,
  label,
  color: color.optional(),
  icon: z.string().max(40).optional(),
});

/** How many options a player may pick at once; one when absent. */
const Pick = z.object({ min: z.int().min(0), max: z.int().min(1) }).refine((pick) => pick.min <= pick.max);

const StickControl = z.object({ kind: z.literal('stick'), ...common });
const ButtonControl = z.object({ kind: z.literal('button'), ...common, icon: z.string().max(40).optional() });
const ChoicesControl = z.object({
  kind: z.literal('choices'),
  ...common,
  options: z.array(Option).min(1).max(64),
  pick: Pick.optional(),
  /** What is picked already: an option's id, or ids where several may be. */
  value: z.union([id, z.array(id).max(64)]).optional(),
});

export const Control = z.discriminatedUnion('kind', [StickControl, ButtonControl, ChoicesControl]);
export type Control = z.infer<typeof Control>;
export type ControlKind = Control['kind'];

export const CONTROL_KINDS = ['stick', 'button', 'choices'] as const satisfies readonly ControlKind[];

/** What one phone shows: `endsAt` is host time in ms; ids are unique within the controller. */
export const Controller = z.object({
  title: z.string().max(200).optional(),
  text: z.string().max(2000).optional(),
  color: color.optional(),
  timer: z.object({ endsAt: z.number() }).optional(),
  layout: z.enum(['auto', 'portrait', 'landscape']).optional(),
  controls: z
    .array(Control)
    .max(12)
    .refine((controls) => new Set(controls.map((control) => control.id)).size === controls.length, {
      error: 'two controls have the same id',
    }),
});
export type Controller = z.infer<typeof Controller>;

const axis = z.number().min(-1).max(1);

/** The value that each kind of control sends. */
export type ControlValues = {
  stick: { x: number; y: number };
  button: boolean;
  choices: string | string[];
};
export type ControlValue = ControlValues[ControlKind];

const valueSchemas = {
  stick: z.object({ x: axis, y: axis }),
  button: z.boolean(),
  choices: z.union([id, z.array(id).max(64)]),
} satisfies { [Kind in ControlKind]: z.ZodType<ControlValues[Kind]> };

/** The value as the shown control allows it, or null where it does not fit. */
export function parseControlValue(control: Control, value: unknown): ControlValue | null {
  if (control.disabled) return null;
  const parsed = valueSchemas[control.kind].safeParse(value);
  if (!parsed.success) return null;
  if (control.kind === 'choices' && !fitsOptions(control, parsed.data as ControlValues['choices']))
    return null;
  return parsed.data;
}

function fitsOptions(control: z.infer<typeof ChoicesControl>, value: string | string[]): boolean {
  const most = control.pick?.max ?? 1;
  if (Array.isArray(value) !== most > 1) return false;
  const picked = Array.isArray(value) ? value : [value];
  const known = new Set(control.options.map((option) => option.id));
  const least = control.pick?.min ?? 1;
  return (
    picked.length >= least &&
    picked.length <= most &&
    new Set(picked).size === picked.length &&
    picked.every((one) => known.has(one))
  );
}

/** A passing signal on a phone: a buzz in ms, a sound by name, a flash of a colour. */
export const Effect = z.object({
  haptic: z.union([z.number().min(0).max(2000), z.array(z.number().min(0).max(2000)).max(16)]).optional(),
  sound: z.string().max(40).optional(),
  flash: color.optional(),
});
export type Effect = z.infer<typeof Effect>;

/** The kinds of controls: one line each. What a line is forgotten for does not compile. */
import type { z } from 'zod';
import { button } from './button.ts';
import { buzzer } from './buzzer.ts';
import { cards } from './cards.ts';
import { choices } from './choices.ts';
import { cord } from './cord.ts';
import type { Descriptor } from './descriptor.ts';
import { dpad } from './dpad.ts';
import { draw } from './draw.ts';
import { number } from './number.ts';
import { sort } from './sort.ts';
import { picture } from './picture.ts';
import { slider } from './slider.ts';
import { stick } from './stick.ts';
import { swipe } from './swipe.ts';
import { text } from './text.ts';
import { tilt } from './tilt.ts';
import { toggle } from './toggle.ts';

export const DESCRIPTORS = {
  stick,
  dpad,
  button,
  buzzer,
  choices,
  cards,
  text,
  draw,
  slider,
  toggle,
  swipe,
  tilt,
  cord,
  picture,
  number,
  sort,
};

export type ControlKind = keyof typeof DESCRIPTORS;
export const CONTROL_KINDS = Object.keys(DESCRIPTORS) as ControlKind[];

/** One kind of control, as a phone is shown it. */
export type ControlOf<Kind extends ControlKind> = {
  [Each in Kind]: z.infer<(typeof DESCRIPTORS)[Each]['control']>;
}[Kind];

/** The value that each kind of control sends. */
export type ControlValues = { [Kind in ControlKind]: z.infer<(typeof DESCRIPTORS)[Kind]['value']> };
export type ControlValue = ControlValues[ControlKind];

type AnyDescriptor = Descriptor<ControlOf<ControlKind>, ControlValue> & { value: z.ZodType<ControlValue> };

/** The descriptor of a kind; use it for controls of this kind only. */
export function descriptorOf(kind: ControlKind): AnyDescriptor {
  return DESCRIPTORS[kind];
}

/** Whether the latest value of such a control makes all before it worthless. */
export function isContinuous(kind: ControlKind): boolean {
  return descriptorOf(kind).delivery === 'continuous';
}

/** Whether such a control is not held where it sends this value. */
export function isAtRest(kind: ControlKind, value: ControlValue): boolean {
  const rest = descriptorOf(kind).grip?.rest;
  if (typeof rest !== 'object') return value === rest;
  const now = value as Record<string, unknown>;
  return Object.entries(rest).every(([part, at]) => now[part] === at);
}

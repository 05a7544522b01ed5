/** The description of a kind of control: the host, the runner, the recorder, the checks and simulated phones read it. */
import type { z } from 'zod';
import type { Chance } from './chance.ts';

export type Descriptor<Control, Value> = {
  /**
   * `continuous`: only the latest value counts, and any before it may be left out on the way. `discrete`: each value is an
   * act of its own, and arrives once and in order.
   */
  delivery: 'continuous' | 'discrete';
  /** An example of its value while held, and the value when it is let go; null for a kind that nobody holds. */
  grip: { held: Value; rest: Value } | null;
  /** Rules never hear of its rest twice: a release without a press is dropped. */
  releasesOnce?: true;
  /**
   * How rules hear an audience of any size through it: how often each answer was given, or the mean of all numbers. Without
   * it the kind is for players alone.
   */
  crowd?: 'counts' | 'mean';
  /**
   * The question that it asks, as protocol 12.5 lists it: where that changes, it is another control. Held kinds ask
   * nothing. `title` is the controller's.
   */
  asks(control: Control, title: string | null): unknown[];
  /** Parts of it that are answered each by itself, by id, and what each asks. */
  parts?(control: Control): [partId: string, asks: unknown[]][];
  /** The ids of its parts that this value answers. */
  answers?(value: unknown): string[];
  /** The words on it, beside its label. */
  words?(control: Control): (string | undefined)[];
  /** The value as this control allows it, or null where it does not fit; without it all that has the shape fits. */
  fit?(control: Control, value: Value): Value | null;
  /** Anything that such a control may send, extremes often; undefined where it can send nothing now. */
  any(control: Control, chance: Chance): unknown;
  /** One touch of a child who plays: the values it sends, in order; none where there is nothing to touch. */
  touch(control: Control, chance: Chance): Value[];
  /** Controls as games show them, for tests of every kind. */
  examples: readonly [Control, ...Control[]];
};

type Schemas<Control extends z.ZodObject, Value extends z.ZodType> = { control: Control; value: Value };

/** Only infers the types: `control` is the schema of what a phone is shown, `value` that of what it sends. */
export function describe<Control extends z.ZodObject, Value extends z.ZodType>(
  kind: Schemas<Control, Value> & Descriptor<z.infer<Control>, z.infer<Value>>,
): Schemas<Control, Value> & Descriptor<z.infer<Control>, z.infer<Value>> {
  return kind;
}

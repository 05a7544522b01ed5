/** The types of a game that declares its controls: which ids there are, and which value each sends. */
import type { ControlKind } from '../../src-shared/controls/controls.ts';
import type { Controller, ControlOf, ControlValue, ControlValues } from '../../src-shared/controller.ts';
import type { Context, Player } from './context.ts';
import type { OptionKinds } from './options.ts';

/** A kind of control; `choices-many` are choices of which several may be picked at once. */
export type DeclaredKind = ControlKind | 'choices-many';

/** A game's controls: the kind of each id, as in `{ move: 'stick', answer: 'choices' }`. */
export type Controls = Record<string, DeclaredKind>;

type Own = { choices: string; 'choices-many': string[] };

/** The value of a control of this kind: `ValueOf<'stick'>` is `{x, y}` in -1..1, `ValueOf<'choices'>` an option's id. */
export type ValueOf<Kind extends DeclaredKind> = Kind extends keyof Own
  ? Own[Kind]
  : Kind extends ControlKind
    ? ControlValues[Kind]
    : never;

type Shape<Kind extends DeclaredKind> = Kind extends 'choices'
  ? ControlOf<'choices'> & { pick?: { min: 0 | 1; max: 1 }; value?: string }
  : Kind extends 'choices-many'
    ? ControlOf<'choices'> & { pick: { min: number; max: number }; value?: string[] }
    : Kind extends ControlKind
      ? ControlOf<Kind>
      : never;

/** A game without a declaration: any id may send any value. */
type Undeclared<C extends Controls> = string extends keyof C ? true : false;
type IdOf<C extends Controls> = keyof C & string;

/** A control that the game's phones may show: an id of the declaration, with its kind. */
export type ControlIn<C extends Controls> =
  Undeclared<C> extends true
    ? Controller['controls'][number]
    : { [Id in IdOf<C>]: Shape<C[Id]> & { id: Id } }[IdOf<C>];

/** The return value of `controller`: a title, a text, and controls of the declaration. */
export type ControllerOf<C extends Controls> =
  Undeclared<C> extends true ? Controller : Omit<Controller, 'controls'> & { controls: ControlIn<C>[] };

/** A bot's move: a control, and a value of its kind. */
export type MoveOf<C extends Controls> =
  Undeclared<C> extends true
    ? { control: string; value: ControlValue }
    : { [Id in IdOf<C>]: { control: Id; value: ValueOf<C[Id]> } }[IdOf<C>];

/** One function for each control, by its id: it gets the value in that control's own shape. */
export type InputHandlers<State, C extends Controls, O extends OptionKinds = OptionKinds> = {
  [Id in IdOf<C>]: (state: State, player: Player, value: ValueOf<C[Id]>, ctx: Context<O>) => void;
};

/** One function for all controls: it looks itself at what it got. */
export type InputFunction<State, O extends OptionKinds = OptionKinds> = (
  state: State,
  player: Player,
  control: string,
  value: ControlValue,
  ctx: Context<O>,
) => void;

/**
 * The SDK's types that come from schemas, for `partyline.d.ts`: TypeScript writes each out in full, so that a plain game needs no
 * schema library. `sdk-types.ts` makes a type of each constant here, and of whatever stands beside them.
 */
import type { Ranked as RankedData } from '../../src-shared/bridge.ts';
import type { ControlKind as Kind, ControlOf as Of } from '../../src-shared/controls/controls.ts';
import type {
  Controller as ControllerData,
  ControlValues as Values,
  Effect as EffectData,
  Stroke as StrokeData,
} from '../../src-shared/controller.ts';
import type { OptionValue as Chosen } from '../../src-shared/game-options.ts';
import type { GamePack as PackData } from '../../src-shared/game-pack.ts';
import type { StagePlayer as PlayerData } from '../../src-shared/stage-player.ts';

type Plain<T> = T extends infer O ? (O extends object ? { [K in keyof O]: Plain<O[K]> } : O) : never;
declare function plain<T>(): Plain<T>;

/** Each kind of control, as a phone is shown it. */
export const ControlShapes = plain<{ [K in Kind]: Of<K> }>();
/** The value that each kind of control sends. */
export const ControlValues = plain<Values>();
const Page = plain<Omit<ControllerData, 'controls'>>();
/** A passing signal on a phone: a buzz in ms, a sound by name, a flash of a colour. */
export const Effect = plain<EffectData>();
/** A line of a drawing: x and y in turn, 0 to 1, and the width as a part of the picture's width. */
export const Stroke = plain<StrokeData>();
/** `seat` is the order of joining, from 0; `cordIndex` an index into CORDS, `team` one into TEAMS. */
export const StagePlayer = plain<PlayerData>();
/** A place in the ranking: higher scores rank first. */
export const Ranked = plain<RankedData>();
/** The value chosen for an option of `game.json`. */
export const OptionValue = plain<Chosen>();
/** A content pack, as its file has it. */
export const GamePack = plain<PackData>();

export type ControlKind = keyof typeof ControlShapes;
export type ControlOf<K extends ControlKind> = (typeof ControlShapes)[K];
/** Something to touch on a phone. */
export type Control = ControlOf<ControlKind>;
export type ControlValue = (typeof ControlValues)[ControlKind];
/** All that one phone shows: `endsAt` is host time in ms; ids are unique within the controller. */
export type Controller = typeof Page & { controls: Control[] };

/** The SDK's components give this to React. A game whose picture uses React has React's own types; these fit them. */
export type ReactElement = { readonly type: string; readonly props: unknown; readonly key: string | null };
export type CSSProperties = Record<string, string | number | undefined>;
export type ComponentType<Props> = (props: Props) => unknown;

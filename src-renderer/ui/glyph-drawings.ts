/** The icons of `src-shared/glyphs.ts`: drawings of Phosphor (MIT), as SVG text with `currentColor`. */
import arrowDown from '@phosphor-icons/core/assets/fill/arrow-fat-down-fill.svg?raw';
import arrowLeft from '@phosphor-icons/core/assets/fill/arrow-fat-left-fill.svg?raw';
import arrowRight from '@phosphor-icons/core/assets/fill/arrow-fat-right-fill.svg?raw';
import arrowUp from '@phosphor-icons/core/assets/fill/arrow-fat-up-fill.svg?raw';
import bell from '@phosphor-icons/core/assets/fill/bell-fill.svg?raw';
import bomb from '@phosphor-icons/core/assets/fill/bomb-fill.svg?raw';
import car from '@phosphor-icons/core/assets/fill/car-profile-fill.svg?raw';
import carrot from '@phosphor-icons/core/assets/fill/carrot-fill.svg?raw';
import check from '@phosphor-icons/core/assets/bold/check-bold.svg?raw';
import circle from '@phosphor-icons/core/assets/fill/circle-fill.svg?raw';
import clap from '@phosphor-icons/core/assets/fill/hands-clapping-fill.svg?raw';
import cloud from '@phosphor-icons/core/assets/fill/cloud-fill.svg?raw';
import cross from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';
import diamond from '@phosphor-icons/core/assets/fill/diamond-fill.svg?raw';
import dice from '@phosphor-icons/core/assets/fill/dice-five-fill.svg?raw';
import exclamation from '@phosphor-icons/core/assets/bold/exclamation-mark-bold.svg?raw';
import eye from '@phosphor-icons/core/assets/fill/eye-fill.svg?raw';
import fire from '@phosphor-icons/core/assets/fill/fire-fill.svg?raw';
import fist from '@phosphor-icons/core/assets/fill/hand-fist-fill.svg?raw';
import flag from '@phosphor-icons/core/assets/fill/flag-fill.svg?raw';
import hand from '@phosphor-icons/core/assets/fill/hand-palm-fill.svg?raw';
import heart from '@phosphor-icons/core/assets/fill/heart-fill.svg?raw';
import house from '@phosphor-icons/core/assets/fill/house-simple-fill.svg?raw';
import key from '@phosphor-icons/core/assets/fill/key-fill.svg?raw';
import minus from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import peace from '@phosphor-icons/core/assets/fill/hand-peace-fill.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import point from '@phosphor-icons/core/assets/fill/hand-pointing-fill.svg?raw';
import question from '@phosphor-icons/core/assets/bold/question-mark-bold.svg?raw';
import rain from '@phosphor-icons/core/assets/fill/cloud-rain-fill.svg?raw';
import sad from '@phosphor-icons/core/assets/fill/smiley-sad-fill.svg?raw';
import shield from '@phosphor-icons/core/assets/fill/shield-fill.svg?raw';
import skull from '@phosphor-icons/core/assets/fill/skull-fill.svg?raw';
import smile from '@phosphor-icons/core/assets/fill/smiley-fill.svg?raw';
import snow from '@phosphor-icons/core/assets/bold/snowflake-bold.svg?raw';
import square from '@phosphor-icons/core/assets/fill/square-fill.svg?raw';
import star from '@phosphor-icons/core/assets/fill/star-fill.svg?raw';
import sun from '@phosphor-icons/core/assets/fill/sun-fill.svg?raw';
import swap from '@phosphor-icons/core/assets/bold/arrows-left-right-bold.svg?raw';
import sword from '@phosphor-icons/core/assets/fill/sword-fill.svg?raw';
import target from '@phosphor-icons/core/assets/bold/target-bold.svg?raw';
import thumbsDown from '@phosphor-icons/core/assets/fill/thumbs-down-fill.svg?raw';
import thumbsUp from '@phosphor-icons/core/assets/fill/thumbs-up-fill.svg?raw';
import tree from '@phosphor-icons/core/assets/fill/tree-fill.svg?raw';
import triangle from '@phosphor-icons/core/assets/fill/triangle-fill.svg?raw';
import trophy from '@phosphor-icons/core/assets/fill/trophy-fill.svg?raw';
import turnLeft from '@phosphor-icons/core/assets/bold/arrow-counter-clockwise-bold.svg?raw';
import turnRight from '@phosphor-icons/core/assets/bold/arrow-clockwise-bold.svg?raw';
import undo from '@phosphor-icons/core/assets/bold/arrow-u-up-left-bold.svg?raw';
import wave from '@phosphor-icons/core/assets/fill/hand-waving-fill.svg?raw';
import type { Glyph } from '../../src-shared/glyphs.ts';
import type { IconName } from './icon-names.ts';
import { ICONS } from './icons.ts';

/** Those that are no player's icon. */
const OTHERS: Record<Exclude<Glyph, IconName>, string> = {
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-up': arrowUp,
  bell,
  bomb,
  car,
  carrot,
  check,
  circle,
  clap,
  cloud,
  cross,
  diamond,
  dice,
  exclamation,
  eye,
  fire,
  fist,
  flag,
  hand,
  heart,
  house,
  key,
  minus,
  peace,
  plus,
  point,
  question,
  rain,
  sad,
  shield,
  skull,
  smile,
  snow,
  square,
  star,
  sun,
  swap,
  sword,
  target,
  'thumbs-down': thumbsDown,
  'thumbs-up': thumbsUp,
  tree,
  triangle,
  trophy,
  'turn-left': turnLeft,
  'turn-right': turnRight,
  undo,
  wave,
};

const DRAWINGS = new Map<string, string>([
  ...Object.entries(OTHERS),
  ...ICONS.map(({ name, svg }) => [name, svg] as const),
]);

/** The SVG text of an icon, a square of 256 units; none for a name that this page does not know, since the game is newer. */
export function drawingOf(name: string): string | undefined {
  return DRAWINGS.get(name);
}

/** The phone's tables of control kinds: one line a kind. A kind without its line does not compile. */
import type { ControlKind, ControlOf } from '../../../src-shared/controller.ts';
import type { KindExhibits } from '../gallery/exhibit.ts';
import { Button } from './button/button.tsx';
import * as button from './button/exhibits.ts';
import { Buzzer } from './buzzer/buzzer.tsx';
import * as buzzer from './buzzer/exhibits.ts';
import * as cards from './cards/exhibits.ts';
import { Choices, questionKey } from './choices/choices.tsx';
import * as choices from './choices/exhibits.ts';
import type { Part } from './control-props.ts';
import * as cord from './cord/exhibits.ts';
import * as dpad from './dpad/exhibits.ts';
import * as draw from './draw/exhibits.ts';
import type { ZoneName } from './grid.ts';
import * as number from './number/exhibits.ts';
import * as sort from './sort/exhibits.ts';
import * as picture from './picture/exhibits.ts';
import * as slider from './slider/exhibits.ts';
import * as stick from './stick/exhibits.ts';
import { Stick } from './stick/stick.tsx';
import * as swipe from './swipe/exhibits.ts';
import * as text from './text/exhibits.ts';
import * as tilt from './tilt/exhibits.ts';
import * as toggle from './toggle/exhibits.ts';

type KindOnPhone<Kind extends ControlKind> = {
  /** The room it needs. */
  zone: ZoneName;
  /** Changes where it is another control under the same id: it begins as new. */
  question?(control: ControlOf<Kind>): string;
} & (
  | { part: Part<Kind> }
  /** Its code comes after the page's own: what most games hold, and what is hit at once, is not among these. */
  | { late(): Promise<Part<Kind>> }
);

/** Late ones are fetched in this order while the page has nothing better to do. */
export const KINDS: { [Kind in ControlKind]: KindOnPhone<Kind> } = {
  stick: { zone: 'surfaces', part: Stick },
  button: { zone: 'buttons', part: Button },
  buzzer: { zone: 'buzzers', part: Buzzer },
  choices: { zone: 'read', part: Choices, question: questionKey },
  cord: { zone: 'toys', late: () => import('./cord/cord-toy.tsx').then((part) => part.CordToy) },
  dpad: { zone: 'surfaces', late: () => import('./dpad/dpad.tsx').then((part) => part.Dpad) },
  slider: { zone: 'tunes', late: () => import('./slider/slider.tsx').then((part) => part.Slider) },
  toggle: { zone: 'tunes', late: () => import('./toggle/toggle.tsx').then((part) => part.Toggle) },
  cards: { zone: 'hand', late: () => import('./cards/cards.tsx').then((part) => part.Cards) },
  text: { zone: 'read', late: () => import('./text/text-field.tsx').then((part) => part.TextField) },
  number: { zone: 'read', late: () => import('./number/number-field.tsx').then((part) => part.NumberField) },
  sort: { zone: 'read', late: () => import('./sort/sort-list.tsx').then((part) => part.SortList) },
  picture: { zone: 'pictures', late: () => import('./picture/picture.tsx').then((part) => part.Picture) },
  draw: { zone: 'draw', late: () => import('./draw/draw.tsx').then((part) => part.Draw) },
  tilt: { zone: 'surfaces', late: () => import('./tilt/tilt.tsx').then((part) => part.Tilt) },
  swipe: { zone: 'surfaces', late: () => import('./swipe/swipe.tsx').then((part) => part.SwipeField) },
};

/** For the gallery alone: the page's build leaves them out. */
export const EXHIBITS_OF: Record<ControlKind, KindExhibits> = {
  stick,
  dpad,
  buzzer,
  button,
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

type AnyKind = KindOnPhone<ControlKind>;

/** Of a control of any kind; one that this page does not know, since the host is newer, is something to press. */
export function kindOf(control: { kind: ControlKind }): AnyKind {
  return (KINDS[control.kind] ?? KINDS.button) as AnyKind;
}

/** The Studio's signs, drawings of Phosphor (MIT). */
import arrowsIn from '@phosphor-icons/core/assets/bold/arrows-in-simple-bold.svg?raw';
import arrowSquareOut from '@phosphor-icons/core/assets/bold/arrow-square-out-bold.svg?raw';
import arrowsOut from '@phosphor-icons/core/assets/bold/arrows-out-simple-bold.svg?raw';
import baby from '@phosphor-icons/core/assets/bold/hand-tap-bold.svg?raw';
import clock from '@phosphor-icons/core/assets/bold/clock-countdown-bold.svg?raw';
import copy from '@phosphor-icons/core/assets/bold/copy-bold.svg?raw';
import dots from '@phosphor-icons/core/assets/bold/dots-three-bold.svg?raw';
import floppy from '@phosphor-icons/core/assets/bold/floppy-disk-bold.svg?raw';
import folder from '@phosphor-icons/core/assets/bold/folder-open-bold.svg?raw';
import lock from '@phosphor-icons/core/assets/bold/lock-simple-bold.svg?raw';
import lockOpen from '@phosphor-icons/core/assets/bold/lock-simple-open-bold.svg?raw';
import pause from '@phosphor-icons/core/assets/bold/pause-bold.svg?raw';
import phone from '@phosphor-icons/core/assets/bold/device-mobile-bold.svg?raw';
import pin from '@phosphor-icons/core/assets/bold/push-pin-bold.svg?raw';
import play from '@phosphor-icons/core/assets/bold/play-bold.svg?raw';
import plugs from '@phosphor-icons/core/assets/bold/plugs-bold.svg?raw';
import plus from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import qr from '@phosphor-icons/core/assets/bold/qr-code-bold.svg?raw';
import reload from '@phosphor-icons/core/assets/bold/arrow-clockwise-bold.svg?raw';
import robot from '@phosphor-icons/core/assets/bold/robot-bold.svg?raw';
import skip from '@phosphor-icons/core/assets/bold/skip-forward-bold.svg?raw';
import sliders from '@phosphor-icons/core/assets/bold/sliders-horizontal-bold.svg?raw';
import stop from '@phosphor-icons/core/assets/bold/stop-bold.svg?raw';
import tree from '@phosphor-icons/core/assets/bold/tree-structure-bold.svg?raw';
import x from '@phosphor-icons/core/assets/bold/x-bold.svg?raw';
import type { ReactElement } from 'react';

const GLYPHS = {
  arrowsIn,
  arrowSquareOut,
  arrowsOut,
  baby,
  clock,
  copy,
  dots,
  floppy,
  folder,
  lock,
  lockOpen,
  pause,
  phone,
  pin,
  play,
  plugs,
  plus,
  qr,
  reload,
  robot,
  skip,
  sliders,
  stop,
  tree,
  x,
};
export type GlyphName = keyof typeof GLYPHS;

export function Glyph({ name }: { name: GlyphName }): ReactElement {
  return <span className="glyph" aria-hidden="true" dangerouslySetInnerHTML={{ __html: GLYPHS[name] }} />;
}

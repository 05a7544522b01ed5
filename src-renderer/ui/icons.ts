/** The players' icons, by `iconIndex`: drawings of Phosphor (MIT), as SVG text with `currentColor`. */
import bird from '@phosphor-icons/core/assets/fill/bird-fill.svg?raw';
import bug from '@phosphor-icons/core/assets/fill/bug-beetle-fill.svg?raw';
import butterfly from '@phosphor-icons/core/assets/fill/butterfly-fill.svg?raw';
import cactus from '@phosphor-icons/core/assets/fill/cactus-fill.svg?raw';
import cat from '@phosphor-icons/core/assets/fill/cat-fill.svg?raw';
import cherries from '@phosphor-icons/core/assets/fill/cherries-fill.svg?raw';
import cow from '@phosphor-icons/core/assets/fill/cow-fill.svg?raw';
import crown from '@phosphor-icons/core/assets/fill/crown-fill.svg?raw';
import dog from '@phosphor-icons/core/assets/fill/dog-fill.svg?raw';
import fish from '@phosphor-icons/core/assets/fill/fish-fill.svg?raw';
import flower from '@phosphor-icons/core/assets/fill/flower-tulip-fill.svg?raw';
import ghost from '@phosphor-icons/core/assets/fill/ghost-fill.svg?raw';
import guitar from '@phosphor-icons/core/assets/fill/guitar-fill.svg?raw';
import horse from '@phosphor-icons/core/assets/fill/horse-fill.svg?raw';
import iceCream from '@phosphor-icons/core/assets/fill/ice-cream-fill.svg?raw';
import lightning from '@phosphor-icons/core/assets/fill/lightning-fill.svg?raw';
import moon from '@phosphor-icons/core/assets/fill/moon-stars-fill.svg?raw';
import pizza from '@phosphor-icons/core/assets/fill/pizza-fill.svg?raw';
import rabbit from '@phosphor-icons/core/assets/fill/rabbit-fill.svg?raw';
import rocket from '@phosphor-icons/core/assets/fill/rocket-launch-fill.svg?raw';
import sailboat from '@phosphor-icons/core/assets/fill/sailboat-fill.svg?raw';
import umbrella from '@phosphor-icons/core/assets/fill/umbrella-fill.svg?raw';
import anchor from '@phosphor-icons/core/assets/fill/anchor-fill.svg?raw';
import balloon from '@phosphor-icons/core/assets/fill/balloon-fill.svg?raw';
import { ICON_NAMES, type IconName } from './icon-names.ts';

/** `name` is the English word for a screen reader's key, `svg` a 256-unit square drawing. */
export type Icon = { name: IconName; svg: string };

const DRAWINGS: Record<IconName, string> = {
  cat,
  rocket,
  fish,
  cactus,
  ghost,
  dog,
  pizza,
  butterfly,
  guitar,
  bird,
  'ice-cream': iceCream,
  lightning,
  rabbit,
  sailboat,
  cherries,
  moon,
  horse,
  crown,
  flower,
  bug,
  umbrella,
  cow,
  anchor,
  balloon,
};

export const ICONS: readonly Icon[] = ICON_NAMES.map((name) => ({ name, svg: DRAWINGS[name] }));

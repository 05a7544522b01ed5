/** A cord as an SVG path, with its own pattern: colour is never alone. */
import { type Cord, CORDS } from '../../../src-shared/cords.ts';
import { shadesOf } from './shade.ts';

const PLAIN: Cord = { color: '#e8b04b', dash: [], twist: false };

/** The cord of a player's colour; a colour of no cord gets a solid one. */
function cordOf(color: string): Cord {
  return CORDS.find((cord) => cord.color === color) ?? { ...PLAIN, color };
}

type CordLineProps = { color: string; d: string; width: number };

/** Three strokes: the shadow side, the cord, and its pattern. For use inside an `<svg>`. */
export function CordLine({ color, d, width }: CordLineProps) {
  const cord = cordOf(color);
  const dash = cord.dash.map((length) => length * width * 0.7).join(' ');
  const { fillShadow } = shadesOf(color);
  return (
    <g class="cord-line" fill="none" stroke-linecap="butt">
      <path d={d} stroke={fillShadow} stroke-width={width} />
      <path d={d} stroke={cord.color} stroke-width={width} {...(dash ? { 'stroke-dasharray': dash } : {})} />
      {cord.twist && (
        <path
          d={d}
          stroke={fillShadow}
          stroke-width={width * 0.3}
          stroke-dasharray={`${width * 0.8} ${width * 0.8}`}
        />
      )}
    </g>
  );
}

/** A switchboard's plug, its tip down; the origin is where the cord goes in. */
export function Plug() {
  return (
    <g class="plug">
      <rect x="-17" y="-10" width="34" height="52" rx="9" class="plug-body" />
      <rect x="-17" y="6" width="34" height="6" class="plug-rib" />
      <rect x="-17" y="20" width="34" height="6" class="plug-rib" />
      <path d="M -8 42 h 16 v 24 l -3 6 v 6 a 5 5 0 0 1 -10 0 v -6 l -3 -6 z" class="plug-tip" />
    </g>
  );
}

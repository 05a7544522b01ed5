/** A cord in an SVG: its colour, its pattern, a hard edge around both, as cord-paint.ts does on a canvas. */
import type { ReactElement } from 'react';
import { type Cord, CORDS } from '../../../../src-shared/cords.ts';
import { shadeOf } from '../../../ui/cord-paint.ts';

export function CordPath({ d, cord, width }: { d: string; cord: Cord; width: number }): ReactElement {
  const dash = cord.dash.map((part) => part * width).join(' ');
  return (
    <g fill="none" strokeLinejoin="round">
      <path d={d} stroke="#0c0920" strokeWidth={width * 1.5} />
      <path d={d} stroke={dash === '' ? cord.color : shadeOf(cord.color)} strokeWidth={width} />
      {dash !== '' && <path d={d} stroke={cord.color} strokeWidth={width} strokeDasharray={dash} />}
      {cord.twist && (
        <path
          d={d}
          stroke="#0c0920"
          strokeWidth={width * 0.9}
          strokeDasharray={`${width * 0.28} ${width * 0.72}`}
        />
      )}
    </g>
  );
}

/** The cord of a player or of a bot; beyond the sixteen cords, a plain one in the player's colour. */
export function cordOf(player: { cordIndex: number; color: string }): Cord {
  return CORDS[player.cordIndex] ?? { color: player.color, dash: [], twist: false };
}

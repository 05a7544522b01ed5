/** A row of cords that wait for guests: each colour with its pattern, each at its own length. */
import { CORDS } from '../../../src-shared/cords.ts';
import { CordLine } from './cord-line.tsx';
import { Plug } from './plug.tsx';

const HANGING = [0, 2, 3, 1, 4, 5, 12, 7];
const LENGTHS = [150, 96, 196, 118, 168, 84, 140, 104];
const STEP = 48;

export function Fringe() {
  return (
    <div class="fringe" aria-hidden="true">
      <svg viewBox="0 0 390 250">
        {HANGING.map((cord, place) => {
          const x = 27 + place * STEP;
          const end = LENGTHS[place] ?? 100;
          const sway = place % 2 === 0 ? 5 : -5;
          return (
            <g key={cord}>
              <CordLine
                color={CORDS[cord]?.color ?? ''}
                width={9}
                d={`M ${x + sway} -600 C ${x + sway} -40 ${x - sway} ${end * 0.6} ${x} ${end}`}
              />
              <g transform={`translate(${x} ${end}) scale(0.56)`}>
                <Plug />
              </g>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

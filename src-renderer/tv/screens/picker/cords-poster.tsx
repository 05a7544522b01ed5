/** A poster for a game that has none: plugs that hang from above, laid out by the letters of its name. */
import type { ReactElement } from 'react';
import { CORDS } from '../../../../src-shared/cords.ts';
import { CordPath } from '../parts/cord-path.tsx';

const WIDTH = 760;
const HEIGHT = 460;
const PLUGS = [0, 1, 2] as const;
const DOTS = Array.from({ length: 28 }, (_, i) => ({
  x: (i % 7) * 120 + (Math.floor(i / 7) % 2) * 60,
  y: Math.floor(i / 7) * 120 + 50,
}));

export function CordsPoster({ gameId }: { gameId: string }): ReactElement {
  const random = seededBy(gameId);
  const first = Math.floor(random() * CORDS.length);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMaxYMin slice">
      <rect width={WIDTH} height={HEIGHT} fill="#2a2150" />
      {DOTS.map(({ x, y }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r="34" fill="#312660" />
      ))}
      {PLUGS.map((i) => {
        const cord = CORDS[(first + i * 5) % CORDS.length];
        const x = 548 + i * 78 + random() * 14;
        const y = 110 + ((i * 2 + first) % 3) * 74 + random() * 24;
        return cord && <HangingPlug key={cord.color} cord={cord} x={x} y={y} sway={random() * 70 - 10} />;
      })}
    </svg>
  );
}

type HangingPlugProps = { cord: (typeof CORDS)[number]; x: number; y: number; sway: number };

function HangingPlug({ cord, x, y, sway }: HangingPlugProps): ReactElement {
  return (
    <>
      <CordPath
        d={`M${x + sway} -30 C${x + sway} ${y * 0.4} ${x} ${y * 0.3} ${x} ${y - 40}`}
        cord={cord}
        width={16}
      />
      <rect x={x - 15} y={y - 66} width="30" height="36" rx="4" fill="#9a6a1c" />
      <rect x={x - 15} y={y - 66} width="18" height="36" rx="4" fill="#e8b04b" />
      <circle cx={x + 4} cy={y + 6} r="46" fill="#0c0920" />
      <circle cx={x} cy={y} r="45" fill={cord.color} stroke="#fff4de" strokeWidth="5" />
      <circle cx={x} cy={y} r="13" fill="#171330" />
    </>
  );
}

/** The same numbers for the same name, so that a game keeps its poster. */
function seededBy(name: string): () => number {
  let state = Array.from(name).reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
    0x811c9dc5,
  );
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

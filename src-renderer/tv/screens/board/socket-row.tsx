/** The sixteen brass sockets and the empty tags above them. */
import type { ReactElement } from 'react';
import { COLUMNS, SOCKET_RADIUS, type BoardLayout } from './board-layout.ts';
import type { Sockets } from './sockets-of.ts';

export function SocketRow({ layout, taken }: { layout: BoardLayout; taken: Sockets }): ReactElement {
  const empty = taken.every((id) => id === null);
  return (
    <svg className={`sockets ${empty ? 'sockets-waiting' : ''}`} aria-hidden="true">
      {[0, COLUMNS].map((first) => (
        <Rail key={first} y={layout.sockets[first]?.y ?? 0} />
      ))}
      {layout.sockets.map((place, i) => (
        <g key={i} className="socket" data-lamp={i % 8}>
          <Socket x={place.x} y={place.y} />
          {taken[i] === null && (
            <rect
              className="socket-tag"
              x={`${place.x - 6}rem`}
              y={`${place.y - SOCKET_RADIUS - 5.4}rem`}
              width="12rem"
              height="3.8rem"
              rx="0.6rem"
            />
          )}
          <circle className="ferrule" cx={`${place.holeX}rem`} cy={`${place.holeY}rem`} r="1.7rem" />
        </g>
      ))}
    </svg>
  );
}

/** The strip of the panel that a row of sockets is screwed to. */
function Rail({ y }: { y: number }): ReactElement {
  return (
    <>
      <rect className="rail" x="0" y={`${y - 4}rem`} width="100%" height="8rem" />
      <rect className="rail-edge" x="0" y={`${y - 4}rem`} width="100%" height="0.3rem" />
      <rect className="rail-shade" x="0" y={`${y + 4}rem`} width="100%" height="0.5rem" />
    </>
  );
}

function Socket({ x, y }: { x: number; y: number }): ReactElement {
  const at = { cx: `${x}rem`, cy: `${y}rem` };
  return (
    <>
      <circle className="socket-shadow" cx={`${x + 0.5}rem`} cy={`${y + 0.7}rem`} r={`${SOCKET_RADIUS}rem`} />
      <circle className="socket-rim" {...at} r={`${SOCKET_RADIUS}rem`} />
      <circle className="socket-rim-dark" {...at} r="4.5rem" />
      <circle className="socket-plate" {...at} r="4.1rem" />
      <circle className="socket-ring" {...at} r="2.5rem" />
      <circle className="socket-hole" {...at} r="1.8rem" />
      <circle className="socket-lamp" {...at} r="4.95rem" />
    </>
  );
}

/** The quality of a line, in bars. */
import type { ReactElement } from 'react';

export function Bars({ bars }: { bars: number }): ReactElement {
  return (
    <svg className="bars" viewBox="0 0 15 12" aria-hidden="true">
      {[1, 2, 3, 4].map((bar) => (
        <rect
          key={bar}
          x={(bar - 1) * 4}
          y={12 - bar * 3}
          width="3"
          height={bar * 3}
          opacity={bar <= bars ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}

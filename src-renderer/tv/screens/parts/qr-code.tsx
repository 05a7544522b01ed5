/** A QR code, dark on whatever paper it lies on; the card around it is its quiet zone. */
import { useMemo, type ReactElement } from 'react';
import { encode } from 'uqr';

export function QrCode({ text, label }: { text: string; label: string }): ReactElement {
  // A screen is never smudged: the lowest correction gives the fewest and so the largest modules.
  const { size, data } = useMemo(() => encode(text, { ecc: 'L', border: 0 }), [text]);
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} fill="#171330" />
    </svg>
  );
}

/** Floe: a floe under northern light, and four who want it for themselves. The words have the left half. */
import type { ReactElement } from 'react';
import { CORDS } from '../../../../../src-shared/cords.ts';

const STARS = [
  [420, 30],
  [474, 86],
  [548, 24],
  [610, 56],
  [690, 22],
  [742, 70],
  [350, 64],
  [722, 132],
] as const;

/** Curtains of light: bands whose lower edge is bright. */
const CURTAINS = [
  {
    d: 'M330 250 C400 190 380 120 470 96 S600 116 640 66 S720 8 790 12 V176 C700 150 690 196 600 214 S420 220 330 250Z',
    fill: '#17565e',
  },
  {
    d: 'M380 248 C440 206 430 158 500 138 S620 150 660 108 S730 60 790 62 V176 C710 150 690 200 610 214 S440 220 380 248Z',
    fill: '#1f8a78',
  },
  {
    d: 'M430 240 C470 214 476 186 530 172 S640 180 680 146 S750 112 790 116 V160 C720 146 690 196 616 208 S480 212 430 240Z',
    fill: '#5fd6a0',
  },
  {
    d: 'M470 230 C500 210 520 200 560 194 S660 192 700 166 S760 140 790 142 V158 C720 148 690 198 616 208 S500 212 470 230Z',
    fill: '#c9f7d4',
  },
] as const;

const DISCS = [
  { x: 520, y: 276, seat: 1 },
  { x: 600, y: 296, seat: 0 },
  { x: 664, y: 266, seat: 5 },
  { x: 706, y: 300, seat: 8 },
] as const;

export function FloePoster(): ReactElement {
  return (
    <svg viewBox="0 0 760 460" preserveAspectRatio="xMaxYMid slice">
      <rect width="760" height="460" fill="#10153a" />
      {STARS.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="2.6" fill="#fff4de" />
      ))}
      {CURTAINS.map((curtain) => (
        <path key={curtain.fill} d={curtain.d} fill={curtain.fill} />
      ))}
      <path
        d="M-20 258 L300 254 L360 226 L404 240 L470 206 L530 246 L620 250 L700 222 L790 250 V300 H-20Z"
        fill="#0d1130"
      />
      <rect y="252" width="760" height="210" fill="#152456" />
      <path
        d="M300 276 h60 M690 392 h90 M610 424 h60"
        stroke="#22397a"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <g transform="translate(62 0) scale(0.92)">
        <path
          d="M424 304 L452 336 L548 364 L660 362 L742 338 L770 300 L736 330 L660 350 L548 352 L450 326Z"
          fill="#6fa8d6"
        />
        <path
          d="M424 294 L462 262 L540 244 L640 240 L724 254 L772 288 L736 324 L660 342 L548 344 L450 318Z"
          fill="#e9f6ff"
        />
        <path
          d="M462 262 L500 284 L472 314 M724 254 L690 274 M548 344 L566 318"
          fill="none"
          stroke="#b5d8ee"
          strokeWidth="5"
        />
        {DISCS.map(({ x, y, seat }) => (
          <g key={seat}>
            <ellipse cx={x + 4} cy={y + 12} rx="27" ry="20" fill="#a9cfe8" />
            <ellipse cx={x} cy={y + 6} rx="27" ry="21" fill="#171330" />
            <ellipse cx={x} cy={y} rx="27" ry="21" fill={CORDS[seat]?.color} />
            <ellipse cx={x} cy={y} rx="10" ry="8" fill="#171330" />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** Colours of the handset: any cord's colour becomes a ground that is dark enough and a fill with readable text. */

export type Shades = {
  /** Fills the screen; paper-coloured text on it has a contrast of 7 and more. */
  ground: string;
  /** A step lighter, for surfaces on the ground; still 4.5 and more. */
  surface: string;
  /** A step darker, for hollows. */
  hollow: string;
  /** The colour itself, nudged where no text would be readable on it. */
  fill: string;
  /** Text on `fill`: ink or paper, contrast at least 4.5. */
  onFill: string;
  /** The fill's hard shadow. */
  fillShadow: string;
};

type Rgb = readonly [number, number, number];

const INK = '#171330';
export const PAPER = '#fff4de';
const READABLE = 4.5;

/** The shades of a colour, `#rrggbb`. */
export function shadesOf(color: string): Shades {
  const linear = toLinear(color);
  const fill = readableFill(linear);
  return {
    ground: toHex(withLuminance(linear, 0.055)),
    surface: toHex(withLuminance(linear, 0.105)),
    hollow: toHex(withLuminance(linear, 0.028)),
    fill: toHex(fill),
    onFill: onColor(toHex(fill)),
    fillShadow: toHex(withLuminance(fill, luminance(fill) * 0.4)),
  };
}

/** A control's own colour as variables of the style sheets; nothing where it has none. */
export function fillStyle(color: string | undefined): Record<string, string> {
  if (color === undefined) return {};
  const { fill, onFill, fillShadow } = shadesOf(color);
  return { '--fill': fill, '--on-fill': onFill, '--fill-shadow': fillShadow };
}

/** Ink or paper, whichever reads better on the colour. */
function onColor(color: string): string {
  return contrast(color, INK) >= contrast(color, PAPER) ? INK : PAPER;
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(toLinear(one)), luminance(toLinear(other))].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05);
}

/** Middling colours carry neither ink nor paper: those get lighter until ink reads well. */
function readableFill(color: Rgb): Rgb {
  let fill = color;
  for (let step = 0; step < 40; step += 1) {
    const hex = toHex(fill);
    if (contrast(hex, onColor(hex)) >= READABLE) return fill;
    fill = mix(fill, toLinear(PAPER), 0.04);
  }
  return fill;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Same hue, given luminance; black stays black, and what leaves the gamut is washed out. */
function withLuminance(color: Rgb, wanted: number): Rgb {
  const own = luminance(color);
  if (own < 0.001) return [wanted, wanted, wanted];
  const scale = wanted / own;
  return [color[0] * scale, color[1] * scale, color[2] * scale];
}

function mix(one: Rgb, other: Rgb, part: number): Rgb {
  const at = (a: number, b: number) => a + (b - a) * part;
  return [at(one[0], other[0]), at(one[1], other[1]), at(one[2], other[2])];
}

function toLinear(color: string): Rgb {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(color: Rgb): string {
  const channel = (value: number) => {
    const clamped = Math.min(1, Math.max(0, value));
    const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${color.map(channel).join('')}`;
}

import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { expect, test } from 'vitest';
import { CORDS, type Cord } from './cords.ts';

const INK = '#171330';
const distance = differenceCiede2000();
const toRgb = converter('rgb');
const BLINDNESSES = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)];

type Pair = readonly [Cord, Cord];

const pairsOf = (cords: readonly Cord[]): Pair[] =>
  cords.flatMap((a, i) => cords.slice(i + 1).map((b): Pair => [a, b]));

function rgbOf(cord: Cord): Color {
  const color = toRgb(parse(cord.color));
  if (!color) throw new Error(`no colour: ${cord.color}`);
  return color;
}

/** The kind of a pattern: what is left of it seen from the sofa. */
function kindOf({ dash, twist }: Cord): string {
  if (twist) return 'twisted';
  if (dash.length > 2) return 'dash and dot';
  const [stroke = 1, gap = 0] = dash;
  return gap / (stroke + gap) > 0.35 && stroke !== gap ? 'wide gaps' : 'plain or dashed';
}

/** Pairs that are nearer to each other than `least` in the worst of the given eyes. */
function tooNear(
  pairs: readonly Pair[],
  least: number,
  eyes: readonly ((color: Color) => Color)[],
): string[] {
  return pairs
    .filter(([a, b]) => eyes.some((eye) => distance(eye(rgbOf(a)), eye(rgbOf(b))) < least))
    .map(([a, b]) => `${a.color} and ${b.color}`);
}

test('there are sixteen cords, no two of one colour or one pattern', () => {
  expect(CORDS).toHaveLength(16);
  expect(new Set(CORDS.map((cord) => cord.color)).size).toBe(16);
  expect(new Set(CORDS.map((cord) => JSON.stringify([cord.dash, cord.twist]))).size).toBe(16);
});

test('any two cords are far apart in colour', () => {
  expect(tooNear(pairsOf(CORDS), 25, [(color) => color])).toEqual([]);
});

test('two cords with the same kind of pattern stay far apart in all three colour blindnesses', () => {
  const alike = pairsOf(CORDS).filter(([a, b]) => kindOf(a) === kindOf(b));
  expect(alike.length).toBe(24);
  expect(tooNear(alike, 25, BLINDNESSES)).toEqual([]);
});

test('the first four seats are far apart for everybody, whatever the pattern', () => {
  expect(tooNear(pairsOf(CORDS.slice(0, 4)), 25, BLINDNESSES)).toEqual([]);
});

test('each cord stands out from the night ink, and ink from each cord', () => {
  const faint = CORDS.filter((cord) => wcagContrast(cord.color, INK) < 3).map((cord) => cord.color);
  expect(faint).toEqual([]);
});

/**
 * The functions of `Math` whose last digit engines are free to choose, the same in every engine. A rule that uses `Math.sin`
 * plays another game in another browser; one that uses `sin` of `partyline` plays the same game everywhere.
 *
 * They are made of `+ - * /` and `Math.sqrt` alone, which IEEE 754 rounds in one way only, in a fixed order. Each reduces
 * its argument to a small interval and sums a Taylor series there, with the first rounding error carried along. Errors are in
 * units in the last place (ulp) and were measured against 120 digits; `maths.test.ts` measures them again.
 */

const TWO_PI = 6.283185307179586;
const HALF_PI = 1.5707963267948966;
/** π / 2 minus its nearest double. */
const HALF_PI_REST = 6.123233995736766e-17;
/** π / 2 in three parts; the first two have 33 bits, so that a multiple below 2^20 of them is exact. */
const HALF_PI_PARTS = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21] as const;
const TWO_OVER_PI = 0.6366197723675814;
/** The natural logarithm of 2 in two parts; the first has 33 bits. */
const LN2_HIGH = 0.6931471804855391;
const LN2_LOW = 7.440617110012397e-11;
const ONE_OVER_LN2 = 1.4426950408889634;
/** Up to here the parts of π / 2 are enough. */
const LARGEST_TURN = 1e6;

/** The Taylor coefficients 1 / n! with alternating signs, from the highest power of x² down. */
const SIN_SERIES = alternate([3, 5, 7, 9, 11, 13, 15, 17].map((n) => 1 / factorial(n)));
const COS_SERIES = alternate([4, 6, 8, 10, 12, 14, 16, 18].map((n) => -1 / factorial(n)));
const EXP_SERIES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((n) => 1 / factorial(n)).reverse();
const ATAN_SERIES = alternate([3, 5, 7, 9, 11, 13, 15, 17].map((n) => 1 / n));
/** Of artanh x / x = 1 + x² / 3 + x⁴ / 5…, without the first two. */
const LOG_SERIES = [5, 7, 9, 11, 13, 15, 17, 19, 21, 23].map((n) => 1 / n).reverse();

/** The arc tangents of 0, 1/4, 1/2, 3/4 and 1, and what each is more than its double. */
const ATAN_STEPS = [
  [0, 0],
  [0.24497866312686414, 1.0698754561890055e-17],
  [0.4636476090008061, 2.2698777452961687e-17],
  [0.6435011087932844, 1.5834785051444286e-17],
  [0.7853981633974483, 3.061616997868383e-17],
] as const;

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** The first one becomes negative, the second stays, and so on; the highest power comes first. */
function alternate(series: number[]): number[] {
  return series.map((one, index) => (index % 2 === 0 ? -one : one)).reverse();
}

function sumSeries(series: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of series) sum = sum * x + coefficient;
  return sum;
}

/** The exact rest of the rounded sum `a + b`. */
function sumRest(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** The exact rest of the rounded product `a * b`. Neither may be near the ends of the range. */
function productRest(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The number rounded to its upper 26 bits. */
function upperHalf(x: number): number {
  const spread = x * 134217729;
  return spread - (spread - x);
}

const bits = new DataView(new ArrayBuffer(8));

/** 2^k for -1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** `x` · 2^k for any whole k, rounded once. */
function scale(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(Math.min(k - 1023, 1023));
  if (k < -1022) return x * powerOfTwo(Math.max(k + 969, -1022)) * powerOfTwo(-969);
  return x * powerOfTwo(k);
}

/** `x` as `part` · 2^`power`, `part` between √½ and √2. `x` is above 0 and finite. */
function takeApart(x: number): { part: number; power: number } {
  const isTiny = x < 2.2250738585072014e-308;
  bits.setFloat64(0, isTiny ? x * 18014398509481984 : x);
  let power = (bits.getUint32(0) >>> 20) - 1023 - (isTiny ? 54 : 0);
  bits.setUint32(0, (bits.getUint32(0) & 0xfffff) | 0x3ff00000);
  let part = bits.getFloat64(0);
  if (part > Math.SQRT2) {
    part /= 2;
    power += 1;
  }
  return { part, power };
}

/** How many quarter turns `x` is, and what is left over: `rest` + `tail`, at most π / 4. */
function quarterTurns(x: number): { quarter: number; rest: number; tail: number } {
  const turn = Math.abs(x) > LARGEST_TURN ? x % TWO_PI : x;
  const count = Math.round(turn * TWO_OVER_PI);
  const [high, middle, low] = HALF_PI_PARTS;
  const near = turn - count * high;
  const between = near - count * middle;
  const middleRest = near - between - count * middle;
  const rest = between - (count * low - middleRest);
  const tail = between - rest - (count * low - middleRest);
  return { quarter: count & 3, rest, tail };
}

function sinNearZero(x: number, tail: number): number {
  const square = x * x;
  return x + (x * square * sumSeries(SIN_SERIES, square) + tail * (1 - square / 2));
}

function cosNearZero(x: number, tail: number): number {
  const square = x * x;
  const half = square / 2;
  const first = 1 - half;
  return first + (1 - first - half + (square * square * sumSeries(COS_SERIES, square) - x * tail));
}

/** The sine of an angle in radians, within 1 ulp; above a million the angle itself loses digits. */
export function sin(x: number): number {
  if (x === 0) return x;
  const { quarter, rest, tail } = quarterTurns(x);
  const size = quarter % 2 === 0 ? sinNearZero(rest, tail) : cosNearZero(rest, tail);
  return quarter < 2 ? size : -size;
}

/** The cosine of an angle in radians, within 1 ulp; above a million the angle itself loses digits. */
export function cos(x: number): number {
  const { quarter, rest, tail } = quarterTurns(x);
  const size = quarter % 2 === 0 ? cosNearZero(rest, tail) : sinNearZero(rest, tail);
  return quarter === 0 || quarter === 3 ? size : -size;
}

/** The tangent of an angle in radians, within 2 ulp; above a million the angle itself loses digits. */
export function tan(x: number): number {
  if (x === 0) return x;
  const { quarter, rest, tail } = quarterTurns(x);
  const sine = sinNearZero(rest, tail);
  const cosine = cosNearZero(rest, tail);
  return quarter % 2 === 0 ? sine / cosine : -cosine / sine;
}

/** The angle of the point (x, y) in radians, from -π to π, within 2 ulp; `y` comes first, as in `Math.atan2`. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const isLeft = x < 0 || Object.is(x, -0);
  const isBelow = y < 0 || Object.is(y, -0);
  const angle = quadrantAngle(Math.abs(y), Math.abs(x), isLeft);
  return isBelow ? -angle : angle;
}

/** From 0 to π, for a point that `isLeft` mirrors to the left half. */
function quadrantAngle(y: number, x: number, isLeft: boolean): number {
  const isSteep = y > x;
  const ratio = y === x ? (y === 0 ? 0 : 1) : isSteep ? x / y : y / x;
  const [angle, rest] = smallAngle(ratio);
  if (isSteep) {
    const turn = isLeft ? angle + (HALF_PI_REST + rest) : HALF_PI_REST - rest - angle;
    return HALF_PI + turn;
  }
  return isLeft ? 2 * HALF_PI - (angle - (2 * HALF_PI_REST - rest)) : angle + rest;
}

/** The arc tangent of 0 to 1: a double, and what it is more. */
function smallAngle(ratio: number): readonly [angle: number, rest: number] {
  const step = Math.round(ratio * 4);
  const [base, baseRest] = ATAN_STEPS[step] ?? ATAN_STEPS[0];
  const from = step / 4;
  const small = (ratio - from) / (1 + ratio * from);
  const square = small * small;
  const angle = base + small;
  return [angle, sumRest(base, small, angle) + (baseRest + small * square * sumSeries(ATAN_SERIES, square))];
}

/** e^x, within 1 ulp. */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/** e^(x + rest), where the rest is tiny. */
function expOfSum(x: number, rest: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.79) return Infinity;
  if (x < -745.2) return 0;
  const count = Math.round(x * ONE_OVER_LN2);
  const high = x - count * LN2_HIGH;
  const low = count * LN2_LOW - rest;
  const small = high - low;
  const lost = high - small - low;
  const sum = 1 + (small + (small * small * sumSeries(EXP_SERIES, small) + (lost + lost * small)));
  return scale(sum, count);
}

/** The natural logarithm, within 1 ulp: `NaN` below 0, `-Infinity` at 0. */
export function log(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  const [sum, rest] = logAsSum(x);
  return sum + rest;
}

/** The logarithm as a double and the rest of it, some 65 bits together. `x` is above 0 and finite. */
function logAsSum(x: number): readonly [sum: number, rest: number] {
  const { part, power } = takeApart(x);
  // log(part) = 2 artanh(ratio), where ratio = (part - 1) / (part + 1).
  const above = part - 1;
  const below = part + 1;
  const belowRest = part - (below - 1);
  const ratio = above / below;
  const product = ratio * below;
  const ratioRest = (above - product - productRest(ratio, below, product) - ratio * belowRest) / below;
  const square = ratio * ratio;
  const squareRest = productRest(ratio, ratio, square) + 2 * ratio * ratioRest;
  const third = square / 3;
  const tripled = third * 3;
  const thirdRest = (square - tripled - productRest(third, 3, tripled) + squareRest) / 3;
  const more = square * square * sumSeries(LOG_SERIES, square) + thirdRest;
  const series = third + more;
  const seriesRest = sumRest(third, more, series);
  const twice = 2 * ratio;
  const bend = twice * series;
  const bendRest = productRest(twice, series, bend) + twice * seriesRest + 2 * ratioRest * (1 + series);
  const powers = power * LN2_HIGH;
  const powersRest = power * LN2_LOW;
  const first = powers + twice;
  const second = first + bend;
  const rest = sumRest(powers, twice, first) + sumRest(first, bend, second) + (powersRest + bendRest);
  const sum = second + rest;
  return [sum, second - sum + rest];
}

/** The cube root, within 1 ulp. */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const { part, power } = takeApart(Math.abs(x));
  const third = Math.round(power / 3);
  const root = scale(rootNearOne(scale(part, power - 3 * third)), third);
  return x < 0 ? -root : root;
}

/** The cube root of 0.35 to 2.83. */
function rootNearOne(x: number): number {
  let root = (0.3 + 0.7 * x) / (0.8 + 0.2 * x);
  for (let round = 0; round < 5; round += 1) root -= (root - x / (root * root)) / 3;
  const half = upperHalf(root);
  const other = x / (half * half);
  return half + (half * (other - half)) / (half + half + other);
}

/** √(x² + y² + z²) without overflow, within 1 ulp for two numbers and 2 for three. */
export function hypot(x: number, y: number, z = 0): number {
  const largest = Math.max(Math.abs(x), Math.abs(y), Math.abs(z));
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity || Math.abs(z) === Infinity) return Infinity;
  if (largest > 1e150) return scaledHypot([x, y, z], -600);
  if (largest < 1e-140 && largest > 0) return scaledHypot([x, y, z], 600);
  return Math.sqrt(x * x + y * y + z * z);
}

function scaledHypot([x, y, z]: readonly [number, number, number], power: number): number {
  return scale(hypot(scale(x, power), scale(y, power), scale(z, power)), -power);
}

/** x^y, within 1 ulp; special cases as in `Math.pow`. Use it in the place of `**`, too. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const isOdd = Math.abs(y % 2) === 1;
  const isNegative = x < 0 || Object.is(x, -0);
  const sign = isNegative && isOdd ? -1 : 1;
  const size = Math.abs(x);
  if (Math.abs(y) === Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y < 0 ? Infinity : 0);
  if (isNegative && !Number.isInteger(y)) return NaN;
  if (y === 1) return x;
  const [sum, rest] = logAsSum(size);
  const power = sum * y;
  // Where |y| is huge the logarithm is tiny, and the rest of their product does not matter.
  const powerRest = Math.abs(y) < 1e280 ? productRest(sum, y, power) + rest * y : 0;
  return sign * expOfSum(power, powerRest);
}

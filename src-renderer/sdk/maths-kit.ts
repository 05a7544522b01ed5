/** For the tests of the maths: the same functions to some 300 digits, as whole numbers of 2^-1300 (`Fixed`). */

export type Fixed = bigint;

const BITS = 1300n;
export const ONE: Fixed = 1n << BITS;

/** The same value, without any rounding. The number is between 2^-1000 and 2^1000. */
export function toFixed(x: number): Fixed {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(x));
  const high = bits.getUint32(0);
  const fraction =
    (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4)) | (high >>> 20 ? 1n << 52n : 0n);
  const size = shift(fraction, BigInt(Math.max(1, high >>> 20) - 1075) + BITS);
  return x < 0 ? -size : size;
}

/** Nearly the same number. */
export function toNumber(x: Fixed): number {
  const size = x < 0n ? -x : x;
  const over = BigInt(size.toString(2).length - 64);
  const near = Number(shift(size, -over)) * 2 ** Number(over - BITS);
  return x < 0n ? -near : near;
}

export const multiply = (x: Fixed, y: Fixed): Fixed => (x * y) >> BITS;
export const divide = (x: Fixed, y: Fixed): Fixed => (x << BITS) / y;

function shift(x: bigint, by: bigint): bigint {
  return by >= 0n ? x << by : x >> -by;
}

/** Sums the terms that `next` makes one of another until they vanish. */
function sum(first: Fixed, next: (term: Fixed, index: bigint) => Fixed): Fixed {
  let total = first;
  let term = first;
  for (let index = 1n; term !== 0n && term !== -1n; index += 1n) {
    term = next(term, index);
    total += term;
  }
  return total;
}

/** artanh x = x + x³ / 3 + x⁵ / 5… */
function artanh(x: Fixed): Fixed {
  const square = multiply(x, x);
  let power = x;
  let total = x;
  for (let odd = 3n; power !== 0n && power !== -1n; odd += 2n) {
    power = multiply(power, square);
    total += power / odd;
  }
  return total;
}

/** Euler's series, quick for 0 to 1. */
function smallArctan(x: Fixed): Fixed {
  const below = ONE + multiply(x, x);
  const step = divide(multiply(x, x), below);
  return sum(divide(x, below), (term, n) => (multiply(term, step) * 2n * n) / (2n * n + 1n));
}

const PI = 4n * smallArctan(ONE);
const LN2 = 2n * artanh(ONE / 3n);

function arctan(x: Fixed): Fixed {
  if (x < 0n) return -arctan(-x);
  return x > ONE ? PI / 2n - smallArctan(divide(ONE, x)) : smallArctan(x);
}

const sin = (x: Fixed): Fixed => {
  const turn = x % (2n * PI);
  const square = multiply(turn, turn);
  return sum(turn, (term, n) => -multiply(term, square) / (2n * n * (2n * n + 1n)));
};
const cos = (x: Fixed): Fixed => sin(x + PI / 2n);
const exp = (x: Fixed): Fixed => {
  const count = x / LN2;
  const part = x - count * LN2;
  return shift(
    sum(ONE, (term, n) => multiply(term, part) / n),
    count,
  );
};
const log = (x: Fixed): Fixed => {
  const count = BigInt(x.toString(2).length - 1) - BITS;
  const part = shift(x, -count);
  return 2n * artanh(divide(part - ONE, part + ONE)) + count * LN2;
};

/** The whole k-th root, by Newton. */
function wholeRoot(x: bigint, k: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(x.toString(2).length / Number(k)));
  for (;;) {
    const next = ((k - 1n) * root + x / root ** (k - 1n)) / k;
    if (next >= root) return root;
    root = next;
  }
}

/** By the names of `maths.ts`. */
export const EXACT = {
  sin,
  cos,
  tan: (x: Fixed) => divide(sin(x), cos(x)),
  exp,
  log,
  cbrt: (x: Fixed) => wholeRoot(x << (2n * BITS), 3n),
  hypot: (...sides: Fixed[]) =>
    wholeRoot(sides.reduce((total, side) => total + multiply(side, side), 0n) << BITS, 2n),
  pow: (x: Fixed, y: Fixed) => exp(multiply(y, log(x))),
  atan2: (y: Fixed, x: Fixed) => {
    const angle = arctan(divide(y, x));
    if (x > 0n) return angle;
    return y < 0n ? angle - PI : angle + PI;
  },
};

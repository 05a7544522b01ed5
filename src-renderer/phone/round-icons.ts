/**
 * Draws icons with fewer digits: their paths are in 256 units and shown at 30 to 40 pixels, so whole units are
 * finer than a pixel. A third of the icons' weight on the wire is decimals.
 */

/** How many numbers each command takes. */
const ARITY: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

type Place = { x: number; y: number };

/** An SVG's text with each path rounded to whole units. */
export function roundedSvg(svg: string): string {
  return svg.replace(/ d="([^"]+)"/g, (_all, d: string) => ` d="${roundedPath(d)}"`);
}

/**
 * The same path in whole units, relative where it was. What was rounded off one end is made up for at the
 * next, so that no error grows along the way.
 */
export function roundedPath(d: string): string {
  let exact: Place = { x: 0, y: 0 };
  let drawn: Place = { x: 0, y: 0 };
  let start = { exact, drawn };
  let text = '';
  for (const [command, numbers] of commandsOf(d)) {
    const kind = command.toLowerCase();
    if (kind === 'z') {
      text += 'z';
      exact = start.exact;
      drawn = start.drawn;
      continue;
    }
    const isRelative = command === kind;
    const places = placesOf(kind, numbers);
    const targets = places.map(([x, y]) => ({
      x: x === null ? exact.x : x + (isRelative ? exact.x : 0),
      y: y === null ? exact.y : y + (isRelative ? exact.y : 0),
    }));
    const from = drawn;
    const steps = targets.map(({ x, y }) => ({ x: Math.round(x) - from.x, y: Math.round(y) - from.y }));
    text += written(kind, numbers, steps);
    exact = targets[targets.length - 1] ?? exact;
    drawn = { x: Math.round(exact.x), y: Math.round(exact.y) };
    if (kind === 'm') start = { exact, drawn };
  }
  return text;
}

/** Each command with its own numbers; a command that is left out is the one before, after `m` a line. */
function commandsOf(d: string): [command: string, numbers: number[]][] {
  const commands: [string, number[]][] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const count = ARITY[letter.toLowerCase()] ?? 0;
    const numbers = numbersOf(rest, letter.toLowerCase() === 'a');
    if (count === 0) commands.push([letter, []]);
    for (let index = 0; count > 0 && index < numbers.length; index += count) {
      const next = index > 0 && letter === 'm' ? 'l' : index > 0 && letter === 'M' ? 'L' : letter;
      commands.push([next, numbers.slice(index, index + count)]);
    }
  }
  return commands;
}

/** Numbers may touch where they can be told apart; the two flags of an arc are one digit each. */
function numbersOf(text: string, isArc: boolean): number[] {
  const numbers: number[] = [];
  let rest = text;
  for (;;) {
    const isFlag = isArc && (numbers.length % 7 === 3 || numbers.length % 7 === 4);
    const match = (isFlag ? /[01]/ : /-?(?:\d+\.?\d*|\.\d+)/).exec(rest);
    if (!match) return numbers;
    numbers.push(Number(match[0]));
    rest = rest.slice(match.index + match[0].length);
  }
}

/** The places that a command names; null is where the pen is. */
function placesOf(kind: string, numbers: number[]): [x: number | null, y: number | null][] {
  const [first = 0] = numbers;
  if (kind === 'h') return [[first, null]];
  if (kind === 'v') return [[null, first]];
  const pairs = kind === 'a' ? numbers.slice(5) : numbers;
  return pairs.flatMap((value, index) =>
    index % 2 === 0 ? [[value, pairs[index + 1] ?? 0] as [number, number]] : [],
  );
}

function written(kind: string, numbers: number[], steps: readonly Place[]): string {
  const [first = { x: 0, y: 0 }] = steps;
  if (kind === 'h') return `h${first.x}`;
  if (kind === 'v') return `v${first.y}`;
  const shape = kind === 'a' ? numbers.slice(0, 5).map((value) => Math.round(value)) : [];
  return kind + [...shape, ...steps.flatMap(({ x, y }) => [x, y])].join(' ').replace(/ -/g, '-');
}

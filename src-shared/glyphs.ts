/** The icons that a game may put on a control, by group; `src-renderer/ui/glyph-drawings.ts` draws them. */
export const GLYPHS = {
  arrows: ['arrow-up', 'arrow-right', 'arrow-down', 'arrow-left', 'turn-left', 'turn-right', 'swap', 'undo'],
  hands: ['fist', 'hand', 'peace', 'point', 'thumbs-up', 'thumbs-down', 'clap', 'wave'],
  marks: ['check', 'cross', 'plus', 'minus', 'question', 'exclamation'],
  shapes: ['circle', 'square', 'triangle', 'diamond', 'star', 'heart'],
  faces: ['smile', 'sad', 'skull', 'ghost'],
  weather: ['sun', 'moon', 'cloud', 'rain', 'snow', 'lightning', 'fire', 'umbrella'],
  animals: ['cat', 'dog', 'rabbit', 'horse', 'cow', 'bird', 'fish', 'butterfly', 'bug'],
  plants: ['flower', 'tree', 'cactus'],
  food: ['pizza', 'carrot', 'cherries', 'ice-cream'],
  travel: ['car', 'sailboat', 'rocket', 'balloon', 'anchor', 'house'],
  things: [
    'crown',
    'trophy',
    'flag',
    'target',
    'dice',
    'key',
    'sword',
    'shield',
    'bomb',
    'bell',
    'eye',
    'guitar',
  ],
} as const;

export type Glyph = (typeof GLYPHS)[keyof typeof GLYPHS][number];
// Marked as pure, so that a page without need of it leaves it out: the phone's gallery names it.
export const GLYPH_NAMES: readonly Glyph[] = /* @__PURE__ */ Object.values(GLYPHS).flat();

/** Up to three names that somebody may have meant who wrote this one, the nearest first. */
export function glyphsLike(name: string): Glyph[] {
  const written = name.toLowerCase().replace(/[ _]/g, '-');
  return GLYPH_NAMES.map((glyph) => ({ glyph, far: farOf(written, glyph) }))
    .filter(({ glyph, far }) => far <= (glyph.length < 6 ? 1 : 2))
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ glyph }) => glyph);
}

/** How many letters are wrong; of a name that holds the other as a word, less. */
function farOf(written: string, glyph: string): number {
  const words = (name: string) => name.split('-');
  const isPart = words(glyph).includes(written) || words(written).includes(glyph);
  return isPart ? 1 : edits(written, glyph);
}

/** How many letters must be put in, taken out or changed to make one word of the other. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

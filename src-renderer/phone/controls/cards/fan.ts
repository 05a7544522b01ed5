/** How a hand of cards is held: overlapping as much as it must, scrolling where that is not enough. Lengths in CSS pixels. */

export type Fan = {
  card: { width: number; height: number };
  /** From one card's left edge to the next one's. */
  step: number;
  /** The width of the whole hand; where it is wider than the room, it scrolls. */
  width: number;
  /** Between one card and the next, in degrees; a hand that scrolls lies flat. */
  turn: number;
  /** Some card has more to say than a corner holds, or an image: then all are read. */
  withWords: boolean;
};

/** The parts of a card that its size depends on. */
type Shown = { label: string; image?: string | undefined };

type Room = { width: number; height: number; isUpright: boolean };

/** A card of more letters is read, not known by its corner. */
const CORNER_LETTERS = 4;
/** So much of each card stays free for a thumb; of a card with words, enough to begin to read. */
const LEAST_STEP = { corner: 38, words: 92 };
/** Between two cards, and between the first and the last, in degrees. */
const MOST_TURN = 4;
const LEAST_TURN = 1;
const WIDEST_FAN = 20;
const GAP = 8;

/** A hand fits the room's width; `height` is what a card may have. */
export function fanOf(cards: readonly Shown[], room: Room): Fan {
  const pictured = cards.some(({ image }) => image !== undefined);
  const withWords = pictured || cards.some(({ label }) => Array.from(label).length > CORNER_LETTERS);
  const [least, most] = pictured ? [room.isUpright ? 216 : 176, 250] : withWords ? [176, 230] : [112, 190];
  const height = Math.round(Math.max(least, Math.min(most, room.height)));
  const width = Math.round(height * (withWords ? 0.74 : 0.68));
  const card = { width, height };
  const count = cards.length;
  if (count <= 1) return { card, step: 0, width, turn: 0, withWords };
  const free = LEAST_STEP[withWords ? 'words' : 'corner'];
  // As open as there is room for.
  for (let turn = Math.min(MOST_TURN, WIDEST_FAN / (count - 1)); turn >= LEAST_TURN; turn -= 0.5) {
    // The outer cards lean out, and their corners are to be seen as well.
    const lean = Math.sin((((count - 1) / 2) * turn * Math.PI) / 180) * height;
    const step = (room.width - width - 2 * lean) / (count - 1);
    if (step >= free && step < width)
      return { card, step, width: step * (count - 1) + width, turn, withWords };
  }
  const step = Math.max(free, Math.min(width + GAP, (room.width - width) / (count - 1)));
  return { card, step, width: step * (count - 1) + width, turn: 0, withWords };
}

/** Where a card of a fan stands: turned by so many degrees, and lowered by so many pixels. */
export function placeInFan(index: number, count: number, fan: Fan): { turn: number; drop: number } {
  const off = index - (count - 1) / 2;
  const turn = off * fan.turn;
  return { turn, drop: Math.round(Math.abs(off) ** 1.6 * fan.turn * 0.9) };
}

/** One finger on a card of the hand: a tap, a way up, or nothing. Lengths in CSS pixels, y down. */

export type CardDrag = { x: number; y: number; lift: number };

/** A finger that travels less has tapped. */
const STILL = 12;
/** So far up, a card that is let go of is played. */
export const PLAY_LIFT = 84;

/** How far up a card is dragged after a move; only a way that goes up more than sideways counts. */
export function dragged(drag: CardDrag, at: { x: number; y: number }): CardDrag {
  const up = drag.y - at.y;
  const isUp = drag.lift > 0 || (up > STILL && up > Math.abs(at.x - drag.x));
  return isUp ? { ...drag, lift: Math.max(0, up) } : drag;
}

/** The meaning of letting go. */
export function dropped(drag: CardDrag, at: { x: number; y: number }): 'tap' | 'play' | 'back' {
  if (drag.lift >= PLAY_LIFT) return 'play';
  const still = Math.hypot(at.x - drag.x, at.y - drag.y) <= STILL;
  return drag.lift === 0 && still ? 'tap' : 'back';
}

/** The cards that go with a card that is dragged up: those that are lifted, and itself where there is room. */
export function playedWith(lifted: readonly string[], id: string, most: number): readonly string[] {
  if (most === 1) return [id];
  return lifted.includes(id) || lifted.length >= most ? lifted : [...lifted, id];
}

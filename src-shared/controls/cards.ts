import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { describe } from './descriptor.ts';
import { color, common, emblem, game, id, label, unlike, withEmblem } from './fields.ts';
import { anyPicks, fitsPick, Ids, Pick, somePicks } from './picks.ts';

/** A card of the hand; `suit` is one of hearts, spades, diamonds, clubs, or a word of the game's own. */
const Card = withEmblem(
  z.object({
    id,
    label,
    suit: z.string().max(20).optional(),
    color: color.optional(),
    playable: z.boolean().optional(),
    ...emblem,
  }),
);
const three = ['a', 'b', 'c'].map((one) => ({ id: one, label: one }));

const playableOf = (cards: readonly z.infer<typeof Card>[]) =>
  cards.filter((card) => card.playable !== false);

export const cards = describe({
  control: z.object({
    kind: z.literal('cards'),
    ...common,
    game,
    cards: z.array(Card).max(CONTROL_LIMITS.options).refine(unlike, { error: 'two cards have the same id' }),
    pick: Pick.optional(),
  }),
  /** The ids of the cards that are played. */
  value: Ids,
  delivery: 'discrete',
  grip: null,
  asks: (control, title) => [title, control.label],
  // Of a hand those cards count that are played.
  parts: (control) => control.cards.map((card) => [card.id, [card.label, card.suit, card.icon, card.image]]),
  answers: (value) => (Array.isArray(value) ? value.map(String) : []),
  words: (control) => control.cards.map((card) => card.label),
  fit: (control, value) => (fitsPick(playableOf(control.cards), value, control.pick) ? value : null),
  any: (control, chance) => anyPicks(playableOf(control.cards), control.pick, chance),
  touch(control, chance) {
    const ids = somePicks(playableOf(control.cards), control.pick, chance);
    return ids.length > 0 && ids.length >= (control.pick?.min ?? 1) ? [ids] : [];
  },
  examples: [
    { kind: 'cards', id: 'cards', cards: [...three, { id: 'd', label: 'd', playable: false }] },
    { kind: 'cards', id: 'two or three', cards: three, pick: { min: 2, max: 3 } },
  ],
});

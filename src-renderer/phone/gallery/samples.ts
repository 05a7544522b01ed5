/** Controls with what a game would put into them. */
import type { Control, Controller } from '../../../src-shared/controller.ts';

export const ICE = ['#fff4de', '#e8b04b', '#ff6b57', '#4fb3bf', '#8a63d2', '#171330'];

export const stick = (more: object = {}): Control => ({ kind: 'stick', id: 'move', ...more });
export const dpad = (more: object = {}): Control => ({ kind: 'dpad', id: 'way', ...more });
export const button = (id: string, label: string, more: object = {}): Control => ({
  kind: 'button',
  id,
  label,
  ...more,
});
export const buzzer = (more: object = {}): Control => ({ kind: 'buzzer', id: 'buzz', ...more });
export const slider = (more: object = {}): Control => ({
  kind: 'slider',
  id: 'bet',
  label: 'Your bet',
  min: 0,
  max: 10,
  step: 1,
  value: 4,
  ...more,
});
export const toggle = (more: object = {}): Control => ({
  kind: 'toggle',
  id: 'ready',
  label: 'Ready',
  value: false,
  ...more,
});
export const swipe = (more: object = {}): Control => ({
  kind: 'swipe',
  id: 'throw',
  label: 'Throw',
  ...more,
});
export const tilt = (more: object = {}): Control => ({ kind: 'tilt', id: 'lean', label: 'Balance', ...more });
export const text = (more: object = {}): Control => ({
  kind: 'text',
  id: 'say',
  label: 'Finish the sentence',
  maxLength: 60,
  ...more,
});
export const draw = (more: object = {}): Control => ({
  kind: 'draw',
  id: 'ink',
  colors: ICE.slice(1),
  aspect: 1.25,
  ...more,
});
export const choices = (labels: string[], more: object = {}): Control => ({
  kind: 'choices',
  id: 'pick',
  options: labels.map((label, index) => ({ id: `o${index}`, label })),
  ...more,
});
export const SUITS = ['hearts', 'spades', 'diamonds', 'clubs'];
export const hand = (count: number, more: object = {}): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    label: ['A', 'K', 'Q', 'J', '10', '9', '7', '4', '2'][index % 9] ?? '5',
    suit: SUITS[index % 4] ?? 'hearts',
    playable: index % 5 !== 3,
  })),
  ...more,
});
export const WORDS = [
  'A suspicious sandwich',
  'The neighbour, again',
  'Eleven penguins in a lift',
  'My other phone',
  'Tax',
  'A very long silence at the far end of the table',
];
export const answers: Control = {
  kind: 'cards',
  id: 'hand',
  cards: WORDS.map((label, index) => ({ id: `w${index}`, label })),
};
export const show = (title: string, ...controls: Control[]): Controller => ({ title, controls });

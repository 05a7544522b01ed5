/** The kinds of controls and their numbers, apart from the schemas, so that the phone can use them. */

export const CONTROL_KINDS = [
  'stick',
  'dpad',
  'button',
  'buzzer',
  'choices',
  'cards',
  'text',
  'draw',
  'slider',
  'toggle',
  'swipe',
  'tilt',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/**
 * `continuous`: only the latest value counts, and any before it may be left out on the way. `discrete`: each
 * value is an act of its own, and arrives once and in order.
 */
const DELIVERY: Record<ControlKind, 'continuous' | 'discrete'> = {
  stick: 'continuous',
  dpad: 'discrete',
  button: 'discrete',
  buzzer: 'discrete',
  choices: 'discrete',
  cards: 'discrete',
  text: 'discrete',
  draw: 'discrete',
  slider: 'continuous',
  toggle: 'discrete',
  swipe: 'discrete',
  tilt: 'continuous',
};

/** Whether the latest value of such a control makes all before it worthless. */
export function isContinuous(kind: ControlKind): boolean {
  return DELIVERY[kind] === 'continuous';
}

/** What a control that is held says when it is let go; null for a kind that nobody holds. */
export function restOf(kind: ControlKind): false | { x: 0; y: 0 } | null {
  if (kind === 'button') return false;
  return kind === 'stick' || kind === 'dpad' || kind === 'tilt' ? { x: 0, y: 0 } : null;
}

/** Whether this value says that the control is not held. */
export function isAtRest(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== true;
  const { x = 0, y = 0 } = value as { x?: unknown; y?: unknown };
  return x === 0 && y === 0;
}

/** Which part of the party a controller belongs to: a control of a game can never be an order to the show. */
export const SCENES = ['lobby', 'game', 'pause', 'result', 'door', 'practice'] as const;
export type Scene = (typeof SCENES)[number];

/** Bounds of what controls hold and send. */
export const CONTROL_LIMITS = {
  controls: 12,
  options: 64,
  /** Graphemes of a text. */
  textLength: 200,
  /** Points in one piece of a stroke, as it is sent; a finished stroke may be longer. */
  strokePoints: 64,
  strokes: 600,
  /** Points of one stroke that a controller hands back. */
  strokePointsKept: 4_000,
  /** A stroke's width as a part of the picture's width. */
  strokeWidth: 0.25,
  colors: 16,
  /** Of a swipe, in screen heights, and screen heights a second. */
  swipeHeights: 4,
  swipeSpeed: 100,
} as const;

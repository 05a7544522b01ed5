/**
 * The sixteen cord colours, in the order in which seats take them, each with a pattern of its own: colour
 * is never alone. Chosen for distance in OKLCH, also as the three colour blindnesses see them (cords.test.ts).
 */

/** `dash`: lengths of stroke and gap in units of the cord's width, as in SVG; empty is solid. */
export type Cord = { name: string; color: string; dash: readonly number[]; twist: boolean };

export const CORDS: readonly Cord[] = [
  { name: 'coral', color: '#ff6b57', dash: [], twist: false },
  { name: 'sky', color: '#4fb3ff', dash: [3, 1], twist: false },
  { name: 'lemon', color: '#ffe14d', dash: [1, 1], twist: false },
  { name: 'mint', color: '#5ee0a0', dash: [5, 1, 1, 1], twist: false },
  { name: 'violet', color: '#b18cff', dash: [], twist: true },
  { name: 'orange', color: '#ff9f2e', dash: [6, 2], twist: false },
  { name: 'teal', color: '#2ec4c4', dash: [2, 2], twist: false },
  { name: 'pink', color: '#ff8fc7', dash: [4, 1, 4, 3], twist: false },
  { name: 'grass', color: '#7dc42f', dash: [3, 1], twist: true },
  { name: 'cobalt', color: '#4a6bff', dash: [1, 2], twist: false },
  { name: 'sand', color: '#d9b98a', dash: [8, 1, 1, 1, 1, 1], twist: false },
  { name: 'magenta', color: '#e040c8', dash: [5, 3], twist: false },
  { name: 'ice', color: '#c8f0ff', dash: [1, 1], twist: true },
  { name: 'brick', color: '#c2453a', dash: [2, 1, 2, 3], twist: false },
  { name: 'moss', color: '#4f9e6b', dash: [6, 2], twist: true },
  { name: 'silver', color: '#c9c4d8', dash: [2, 4], twist: false },
];

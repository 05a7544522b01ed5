/**
 * The sixteen cord colours, in the order in which seats take them, each with a pattern of its own: colour
 * is never alone. Found by a search for the greatest least distance (CIEDE2000): between any two as most
 * people see them, and between any two of one kind of pattern as the three colour blindnesses see them.
 * The first four are far apart for everybody. cords.test.ts holds the numbers.
 */

/** `dash`: lengths of stroke and gap in units of the cord's width, as in SVG; empty is solid. */
export type Cord = { color: string; dash: readonly number[]; twist: boolean };

export const CORDS: readonly (Cord & { color: `#${string}` })[] = [
  { color: '#d62b38', dash: [], twist: false }, // scarlet
  { color: '#00e2e1', dash: [1, 1], twist: false }, // aqua
  { color: '#f4fa1f', dash: [4, 1], twist: false }, // lemon
  { color: '#006be4', dash: [9, 1.5], twist: false }, // blue
  { color: '#eef1df', dash: [2, 3], twist: false }, // cream
  { color: '#ffb113', dash: [4, 3], twist: false }, // amber
  { color: '#ff92e1', dash: [6, 1, 1, 1], twist: false }, // pink
  { color: '#00844b', dash: [3, 1, 1, 1, 1, 1], twist: false }, // forest
  { color: '#a643c5', dash: [8, 1, 3, 1], twist: false }, // purple
  { color: '#3ee371', dash: [1, 1, 1, 3], twist: false }, // mint
  { color: '#9f6200', dash: [1, 2], twist: false }, // brown
  { color: '#bbd2ff', dash: [], twist: true }, // ice
  { color: '#ffc3b5', dash: [4, 1], twist: true }, // peach
  { color: '#909400', dash: [8, 2], twist: true }, // olive
  { color: '#008694', dash: [3, 3], twist: true }, // teal
  { color: '#888390', dash: [8, 5], twist: false }, // grey
];

/** The colour of a cord by its index; they go round. */
export function cordColor(cordIndex: number): string {
  return CORDS[cordIndex % CORDS.length]?.color ?? '#ffffff';
}

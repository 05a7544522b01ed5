/** The shipped games, in the picker's order. */
export const SHIPPED_GAMES = [
  'floe',
  // npm run new-game puts its line above this one.
] as const;

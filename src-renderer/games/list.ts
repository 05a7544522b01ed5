/** The shipped games, in the picker's order. */
export const SHIPPED_GAMES = ['floe'] as const;

/** A game's store: what its rules keep between evenings, plain JSON by key. The host has one file for each game. */

export type GameStore = Readonly<Record<string, unknown>>;

/** The most that one game keeps: its JSON in bytes of UTF-8. */
export const STORE_BYTES = 64 * 1024;
/** The longest key, in UTF-16 units. */
export const STORE_KEY_UNITS = 64;
/** How many games may keep something on one host. */
export const MOST_STORES = 200;

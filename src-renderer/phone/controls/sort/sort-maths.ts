/** Orders of ids. */

/** The order with this id at another place; the same one where nothing changes. */
export function movedTo(ids: readonly string[], id: string, place: number): readonly string[] {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, place));
  if (from < 0 || from === to) return ids;
  const others = ids.filter((one) => one !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

/** The place of a finger among the other rows, of which it knows the middles from the top down. */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < y).length;
}

/** The ids as they are in order already; those that are new follow as they stand. */
export function orderOf(items: readonly { id: string }[], value: readonly string[] = []): readonly string[] {
  const known = value.filter((id) => items.some((item) => item.id === id));
  return [...known, ...items.map(({ id }) => id).filter((id) => !known.includes(id))];
}

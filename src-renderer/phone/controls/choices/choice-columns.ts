/** How choices stand: big cards, in even rows. */

/** How many choices stand side by side: as many as their longest label lets read in one or two lines. */
export function choiceColumns(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  // A word such as "Up to 16" has room in half of the smallest phone.
  const pair = longest <= 8 ? 240 : 340;
  const most = width >= 900 ? 4 : width >= 560 ? 3 : width >= pair ? 2 : 1;
  const byLabel = longest <= 14 ? most : longest <= 24 ? most - 1 : Math.floor(width / 420);
  // Few choices are better big.
  const byCount = labels.length <= 3 ? (width >= 560 ? labels.length : 1) : most;
  const columns = Math.max(1, Math.min(byLabel, byCount));
  // No row of one under rows of three.
  const rows = Math.max(1, Math.ceil(labels.length / columns));
  return Math.max(1, Math.ceil(labels.length / rows));
}

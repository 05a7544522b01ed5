/** An error of a game in a few lines: what it says, and where in the game it was. */
export function describeProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, 2000);
  const place = error.stack?.split('\n').find((line) => line.includes('game.js'));
  return [`${error.name}: ${error.message}`, place?.trim()].filter(Boolean).join('\n').slice(0, 2000);
}

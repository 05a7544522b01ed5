/** Where the state keeps a `phase`, a change of it is worth a snapshot: a string, or `{at: string}`. Else null. */
export function phaseOf(state: unknown): unknown {
  if (typeof state !== 'object' || state === null || !('phase' in state)) return null;
  const { phase } = state;
  return typeof phase === 'object' && phase !== null && 'at' in phase ? phase.at : phase;
}

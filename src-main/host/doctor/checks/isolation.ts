import { EARLY_MS, found, type Examine } from '../exam.ts';

/** A Wi-Fi that keeps its devices apart looks like this: the party answers, and nobody ever comes. */
export const checkIsolation: Examine = async ({ seen, party: { shownAddress, port }, answersOn }) => {
  if (seen.heard) return found('isolation.none');
  if (seen.openForMs < EARLY_MS || shownAddress === null) return found('isolation.too-early');
  return found((await answersOn(shownAddress, port)) ? 'isolation.suspected' : 'isolation.too-early');
};

import { EARLY_MS, found, type Examine } from '../exam.ts';

/** Whether any other device was ever seen here, and a phone's page on it. */
export const checkVisitors: Examine = ({ seen }) => {
  if (seen.devices > 0) return found('visitors.seen', { count: seen.devices });
  if (seen.reached) return found('visitors.knocked');
  return found(seen.openForMs < EARLY_MS ? 'visitors.too-early' : 'visitors.none');
};

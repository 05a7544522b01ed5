import { found, type Examine } from '../exam.ts';

/** Phones that loaded the page: whether their socket opened. */
export const checkLines: Examine = ({ seen }) => {
  if (seen.troubles.stripped > 0) return found('lines.stripped', { count: seen.troubles.stripped });
  if (seen.waiting > 0) return found('lines.waiting', { count: seen.waiting });
  return found(seen.devices > 0 ? 'lines.open' : 'lines.nobody');
};

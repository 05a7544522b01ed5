import { found, type Examine } from '../exam.ts';

/** Browsers that insist on https: to this party, which has no certificate, they say what it cannot read. */
export const checkHttps: Examine = ({ seen: { askedByHttps } }) =>
  askedByHttps > 0 ? found('https.asked', { count: askedByHttps }) : found('https.none');

import { found, type Examine } from '../exam.ts';

/**
 * Whether the party answers on the address that the TV shows, asked from this machine. Some firewalls keep a machine from
 * calling itself: a phone that plays knows better.
 */
export const checkServer: Examine = async ({ party: { shownAddress, port }, seen, answersOn }) => {
  if (shownAddress === null) return found('server.no-address');
  const facts = { address: shownAddress, port };
  const answers = seen.playing > 0 || (await answersOn(shownAddress, port));
  return found(answers ? 'server.answers' : 'server.silent', facts);
};

import { found, type Examine } from '../exam.ts';

/** Whether the party answers on the address that the TV shows, asked from this machine. */
export const checkServer: Examine = async ({ party: { shownAddress, port }, answersOn }) => {
  if (shownAddress === null) return found('server.no-address');
  const facts = { address: shownAddress, port };
  return found((await answersOn(shownAddress, port)) ? 'server.answers' : 'server.silent', facts);
};

import { found, type Examine } from '../exam.ts';

/** Whether the network leads anywhere: nothing is sent to find out, and the party needs none of it. */
export const checkInternet: Examine = async ({ routeAddress }) =>
  found((await routeAddress()) === null ? 'internet.none' : 'internet.route');

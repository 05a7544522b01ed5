import { found, type Examine } from '../exam.ts';

/** Requests that called this machine by a name that is not its own. */
export const checkNames: Examine = ({ seen }) => {
  const [name] = seen.foreignNames;
  return name === undefined ? found('names.ours') : found('names.foreign', { name });
};

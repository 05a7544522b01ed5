import { found, type Examine } from '../exam.ts';

/** Phones that came and were turned away. */
export const checkDoor: Examine = ({ seen: { troubles }, party }) => {
  if (party.locked && troubles.locked > 0) return found('door.locked', { count: troubles.locked });
  // An old link says a wrong code, too, and the other way round it is not so.
  if (troubles['old-code'] > 0) return found('door.old-code', { count: troubles['old-code'] });
  if (troubles['wrong-code'] > 0) return found('door.wrong-code', { count: troubles['wrong-code'] });
  if (troubles.full > 0) return found('door.full', { count: troubles.full });
  if (troubles.banned > 0) return found('door.banned', { count: troubles.banned });
  return found('door.open');
};

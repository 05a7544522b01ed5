/** True once the lobby has been open for a while and nobody has come. */
import { useEffect, useState } from 'react';

/** Long enough to find the phone, the camera and the glasses, in ms. */
const PATIENCE_MS = 60_000;

export type JoinHint = { isShown: boolean; dismiss(): void };

/** `isLonely`: the door is open, and nobody has a seat. */
export function useJoinHint(isLonely: boolean): JoinHint {
  const [state, setState] = useState<'waiting' | 'shown' | 'dismissed'>('waiting');
  useEffect(() => {
    if (!isLonely) {
      setState((now) => (now === 'shown' ? 'waiting' : now));
      return undefined;
    }
    const timer = setTimeout(() => setState((now) => (now === 'waiting' ? 'shown' : now)), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLonely]);
  return { isShown: isLonely && state === 'shown', dismiss: () => setState('dismissed') };
}

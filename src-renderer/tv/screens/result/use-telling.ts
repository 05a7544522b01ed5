/** How far the result has been told. */
import { useEffect, useRef, useState } from 'react';
import type { Tell } from './places.ts';

export type Telling = {
  /** The best place told so far; Infinity before the first. */
  upTo: number;
  /** Tells the rest at once. */
  finish(): void;
};

/** Tells place after place; `onTold` at each, for its sound. */
export function useTelling(tells: readonly Tell[], onTold: (place: number) => void): Telling {
  const [upTo, setUpTo] = useState(Infinity);
  const latest = useRef(onTold);
  useEffect(() => {
    latest.current = onTold;
  });
  const done = upTo === 1 || tells.length === 0;
  useEffect(() => {
    if (done) return undefined;
    const timers = tells.map(({ place, atMs }) =>
      setTimeout(() => {
        setUpTo(place);
        latest.current(place);
      }, atMs),
    );
    return () => timers.forEach(clearTimeout);
    // The result of a scene never changes; once told, the timers of the rest are cleared.
  }, [done]);
  const finish = (): void => {
    if (done) return;
    setUpTo(1);
    latest.current(1);
  };
  return { upTo, finish };
}

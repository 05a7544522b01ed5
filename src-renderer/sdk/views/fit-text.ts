/** React: a text as large as its room allows. */
import { createElement, useLayoutEffect, useRef, type CSSProperties, type ReactElement } from 'react';
import { LOOK, loadType } from '../picture/look.ts';

export type FitTextProps = {
  children: string;
  /** The sizes between which it may be, in hundredths of the TV's height: 12 is `12vh`. */
  most?: number;
  least?: number;
  style?: CSSProperties;
};

/** Fills its parent, and breaks lines between words. What does not fit at the least size is cut off. */
export function FitText({ children, most = 20, least = 2.6, style }: FitTextProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const room = ref.current;
    if (!room) return;
    let isGone = false;
    const fit = () => {
      if (!isGone) fitInto(room, most, least);
    };
    const watch = new ResizeObserver(fit);
    watch.observe(room);
    fit();
    void loadType().then(fit);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [children, most, least]);
  return createElement(
    'div',
    {
      ref,
      style: {
        width: '100%',
        height: '100%',
        overflow: 'hidden',
        display: 'grid',
        placeContent: 'center',
        textAlign: 'center',
        fontFamily: LOOK.display,
        fontWeight: 800,
        lineHeight: 1.1,
        ...style,
      },
    },
    createElement('span', { style: { minWidth: 0 } }, children),
  );
}

/** Finds the size by halves: eight looks are exact to a hundredth of the range. */
function fitInto(room: HTMLElement, most: number, least: number): void {
  const text = room.firstElementChild;
  if (!(text instanceof HTMLElement)) return;
  const size = largestThatFits(most, least, (vh) => {
    text.style.fontSize = `${vh}vh`;
    return text.scrollWidth <= room.clientWidth && text.offsetHeight <= room.clientHeight;
  });
  text.style.fontSize = `${size}vh`;
}

export function largestThatFits(most: number, least: number, fits: (size: number) => boolean): number {
  if (fits(most)) return most;
  let small = least;
  let large = most;
  for (let look = 0; look < 8; look++) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  return small;
}

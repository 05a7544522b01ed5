/** How a plug moves by hand rather than by gravity: it flies in and clicks, falls out, leaves. */
import { animate } from 'motion';
import type { Point } from '../../../ui/rope.ts';
import { PLUG_RADIUS } from './board-layout.ts';
import type { Plug } from './plug.ts';

const CLICK_S = 0.18;

/** Swings the plug up and clicks it in; `onClick` at the instant of contact. */
export function flyIn(plug: Plug, onClick: () => void): void {
  plug.stop();
  plug.state = 'flying';
  const from = { ...plug.at };
  const below = { x: plug.place.x, y: plug.place.y + PLUG_RADIUS * 1.9 };
  let alive = true;
  const swing = animate(0, 1, {
    type: 'spring',
    visualDuration: 0.55,
    bounce: 0.22,
    onUpdate: (t: number) => {
      plug.at.x =
        from.x + (below.x - from.x) * t + Math.sin(Math.min(t, 1) * Math.PI) * (from.x < below.x ? -3 : 3);
      plug.at.y = from.y + (below.y - from.y) * t;
      if (t >= 1) arrive();
    },
    onComplete: () => arrive(),
  });
  const arrive = (): void => {
    if (!alive) return;
    plug.stop();
    click(plug, below, onClick);
  };
  plug.stop = () => {
    alive = false;
    swing.stop();
  };
}

function click(plug: Plug, below: Point, onClick: () => void): void {
  const push = animate(0, 1, {
    duration: CLICK_S,
    ease: [0.3, 1.6, 0.5, 1],
    onUpdate: (t: number) => {
      plug.at.x = plug.place.x;
      plug.at.y = below.y + (plug.place.y - below.y) * t;
      plug.scale = 1.16 - 0.16 * t;
    },
    onComplete: () => settle(plug),
  });
  plug.stop = () => push.stop();
  plug.glow = 1;
  onClick();
}

/** Puts the plug into its socket at once: for reduced motion and for who was there already. */
export function settle(plug: Plug): void {
  plug.stop();
  plug.state = 'in';
  plug.scale = 1;
  plug.at = { x: plug.place.x, y: plug.place.y };
  plug.pluckedS = Math.min(plug.pluckedS, 0.25);
}

/** Lets the plug fall out; it stays caught at its socket and dangles. */
export function drop(plug: Plug): void {
  plug.stop();
  plug.state = 'dangling';
  plug.scale = 1;
  const tip = plug.rope.x.length - 1;
  plug.rope.oldX[tip] = (plug.rope.x[tip] ?? 0) - 0.5;
}

/** Takes the plug off the board, down to the desk. */
export function leave(plug: Plug): void {
  plug.stop();
  plug.state = 'leaving';
  const from = { ...plug.at };
  const fall = animate(0, 1, {
    duration: 0.5,
    ease: [0.5, 0, 0.9, 0.6],
    onUpdate: (t: number) => {
      plug.at.x = from.x + (plug.place.holeX - from.x) * t;
      plug.at.y = from.y + (plug.place.holeY + PLUG_RADIUS * 3 - from.y) * t;
    },
    onComplete: () => (plug.state = 'gone'),
  });
  plug.stop = () => fall.stop();
}

/** The particles: sparks, snow, drops and rings. */
import { createParticles, type Pen } from 'partyline';
import type { Moment, Point } from '../state.ts';
import { SQUASH, toScreen, type View } from './view.ts';

export type Effects = {
  show(moment: Moment): void;
  /** On the water, under the floe. */
  drawLow(pen: Pen): void;
  drawHigh(pen: Pen): void;
  pass(ms: number): void;
  /** How far the picture shakes now, in pixels. */
  shake(): Point;
};

const WATER = ['#e6ffff', '#8fdde6', '#5cb7d0'];
/** Rings lie flatter than the floe looks. */
const FLAT = 0.55;

export function createEffects(view: View, reducedMotion: boolean): Effects {
  const options = { reducedMotion, squash: SQUASH, scale: view.scale };
  const low = createParticles(options);
  const high = createParticles(options);
  let shaking = 0;

  function splash(at: Point, power: number): void {
    const water = { x: at.x, y: at.y + view.depth * 0.9 };
    const count = Math.round(34 * power);
    high.spray(water, {
      count,
      speed: 190,
      up: 430 * power,
      size: 9,
      colors: WATER,
      lifeMs: 800,
      fall: 1300,
    });
    for (const delayMs of [0, 160, 330]) {
      low.ring(water, {
        reach: 150 * power,
        color: '#bff7f4',
        width: 5,
        lifeMs: 1100,
        delayMs,
        squash: FLAT,
      });
    }
  }

  return {
    show(moment) {
      const { power } = moment;
      const at = toScreen(view, moment);
      switch (moment.kind) {
        case 'hit': {
          const colors = ['#ffffff', '#ffe9a8', '#d9f2ff'];
          const speed = 200 + 420 * power;
          high.spray(at, { count: 6 + power * 16, speed, up: 60, size: 7, colors, lifeMs: 380, fall: 300 });
          high.ring(at, { reach: 34 + 70 * power, color: '#ffffff', width: 7, lifeMs: 260, squash: FLAT });
          shaking = Math.max(shaking, power > 0.45 ? power : 0);
          return;
        }
        case 'dash': {
          const colors = ['#ffffff', '#cfe6f5'];
          high.spray(at, { count: 14, speed: 190, up: 70, size: 8, colors, lifeMs: 460, fall: 420 });
          return;
        }
        case 'fall':
        case 'splash':
          return splash(at, power);
        case 'break': {
          const colors = ['#ffffff', '#bfe3f3', '#7fc0dd'];
          high.spray(at, { count: 22, speed: 230, up: 190, size: 10, colors, lifeMs: 700, fall: 900 });
          shaking = Math.max(shaking, 0.4);
          return;
        }
      }
    },
    pass(ms) {
      low.pass(ms);
      high.pass(ms);
      shaking *= Math.exp((-ms / 1000) * 9);
    },
    drawLow: low.draw,
    drawHigh: high.draw,
    shake() {
      if (reducedMotion || shaking < 0.03) return { x: 0, y: 0 };
      const far = shaking * 9 * view.scale;
      return { x: Math.round((Math.random() - 0.5) * far), y: Math.round((Math.random() - 0.5) * far) };
    },
  };
}

/** What flies: sparks, snow, drops and rings. Chance here is for the eye only and never touches the rules. */
import type { Moment, Point } from '../state.ts';
import type { Pen } from './canvas.ts';
import { SQUASH, toScreen, type View } from './view.ts';

type Bit = {
  x: number;
  y: number;
  vx: number;
  vy: number;
  size: number;
  color: string;
  age: number;
  life: number;
  fall: number;
};
type Ring = { x: number; y: number; age: number; life: number; reach: number; color: string; width: number };

const MOST_BITS = 260;

export type Effects = {
  show(moment: Moment): void;
  /** On the water, under the floe. */
  drawLow(pen: Pen): void;
  drawHigh(pen: Pen): void;
  pass(ms: number): void;
  /** How far the picture shakes now, in pixels. */
  shake(): Point;
};

type Spray = {
  count: number;
  speed: number;
  up: number;
  size: number;
  colors: readonly string[];
  life: number;
  fall: number;
};

export function createEffects(view: View, reducedMotion: boolean): Effects {
  let bits: Bit[] = [];
  let lowRings: Ring[] = [];
  let highRings: Ring[] = [];
  let shaking = 0;

  function spray(at: Point, { count, speed, up, size, colors, life, fall }: Spray): void {
    for (let bit = 0; bit < count && bits.length < MOST_BITS; bit++) {
      const angle = Math.random() * Math.PI * 2;
      const fast = speed * (0.3 + Math.random() * 0.7) * view.scale;
      bits.push({
        x: at.x,
        y: at.y,
        vx: Math.cos(angle) * fast,
        vy: Math.sin(angle) * fast * SQUASH - up * view.scale * (0.4 + Math.random() * 0.6),
        size: size * view.scale * (0.5 + Math.random() * 0.7),
        color: colors[bit % colors.length] ?? '#fff',
        age: 0,
        life: life * (0.6 + Math.random() * 0.4),
        fall: fall * view.scale,
      });
    }
  }

  function splash(at: Point, power: number): void {
    const water = { x: at.x, y: at.y + view.depth * 0.9 };
    const drops = {
      speed: 190,
      up: 430,
      size: 9,
      colors: ['#e6ffff', '#8fdde6', '#5cb7d0'],
      life: 800,
      fall: 1300,
    };
    spray(water, { ...drops, count: Math.round(34 * power), up: drops.up * power });
    for (const late of [0, 160, 330]) {
      lowRings.push({
        ...water,
        age: -late,
        life: 1100,
        reach: 150 * power * view.scale,
        color: '#bff7f4',
        width: 5,
      });
    }
  }

  return {
    show(moment) {
      const at = toScreen(view, moment);
      switch (moment.kind) {
        case 'hit':
          spray(at, {
            count: 6 + moment.power * 16,
            speed: 200 + 420 * moment.power,
            up: 60,
            size: 7,
            colors: ['#ffffff', '#ffe9a8', '#d9f2ff'],
            life: 380,
            fall: 300,
          });
          highRings.push({
            ...at,
            age: 0,
            life: 260,
            reach: (34 + 70 * moment.power) * view.scale,
            color: '#ffffff',
            width: 7,
          });
          shaking = Math.max(shaking, moment.power > 0.45 ? moment.power : 0);
          return;
        case 'dash':
          spray(at, {
            count: 14,
            speed: 190,
            up: 70,
            size: 8,
            colors: ['#ffffff', '#cfe6f5'],
            life: 460,
            fall: 420,
          });
          return;
        case 'fall':
        case 'splash':
          return splash(at, moment.power);
        case 'break':
          spray(at, {
            count: 22,
            speed: 230,
            up: 190,
            size: 10,
            colors: ['#ffffff', '#bfe3f3', '#7fc0dd'],
            life: 700,
            fall: 900,
          });
          shaking = Math.max(shaking, 0.4);
          return;
      }
    },
    pass(ms) {
      const seconds = ms / 1000;
      for (const bit of bits) {
        bit.age += ms;
        bit.x += bit.vx * seconds;
        bit.y += bit.vy * seconds;
        bit.vy += bit.fall * seconds;
      }
      for (const ring of [...lowRings, ...highRings]) ring.age += ms;
      bits = bits.filter((bit) => bit.age < bit.life);
      lowRings = lowRings.filter((ring) => ring.age < ring.life);
      highRings = highRings.filter((ring) => ring.age < ring.life);
      shaking *= Math.exp(-seconds * 9);
    },
    drawLow: (pen) => drawRings(pen, lowRings, view),
    drawHigh(pen) {
      drawRings(pen, highRings, view);
      for (const bit of bits) {
        const size = bit.size * (1 - bit.age / bit.life);
        pen.fillStyle = bit.color;
        pen.fillRect(bit.x - size / 2, bit.y - size / 2, size, size);
      }
    },
    shake() {
      if (reducedMotion || shaking < 0.03) return { x: 0, y: 0 };
      const far = shaking * 9 * view.scale;
      return { x: Math.round((Math.random() - 0.5) * far), y: Math.round((Math.random() - 0.5) * far) };
    },
  };
}

function drawRings(pen: Pen, rings: readonly Ring[], view: View): void {
  for (const ring of rings) {
    if (ring.age < 0) continue;
    const done = ring.age / ring.life;
    pen.globalAlpha = (1 - done) ** 1.5;
    pen.strokeStyle = ring.color;
    pen.lineWidth = ring.width * view.scale * (1 - done * 0.7);
    pen.beginPath();
    const reach = ring.reach * (0.15 + 0.85 * Math.sqrt(done));
    pen.ellipse(ring.x, ring.y, reach, reach * 0.55, 0, 0, Math.PI * 2);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

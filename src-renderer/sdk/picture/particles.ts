/** Particles: sparks, snow, drops, and rings that widen. Chance here is for the eye only, and never touches the rules. */
import type { Pen } from './layer.ts';

type Point = { x: number; y: number };

/** Lengths in the pen's units, speeds in units a second. */
export type Spray = {
  count: number;
  /** Out to all sides. */
  speed: number;
  /** Upwards besides. */
  up?: number;
  size: number;
  colors: readonly string[];
  lifeMs: number;
  /** The gravity, in units a second each second. */
  fall?: number;
};

export type Ring = {
  reach: number;
  color: string;
  width: number;
  lifeMs: number;
  delayMs?: number;
  /** Where it lies flatter than what flies. */
  squash?: number;
};

export type ParticleOptions = {
  /** Nothing flies then, and rings fade where they are. */
  reducedMotion: boolean;
  /** 1 from above; less for a floor that is seen from the side. */
  squash?: number;
  /** The factor from the units of `spray` and `ring` to those of the pen: for a pen in pixels, `board.scale`. */
  scale?: number;
  /** Beyond so many at once the newest are left out: a slow machine draws 260 in half a millisecond. */
  most?: number;
};

type Bit = Point & {
  vx: number;
  vy: number;
  size: number;
  color: string;
  age: number;
  life: number;
  fall: number;
};
type Circle = Point & {
  age: number;
  life: number;
  reach: number;
  color: string;
  width: number;
  flat: number;
};

export type Particles = {
  spray(at: Point, spray: Spray): void;
  ring(at: Point, ring: Ring): void;
  /** So much time has passed since the last frame. */
  pass(ms: number): void;
  /** Rings below, bits above them. */
  draw(pen: Pen): void;
  clear(): void;
};

export function createParticles(options: ParticleOptions): Particles {
  const { reducedMotion, squash = 1, scale = 1, most = 260 } = options;
  let bits: Bit[] = [];
  let circles: Circle[] = [];

  return {
    spray(at, { count, speed, up = 0, size, colors, lifeMs, fall = 0 }) {
      if (reducedMotion) return;
      for (let bit = 0; bit < count && bits.length < most; bit++) {
        const angle = Math.random() * Math.PI * 2;
        const fast = speed * (0.3 + Math.random() * 0.7) * scale;
        bits.push({
          x: at.x,
          y: at.y,
          vx: Math.cos(angle) * fast,
          vy: Math.sin(angle) * fast * squash - up * scale * (0.4 + Math.random() * 0.6),
          size: size * scale * (0.5 + Math.random() * 0.7),
          color: colors[bit % colors.length] ?? '#fff',
          age: 0,
          life: lifeMs * (0.6 + Math.random() * 0.4),
          fall: fall * scale,
        });
      }
    },
    ring({ x, y }, { reach, color, width, lifeMs, delayMs = 0, squash: flat = squash }) {
      if (circles.length >= most) return;
      const sizes = { reach: reach * scale, width: width * scale, flat };
      circles.push({ x, y, age: -delayMs, life: lifeMs, color, ...sizes });
    },
    pass(ms) {
      const seconds = ms / 1000;
      for (const bit of bits) {
        bit.age += ms;
        bit.x += bit.vx * seconds;
        bit.y += bit.vy * seconds;
        bit.vy += bit.fall * seconds;
      }
      for (const circle of circles) circle.age += ms;
      bits = bits.filter((bit) => bit.age < bit.life);
      circles = circles.filter((circle) => circle.age < circle.life);
    },
    draw(pen) {
      for (const circle of circles) drawCircle(pen, circle);
      for (const bit of bits) {
        const size = bit.size * (1 - bit.age / bit.life);
        pen.fillStyle = bit.color;
        pen.fillRect(bit.x - size / 2, bit.y - size / 2, size, size);
      }
    },
    clear() {
      bits = [];
      circles = [];
    },
  };

  function drawCircle(pen: Pen, { x, y, age, life, reach, color, width, flat }: Circle): void {
    if (age < 0) return;
    const done = age / life;
    const wide = reducedMotion ? reach : reach * (0.15 + 0.85 * Math.sqrt(done));
    pen.globalAlpha = (1 - done) ** 1.5;
    pen.strokeStyle = color;
    pen.lineWidth = width * (1 - done * 0.7);
    pen.beginPath();
    pen.ellipse(x, y, wide, wide * flat, 0, 0, Math.PI * 2);
    pen.stroke();
    pen.globalAlpha = 1;
  }
}

/**
 * Northern light: three slow curtains, painted small a few times a second and stretched over the sky. The
 * stretching costs more than all discs together, so it is done only as often, and copied in between.
 */
import { createLayer, type Layer, type Pen } from 'partyline';
import type { View } from './view.ts';

const WIDTH = 300;
const HEIGHT = 60;
const REPAINT_MS = 70;

type Curtain = { base: number; sway: number; tall: number; light: number; speed: number; wave: number };

const CURTAINS: readonly Curtain[] = [
  { base: 0.8, sway: 0.1, tall: 0.42, light: 1, speed: 0.00011, wave: 5.2 },
  { base: 0.6, sway: 0.15, tall: 0.36, light: 0.7, speed: -0.00008, wave: 8.1 },
  { base: 0.93, sway: 0.06, tall: 0.22, light: 0.55, speed: 0.00016, wave: 11.3 },
];

export type Aurora = { draw(pen: Pen, timeMs: number): void };

/** Sky and sea: the backdrop with the light on it. */
export function createAurora(view: View, backdrop: Layer): Aurora {
  const sky = createLayer(view.width, view.height);
  const { canvas, pen: own } = createLayer(WIDTH, HEIGHT);
  const image = own.createImageData(WIDTH, HEIGHT);
  let paintedAt = -Infinity;

  function repaint(timeMs: number): void {
    image.data.fill(0);
    for (const curtain of CURTAINS) {
      for (let column = 0; column < WIDTH; column++) paintRay(image, curtain, { column, timeMs });
    }
    own.putImageData(image, 0, 0);
    sky.pen.drawImage(backdrop.canvas, 0, 0);
    sky.pen.drawImage(canvas, 0, 0, view.width, view.horizon);
    drawReflection(sky.pen, view, { canvas, timeMs });
  }

  return {
    draw(pen, timeMs) {
      if (Math.abs(timeMs - paintedAt) > REPAINT_MS) {
        repaint(timeMs);
        paintedAt = timeMs;
      }
      pen.drawImage(sky.canvas, 0, 0);
    },
  };
}

/** Upside down in the sea, in bands that the swell moves apart. */
function drawReflection(
  pen: Pen,
  view: View,
  { canvas, timeMs }: { canvas: HTMLCanvasElement; timeMs: number },
): void {
  const { width, height, horizon, scale } = view;
  const bands = 9;
  const deep = (height - horizon) * 0.42;
  const edge = (band: number) => Math.round(horizon + (band * deep) / bands);
  for (let band = 0; band < bands; band++) {
    const swell = Math.sin(timeMs * 0.0011 + band * 1.7) * (3 + band * 2.5) * scale;
    const from = HEIGHT - ((band + 1) * HEIGHT) / bands;
    pen.globalAlpha = 0.42 * (1 - band / bands);
    pen.save();
    pen.translate(swell - 20 * scale, edge(band + 1));
    pen.scale(1, -1);
    pen.drawImage(
      canvas,
      0,
      from,
      WIDTH,
      HEIGHT / bands,
      0,
      0,
      width + 40 * scale,
      edge(band + 1) - edge(band),
    );
    pen.restore();
  }
  pen.globalAlpha = 1;
}

/** One column of light: sharp below, fading upwards from green to violet. */
function paintRay(
  image: ImageData,
  curtain: Curtain,
  { column, timeMs }: { column: number; timeMs: number },
): void {
  const x = column / WIDTH;
  const turn = timeMs * curtain.speed;
  const bend =
    Math.sin(x * curtain.wave + turn * 3) * 0.6 + Math.sin(x * curtain.wave * 2.3 - turn * 5) * 0.4;
  const base = (curtain.base + bend * curtain.sway) * HEIGHT;
  const folds = 0.62 + 0.38 * Math.sin(x * 71 + bend * 9 + turn * 9) * Math.sin(x * 23 - turn * 7);
  const drift = 0.5 + 0.5 * Math.sin(x * 3.1 + turn * 4 + curtain.wave);
  const light = curtain.light * folds * (0.2 + 0.8 * drift);
  const tall = curtain.tall * HEIGHT * (0.7 + 0.5 * folds);
  const { data } = image;
  for (let row = 0; row < HEIGHT; row++) {
    const above = base - row;
    const shine = above < 0 ? Math.max(0, 1 + above / 4) : Math.exp(-above / (tall * 0.55));
    const strength = shine * light;
    if (strength < 0.02) continue;
    const up = Math.min(1, Math.max(0, above / tall));
    const at = (row * WIDTH + column) * 4;
    const old = (data[at + 3] ?? 0) / 255;
    const alpha = Math.min(0.92, old + strength * 0.75);
    const share = alpha > 0 ? Math.min(1, (strength * 0.75) / alpha) : 0;
    const mix = (index: number, value: number) => {
      data[at + index] = (data[at + index] ?? 0) * (1 - share) + value * share;
    };
    mix(0, 70 + 110 * up);
    mix(1, 255 - 150 * up);
    mix(2, 165 + 75 * up);
    data[at + 3] = alpha * 255;
  }
}

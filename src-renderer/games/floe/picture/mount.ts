/** Floe's picture: one canvas, layers painted ahead, and each frame put together from back to front. */
import { fitCanvas, loadType, type Pen, scatter, type TvFrame } from 'partyline';
import { type Chunk, type FloeState, standingIce } from '../state.ts';
import { createAurora } from './aurora.ts';
import { paintBackdrop } from './backdrop.ts';
import { createBanner } from './banner.ts';
import { createCrowd } from './crowd.ts';
import { createEffects } from './effects.ts';
import { createIceLayer } from './ice-layer.ts';
import { drawSinking, drawTrembling } from './melting.ts';
import { createScoreboard } from './scoreboard.ts';
import { createView, type View } from './view.ts';

type Scene = { draw(state: FloeState, frame: TvFrame): void; forgetType(): void };

/** Fills the element with the picture; the returned function draws one frame. */
export function mountPicture(element: HTMLElement): (state: FloeState, frame: TvFrame) => void {
  const fit = fitCanvas(element, { ground: 'kept' });
  let scene: Scene | null = null;
  void loadType().then(() => scene?.forgetType());

  return (state, frame) => {
    const { pen, width, height, isNew } = fit();
    if (isNew || !scene) scene = createScene(pen, createView(width, height), { state, frame });
    scene.draw(state, frame);
  };
}

type First = { state: FloeState; frame: TvFrame };

function createScene(pen: Pen, view: View, first: First): Scene {
  const aurora = createAurora(view, paintBackdrop(view));
  const floe = createIceLayer(view);
  const crowd = createCrowd(view);
  const effects = createEffects(view, first.frame.reducedMotion);
  const scoreboard = createScoreboard(view);
  const banner = createBanner(view);
  const brokeAt = new WeakMap<Chunk, number>();
  const scratchedAt = new Map<string, { x: number; y: number }>();
  let lastMoment = first.state.momentCount;
  let lastNow = first.frame.now;
  let round = first.state.round;

  function notice(state: FloeState, frame: TvFrame): void {
    if (state.round !== round) {
      round = state.round;
      scratchedAt.clear();
      floe.clear();
    }
    for (const moment of state.moments) if (moment.n > lastMoment) effects.show(moment);
    lastMoment = state.momentCount;
    effects.pass(Math.min(100, Math.max(0, frame.now - lastNow)));
    lastNow = frame.now;
  }

  function sinceBroken(chunk: Chunk, state: FloeState, frame: TvFrame): number {
    const late = state.meltMs - chunk.fallAt;
    if (late < 0) return -1;
    const at = brokeAt.get(chunk) ?? frame.now - late;
    brokeAt.set(chunk, at);
    return frame.now - at;
  }

  function scratch(state: FloeState): void {
    for (const disc of state.discs) {
      const from = scratchedAt.get(disc.playerId);
      const far = from ? Math.hypot(disc.x - from.x, disc.y - from.y) : Infinity;
      if (disc.fell || far < 18) continue;
      if (from && far < 90) {
        floe.scratch({ x0: from.x, y0: from.y, x1: disc.x, y1: disc.y, width: state.radius * 0.55 });
      }
      scratchedAt.set(disc.playerId, { x: disc.x, y: disc.y });
    }
  }

  return {
    draw(state, frame) {
      notice(state, frame);
      const ice = standingIce(state);
      const clock = frame.reducedMotion ? 0 : frame.now;
      const shake = effects.shake();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      aurora.draw(pen, clock);
      drawGlints(pen, view, clock);
      pen.translate(shake.x, shake.y);
      drawSinking(pen, view, { ice: state.ice, sinceMs: (chunk) => sinceBroken(chunk, state, frame) });
      effects.drawLow(pen);
      crowd.drawSwimmers(pen, { state, frame, side: 'far' });
      scratch(state);
      floe.draw(pen, ice);
      drawTrembling(pen, view, state);
      crowd.drawSwimmers(pen, { state, frame, side: 'near' });
      crowd.drawStanding(pen, state, frame);
      effects.drawHigh(pen);
      crowd.drawNames(pen, state, frame);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      scoreboard.draw(pen, state, frame);
      banner.draw(pen, state, frame);
    },
    forgetType() {
      crowd.clear();
      scoreboard.clear();
    },
  };
}

const GLINTS = 150;

/** Short glints on the swell: farther ones smaller and closer together. */
function drawGlints(pen: Pen, view: View, timeMs: number): void {
  const { scale, width, height, horizon } = view;
  for (const level of [0, 1, 2]) {
    pen.fillStyle = `rgba(150, 235, 225, ${0.12 + level * 0.13})`;
    pen.beginPath();
    for (let glint = level; glint < GLINTS; glint += 3) {
      const near = scatter(glint, 5) ** 1.6;
      const shine = Math.sin(timeMs * (0.0008 + scatter(glint, 7) * 0.0012) + glint * 2.4);
      if (shine < 0.1) continue;
      const long = (10 + near * 46) * scale * shine;
      const x = ((scatter(glint, 6) + timeMs * 0.0000035 * (1 + near)) % 1) * width;
      const y = horizon + 6 * scale + near * (height - horizon);
      pen.rect(x - long / 2, y, long, (1 + near * 2) * scale);
    }
    pen.fill();
  }
}

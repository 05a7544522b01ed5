/** The row along the top: who plays, rounds won, points. Painted again only when one of them changes. */
import {
  createLayer,
  cutText,
  LOOK,
  setType,
  type Layer,
  type Pen,
  type Player,
  type TvFrame,
} from 'partyline';
import { winsNeeded, type FloeState, type Score } from '../state.ts';
import { paintPuck } from './puck.ts';
import type { View } from './view.ts';

export type Scoreboard = { draw(pen: Pen, state: FloeState, frame: TvFrame): void; clear(): void };

/** On the drawing board of 1920 x 1080. */
const TALL = 92;
const TOP = 22;
const MARGIN = 36;
const GAP = 10;

export function createScoreboard(view: View): Scoreboard {
  let layer: Layer | null = null;
  let paintedKey = '';

  return {
    draw(pen, state, frame) {
      const gained = state.phase.at === 'roundOver' ? state.phase.gained : {};
      const out = state.discs.filter((disc) => disc.fell).map((disc) => disc.playerId);
      const faces = frame.players.map((one) => [
        one.id,
        one.name,
        one.cordIndex,
        one.iconIndex,
        one.connected,
      ]);
      const key = JSON.stringify([state.scores, out, gained, faces]);
      if (key !== paintedKey || !layer) {
        layer = paintRow(view, { state, players: frame.players, gained, out: new Set(out) });
        paintedKey = key;
      }
      pen.drawImage(layer.canvas, Math.round((view.width - layer.canvas.width) / 2), TOP * view.scale);
    },
    clear() {
      paintedKey = '';
    },
  };
}

type Row = {
  state: FloeState;
  players: readonly Player[];
  gained: Record<string, number>;
  out: ReadonlySet<string>;
};

function paintRow(view: View, { state, players, gained, out }: Row): Layer {
  const count = Math.max(1, state.scores.length);
  const wide = Math.min(330, (1920 - 2 * MARGIN - GAP * (count - 1)) / count);
  const layer = createLayer((wide * count + GAP * (count - 1)) * view.scale, TALL * view.scale);
  layer.pen.scale(view.scale, view.scale);
  state.scores.forEach((score, index) => {
    const player = players.find((one) => one.id === score.playerId);
    if (!player) return;
    layer.pen.save();
    layer.pen.translate(index * (wide + GAP), 0);
    const plus = gained[player.id];
    const needed = winsNeeded(state);
    paintCard(layer.pen, { player, score, needed, wide, plus, isOut: out.has(player.id), view });
    layer.pen.restore();
  });
  return layer;
}

type Card = {
  player: Player;
  score: Score;
  /** Rounds that decide the game. */
  needed: number;
  wide: number;
  plus: number | undefined;
  isOut: boolean;
  view: View;
};

function paintCard(pen: Pen, { player, score, needed, wide, plus, isOut, view }: Card): void {
  const roomy = wide > 180;
  const faded = isOut && plus === undefined;
  pen.fillStyle = faded ? 'rgba(23, 19, 48, 0.55)' : 'rgba(23, 19, 48, 0.84)';
  pen.beginPath();
  pen.roundRect(0, 0, wide, TALL, 20);
  pen.fill();
  pen.globalAlpha = faded ? 0.42 : 1;
  const radius = roomy ? 31 : 22;
  const puck = paintPuck(player, radius * view.scale, 1);
  const x = roomy ? 50 : wide / 2 - 24;
  const y = roomy ? TALL / 2 : 34;
  const half = puck.reach / view.scale;
  pen.drawImage(puck.canvas, x - half, y - half, half * 2, half * 2);

  pen.textBaseline = 'middle';
  pen.fillStyle = plus ? LOOK.brass : LOOK.paper;
  setType(pen, roomy ? 46 : 32);
  const points = plus === undefined ? String(score.points) : `+${plus}`;
  const named = wide > 250;
  pen.textAlign = named ? 'right' : roomy ? 'left' : 'center';
  const pointsAt = named
    ? { x: wide - 20, y: TALL / 2 + 3 }
    : { x: roomy ? 96 : wide / 2 + 24, y: roomy ? 37 : 36 };
  pen.fillText(points, pointsAt.x, pointsAt.y);
  if (named) {
    const taken = pen.measureText(points).width;
    setType(pen, 30, 700);
    pen.textAlign = 'left';
    pen.fillStyle = LOOK.paper;
    pen.fillText(cutText(pen, player.name, wide - 92 - taken - 34), 92, 34);
  }
  paintPips(pen, {
    wins: score.wins,
    needed,
    x: roomy ? 102 : wide / 2 - 11 * (needed - 1),
    y: named ? 66 : roomy ? 71 : 74,
    step: 22,
  });
  pen.globalAlpha = 1;
}

function paintPips(
  pen: Pen,
  { wins, needed, x, y, step }: { wins: number; needed: number; x: number; y: number; step: number },
): void {
  for (let pip = 0; pip < needed; pip++) {
    pen.beginPath();
    pen.arc(x + pip * step, y, 7, 0, Math.PI * 2);
    pen.fillStyle = pip < wins ? LOOK.brass : LOOK.ink;
    pen.fill();
    pen.lineWidth = 2.5;
    pen.strokeStyle = pip < wins ? LOOK.brass : 'rgba(255, 244, 222, 0.45)';
    pen.stroke();
  }
}

/** The big words: which round, three, two, one, and who takes it. */
import {
  fitText,
  LOOK,
  paintCountdown,
  paintPopped,
  plugIn,
  setType,
  shadowText,
  tween,
  type Pen,
  type Player,
  type TvFrame,
} from 'partyline';
import type { FloeState } from '../state.ts';
import { paintPuck, type Puck } from './puck.ts';
import type { View } from './view.ts';

const GO_MS = 700;
/** The last splash is seen before the winner is told. */
const TELL_AFTER_MS = 650;

export type Banner = { draw(pen: Pen, state: FloeState, frame: TvFrame): void };

export function createBanner(view: View): Banner {
  let shown: { id: string; puck: Puck } | null = null;

  function puckOf(player: Player): Puck {
    if (shown?.id !== player.id) shown = { id: player.id, puck: paintPuck(player, 120 * view.scale, 1) };
    return shown.puck;
  }

  return {
    draw(pen, state, frame) {
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      const { phase } = state;
      if (phase.at === 'countdown') drawCountdown(pen, view, { state, frame, clock: phase });
      if (phase.at === 'play') drawGo(pen, view, { frame, since: frame.now - phase.since });
      if (phase.at !== 'roundOver') return;
      const since = phase.since + TELL_AFTER_MS;
      if (frame.now < since) return;
      const winner = frame.players.find((one) => one.id === phase.winners[0]);
      const slide = tween({ since, ms: 380, ease: plugIn }, frame);
      drawRibbon(pen, view, slide);
      if (winner && phase.winners.length === 1) {
        const takes = takesWord(state, phase.isRecord, frame);
        drawWinner(pen, view, { name: winner.name, takes, puck: puckOf(winner), slide });
      } else drawDraw(pen, view, { frame, slide });
    },
  };
}

type Counting = { state: FloeState; frame: TvFrame; clock: { until: number } };

function drawCountdown(pen: Pen, view: View, { state, frame, clock }: Counting): void {
  const { scale } = view;
  const middle = view.centre.y;
  // The words stand in the sky, where they hide nobody.
  const sky = view.horizon - 48 * scale;
  const title =
    state.round === state.rounds
      ? frame.t('round.final')
      : frame.t('round.title', { round: state.round, rounds: state.rounds });
  const hint = frame.t('round.hint');
  const gap = 34 * scale;
  setType(pen, 68 * scale);
  const titleWide = pen.measureText(title).width;
  setType(pen, 48 * scale, 700);
  const start = view.centre.x - (titleWide + gap + pen.measureText(hint).width) / 2;
  pen.textAlign = 'left';
  pen.fillStyle = LOOK.brass;
  shadowText(pen, hint, { x: start + titleWide + gap, y: sky + 4 * scale, drop: 5 * scale });
  setType(pen, 68 * scale);
  pen.fillStyle = LOOK.paper;
  shadowText(pen, title, { x: start, y: sky, drop: 6 * scale });
  pen.textAlign = 'center';
  const px = (state.discs.length > 8 ? 310 : 380) * scale;
  paintCountdown(pen, { clock, frame, x: view.centre.x, y: middle, px });
}

function drawGo(pen: Pen, view: View, { frame, since }: { frame: TvFrame; since: number }): void {
  if (since > GO_MS) return;
  const part = since / GO_MS;
  pen.globalAlpha = 1 - part ** 3;
  const size = frame.reducedMotion ? 1 : plugIn(Math.min(1, part * 5)) + part * 0.15;
  paintPopped(pen, frame.t('round.go'), { x: view.centre.x, y: view.centre.y, px: 250 * view.scale, size });
  pen.globalAlpha = 1;
}

/** A torn strip of night across the picture. */
function drawRibbon(pen: Pen, view: View, slide: number): void {
  const { scale, width, centre } = view;
  const half = 170 * scale * Math.min(1, slide);
  pen.fillStyle = 'rgba(23, 19, 48, 0.93)';
  pen.beginPath();
  for (let step = 0; step <= 24; step++) {
    pen.lineTo((step / 24) * width, centre.y - half - (step % 2 ? 14 : 0) * scale - step * scale);
  }
  for (let step = 24; step >= 0; step--) {
    pen.lineTo(
      (step / 24) * width,
      centre.y + half + (step % 2 ? 0 : 14) * scale - step * scale + 12 * scale,
    );
  }
  pen.fill();
}

function takesWord({ record }: FloeState, isRecord: boolean, { t }: TvFrame): string {
  return isRecord ? t('tv.takesRecord', { seconds: Math.round(record.ms / 1000) }) : t('tv.takes');
}

type Won = { name: string; takes: string; puck: Puck; slide: number };

function drawWinner(pen: Pen, view: View, { name, takes, puck, slide }: Won): void {
  const { scale, centre, width } = view;
  const room = Math.min(width, 1920 * scale) - 480 * scale;
  const text = fitText(pen, name, { width: room, px: 150 * scale, least: 90 * scale });
  const radius = 120 * scale;
  const wide = radius * 2 + 44 * scale + pen.measureText(text).width;
  const left = centre.x - wide / 2 - (1 - slide) * width * 0.6;
  pen.drawImage(puck.canvas, left + radius - puck.reach, centre.y - puck.reach);
  pen.textAlign = 'left';
  const x = left + radius * 2 + 44 * scale;
  pen.fillStyle = LOOK.paper;
  pen.fillText(text, x, centre.y - 30 * scale);
  setType(pen, 60 * scale, 700);
  pen.fillStyle = LOOK.brass;
  pen.fillText(takes, x + 6 * scale, centre.y + 78 * scale);
}

function drawDraw(pen: Pen, view: View, { frame, slide }: { frame: TvFrame; slide: number }): void {
  const { scale, centre, width } = view;
  const x = centre.x - (1 - slide) * width * 0.6;
  setType(pen, 130 * scale);
  pen.fillStyle = LOOK.paper;
  pen.fillText(frame.t('tv.draw'), x, centre.y - 30 * scale);
  setType(pen, 54 * scale, 700);
  pen.fillStyle = LOOK.brass;
  pen.fillText(frame.t('tv.drawHint'), x, centre.y + 74 * scale);
}

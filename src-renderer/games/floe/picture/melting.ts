/** Chunks that tremble, and chunks that have broken off and sink. */
import { scatter, type Pen } from 'partyline';
import { WARN_MS, type Chunk, type FloeState } from '../state.ts';
import { traceChunk } from './ice-layer.ts';
import { SQUASH, toScreen, type View } from './view.ts';

const SINK_MS = 2400;

/** Wet and cracking, over the floe: cracks run from the middle to every corner as its time runs out. */
export function drawTrembling(pen: Pen, view: View, state: FloeState): void {
  for (const chunk of state.ice) {
    const left = chunk.fallAt - state.meltMs;
    if (left <= 0 || left > WARN_MS) continue;
    const done = 1 - left / WARN_MS;
    const shake = done * 3 * view.scale;
    const beat = 0.5 + 0.5 * Math.sin(state.meltMs * 0.018);
    pen.save();
    pen.translate(
      Math.sin(state.meltMs * 0.09 + chunk.centre.x) * shake,
      Math.cos(state.meltMs * 0.11) * shake,
    );
    pen.beginPath();
    traceChunk(pen, view, chunk);
    pen.fillStyle = `rgba(52, 132, 190, ${0.14 + 0.34 * done + 0.1 * beat})`;
    pen.fill();
    pen.strokeStyle = `rgba(14, 48, 96, ${0.3 + 0.6 * done})`;
    pen.lineJoin = 'round';
    pen.lineWidth = (1.5 + 3.5 * done) * view.scale;
    pen.stroke();
    drawCracks(pen, view, { chunk, done });
    pen.restore();
  }
}

function drawCracks(pen: Pen, view: View, { chunk, done }: { chunk: Chunk; done: number }): void {
  const middle = toScreen(view, chunk.centre);
  pen.lineWidth = (1 + 2 * done) * view.scale;
  pen.beginPath();
  chunk.points.forEach((point, corner) => {
    const end = toScreen(view, point);
    const grown = Math.min(1, done * 1.3 + scatter(corner, chunk.centre.x) * 0.3);
    const bow = (scatter(corner, chunk.centre.y) - 0.5) * 0.35;
    const dx = end.x - middle.x;
    const dy = end.y - middle.y;
    pen.moveTo(end.x, end.y);
    pen.lineTo(end.x - dx * grown * 0.5 - dy * bow * grown, end.y - dy * grown * 0.5 + dx * bow * grown);
    pen.lineTo(end.x - dx * grown, end.y - dy * grown);
  });
  pen.stroke();
}

/** Drawn before the floe, so that what sinks goes under what stands. `extraMs`: melting since the last step. */
export function drawSinking(
  pen: Pen,
  view: View,
  { ice, sinceMs }: { ice: readonly Chunk[]; sinceMs: (chunk: Chunk) => number },
): void {
  for (const chunk of ice) {
    const since = sinceMs(chunk);
    if (since < 0 || since > SINK_MS) continue;
    drawSinkingChunk(pen, view, { chunk, done: since / SINK_MS });
  }
}

function drawSinkingChunk(pen: Pen, view: View, { chunk, done }: { chunk: Chunk; done: number }): void {
  const middle = toScreen(view, chunk.centre);
  const far = Math.hypot(chunk.centre.x, chunk.centre.y) || 1;
  const away = 70 * view.unit * Math.sqrt(done);
  const deep = view.depth * (0.25 + 1.1 * done * done + 0.12 * Math.sin(done * 16) * (1 - done));
  const tilt = (scatter(chunk.centre.x, 4) - 0.5) * 0.7 * done;
  pen.save();
  pen.globalAlpha = done < 0.45 ? 1 : 1 - (done - 0.45) / 0.55;
  pen.translate(
    middle.x + (chunk.centre.x / far) * away,
    middle.y + (chunk.centre.y / far) * away * SQUASH + deep,
  );
  pen.rotate(tilt);
  pen.scale(1 - done * 0.12, 1 - done * 0.3);
  pen.translate(-middle.x, -middle.y);
  for (const { drop, color } of [
    { drop: view.depth * 0.8 * (1 - done), color: '#2f7fa8' },
    { drop: view.depth * 0.3 * (1 - done), color: '#6db7d6' },
    { drop: 0, color: done < 0.3 ? '#d9ecf7' : '#a9d6e8' },
  ]) {
    pen.save();
    pen.translate(0, drop);
    pen.beginPath();
    traceChunk(pen, view, chunk);
    pen.fillStyle = color;
    pen.fill();
    pen.restore();
  }
  pen.strokeStyle = 'rgba(235, 255, 255, 0.8)';
  pen.lineWidth = 2 * view.scale;
  pen.beginPath();
  traceChunk(pen, view, chunk);
  pen.stroke();
  pen.restore();
}

/** The floe itself, painted again only when a chunk breaks off. */
import { createLayer, type Layer, type Pen, scatter } from 'partyline';
import type { Chunk, Point } from '../state.ts';
import { toScreen, type View } from './view.ts';
import { edgesOf, isInside } from '../geometry.ts';

/** A scratch that a disc has left in the snow, in units of the floe. */
type Track = { x0: number; y0: number; x1: number; y1: number; width: number };

export type IceLayer = {
  draw(pen: Pen, ice: readonly Chunk[]): void;
  scratch(track: Track): void;
  /** Fresh snow. */
  clear(): void;
};

const MOST_TRACKS = 900;

export function createIceLayer(view: View): IceLayer {
  const layer = createLayer(view.width, view.height);
  const snow = paintSnow(view.scale);
  let tracks: Track[] = [];
  let paintedKey = '';
  let box = boxOf(view, []);

  return {
    draw(pen, ice) {
      const key = ice.map((chunk) => `${chunk.centre.x},${chunk.centre.y}`).join(';');
      if (key !== paintedKey) {
        paintIce(layer, view, { ice, snow });
        for (const track of tracks) paintTrack(layer.pen, view, track);
        paintedKey = key;
        box = boxOf(view, ice);
      }
      // Most of the layer is empty, and empty pixels cost as much as painted ones.
      const { x, y, width, height } = box;
      if (width > 0 && height > 0) pen.drawImage(layer.canvas, x, y, width, height, x, y, width, height);
    },
    scratch(track) {
      tracks.push(track);
      if (tracks.length > MOST_TRACKS) tracks = tracks.slice(-MOST_TRACKS / 2);
      paintTrack(layer.pen, view, track);
    },
    clear() {
      tracks = [];
      paintedKey = '';
    },
  };
}

/** The part of the picture that these chunks and their shadows take. */
function boxOf(view: View, ice: readonly Chunk[]): { x: number; y: number; width: number; height: number } {
  const corners = ice.flatMap((chunk) => chunk.points.map((point) => toScreen(view, point)));
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const room = 60 * view.scale;
  const x = Math.max(0, Math.floor(Math.min(...xs) - room));
  const y = Math.max(0, Math.floor(Math.min(...ys) - room));
  return {
    x,
    y,
    width: Math.min(view.width, Math.ceil(Math.max(...xs) + room)) - x,
    height: Math.min(view.height, Math.ceil(Math.max(...ys) + view.depth * 2 + room)) - y,
  };
}

export function traceChunk(pen: Pen, view: View, { points }: Pick<Chunk, 'points'>): void {
  pen.moveTo(0, 0);
  let first = true;
  for (const point of points) {
    const { x, y } = toScreen(view, point);
    if (first) pen.moveTo(x, y);
    else pen.lineTo(x, y);
    first = false;
  }
  pen.closePath();
}

function paintIce({ pen }: Layer, view: View, { ice, snow }: { ice: readonly Chunk[]; snow: Layer }): void {
  pen.clearRect(0, 0, view.width, view.height);
  if (ice.length === 0) return;
  const rim = rimOf(ice);
  paintUnderwater(pen, view, ice);
  paintWalls(pen, view, rim);
  paintTop(pen, view, { ice, snow });
  paintSeams(pen, view, { ice, rim });
}

/** The part below the water, wider than the top and blurred by the swell. */
function paintUnderwater(pen: Pen, view: View, ice: readonly Chunk[]): void {
  pen.save();
  pen.translate(0, view.depth * 1.25);
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const chunk of ice) traceChunk(pen, view, chunk);
  pen.strokeStyle = 'rgba(64, 190, 205, 0.075)';
  for (const wide of [78, 62, 47, 33, 20, 9]) {
    pen.lineWidth = wide * view.scale;
    pen.stroke();
  }
  pen.fillStyle = 'rgba(40, 140, 170, 0.55)';
  pen.fill();
  pen.restore();
}

function paintWalls(pen: Pen, view: View, rim: readonly RimEdge[]): void {
  for (const edge of rim) {
    if (edge.ny < 0.06) continue;
    const light = Math.round(34 + 30 * (0.5 - edge.nx * 0.5));
    const from = toScreen(view, edge.from);
    const to = toScreen(view, edge.to);
    const quad = (top: number, bottom: number, color: string) => {
      pen.fillStyle = color;
      pen.beginPath();
      pen.moveTo(from.x - 0.6, from.y + top * view.depth);
      pen.lineTo(to.x + 0.6, to.y + top * view.depth);
      pen.lineTo(to.x + 0.6, to.y + bottom * view.depth);
      pen.lineTo(from.x - 0.6, from.y + bottom * view.depth);
      pen.fill();
    };
    quad(1, 1.75, `hsla(190, 60%, ${light}%, 0.28)`);
    quad(0, 1, `hsl(201, 56%, ${light}%)`);
    quad(0, 0.42, `hsl(198, 58%, ${light + 16}%)`);
    pen.strokeStyle = 'rgba(205, 250, 250, 0.6)';
    pen.lineWidth = 2.5 * view.scale;
    pen.beginPath();
    pen.moveTo(from.x, from.y + view.depth);
    pen.lineTo(to.x, to.y + view.depth);
    pen.stroke();
  }
}

function paintTop(pen: Pen, view: View, { ice, snow }: { ice: readonly Chunk[]; snow: Layer }): void {
  const { centre, unit } = view;
  const light = pen.createLinearGradient(
    centre.x - 400 * unit,
    centre.y - 330 * unit,
    centre.x + 400 * unit,
    centre.y + 330 * unit,
  );
  light.addColorStop(0, '#e4fbf3');
  light.addColorStop(0.4, '#f3f8fc');
  light.addColorStop(0.75, '#dcebf6');
  light.addColorStop(1, '#c3d9ee');
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const chunk of ice) traceChunk(pen, view, chunk);
  pen.fillStyle = light;
  pen.fill();
  pen.strokeStyle = light;
  pen.lineWidth = 1.2;
  pen.stroke();
  for (const chunk of ice) {
    const tone = scatter(chunk.centre.x, chunk.centre.y);
    pen.fillStyle =
      tone > 0.5 ? `rgba(255, 255, 255, ${tone - 0.5})` : `rgba(120, 170, 215, ${0.14 * (0.5 - tone)})`;
    pen.beginPath();
    traceChunk(pen, view, chunk);
    pen.fill();
  }
  pen.save();
  pen.beginPath();
  for (const chunk of ice) traceChunk(pen, view, chunk);
  pen.clip();
  const pattern = pen.createPattern(snow.canvas, 'repeat');
  if (pattern) pen.fillStyle = pattern;
  pen.fillRect(0, 0, view.width, view.height);
  pen.restore();
}

/** Hairline cracks between chunks, and the lit edge all around. */
function paintSeams(
  pen: Pen,
  view: View,
  { ice, rim }: { ice: readonly Chunk[]; rim: readonly RimEdge[] },
): void {
  pen.beginPath();
  for (const chunk of ice) traceChunk(pen, view, chunk);
  pen.strokeStyle = 'rgba(110, 160, 205, 0.30)';
  pen.lineWidth = 1.6 * view.scale;
  pen.stroke();
  pen.lineCap = 'round';
  pen.strokeStyle = 'rgba(255, 255, 255, 0.95)';
  pen.lineWidth = 4 * view.scale;
  pen.beginPath();
  for (const edge of rim) {
    const from = toScreen(view, edge.from);
    const to = toScreen(view, edge.to);
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
  }
  pen.stroke();
}

function paintTrack(pen: Pen, view: View, track: Track): void {
  const from = toScreen(view, { x: track.x0, y: track.y0 });
  const to = toScreen(view, { x: track.x1, y: track.y1 });
  pen.save();
  pen.globalCompositeOperation = 'source-atop';
  // Flat ends: round ones would overlap and show each piece of the scratch as a bead.
  pen.lineCap = 'butt';
  pen.strokeStyle = 'rgba(95, 150, 200, 0.15)';
  pen.lineWidth = track.width * view.unit;
  pen.beginPath();
  pen.moveTo(from.x, from.y);
  pen.lineTo(to.x, to.y);
  pen.stroke();
  pen.restore();
}

/** Wind-blown snow: a tile of soft strokes and grains. */
function paintSnow(scale: number): Layer {
  const size = Math.max(64, Math.round(420 * scale));
  const layer = createLayer(size, size);
  const { pen } = layer;
  for (let grain = 0; grain < 420; grain++) {
    const x = scatter(grain, 1) * size;
    const y = scatter(grain, 2) * size;
    const white = scatter(grain, 3) > 0.45;
    const stroke = grain % 6 === 0;
    const alpha = stroke ? 0.1 : 0.32;
    pen.fillStyle = white ? `rgba(255, 255, 255, ${alpha * 1.6})` : `rgba(105, 155, 205, ${alpha})`;
    const wide = stroke ? (30 + scatter(grain, 4) * 70) * scale : (1 + scatter(grain, 4) * 2) * scale;
    const tall = stroke ? (2 + scatter(grain, 5) * 5) * scale : wide * 0.8;
    pen.beginPath();
    pen.ellipse(x, y, wide, tall, stroke ? -0.14 : 0, 0, 7);
    pen.fill();
  }
  return layer;
}

/** An edge of the floe with open water behind it; `nx`, `ny` is its normal, outwards. */
type RimEdge = { from: Point; to: Point; nx: number; ny: number };

/** The edges of these chunks that no other of them shares. */
function rimOf(ice: readonly Chunk[]): RimEdge[] {
  return ice.flatMap((chunk) => {
    const near = ice.filter(
      (other) =>
        other !== chunk && Math.hypot(other.centre.x - chunk.centre.x, other.centre.y - chunk.centre.y) < 420,
    );
    const rim: RimEdge[] = [];
    for (const [from, to] of edgesOf(chunk.points)) {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length < 0.5) continue;
      const nx = (to.y - from.y) / length;
      const ny = -(to.x - from.x) / length;
      const outside = { x: (from.x + to.x) / 2 + nx * 2, y: (from.y + to.y) / 2 + ny * 2 };
      if (!near.some((other) => isInside(other.points, outside))) rim.push({ from, to, nx, ny });
    }
    return rim;
  });
}

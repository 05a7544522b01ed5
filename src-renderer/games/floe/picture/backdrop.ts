/** Night sky, stars, far bergs and the sea: everything that stands still. */
import { createLayer, scatter, type Layer, type Pen } from 'partyline';
import type { View } from './view.ts';

export function paintBackdrop(view: View): Layer {
  const layer = createLayer(view.width, view.height);
  paintSky(layer.pen, view);
  paintSea(layer.pen, view);
  paintBergs(layer.pen, view);
  return layer;
}

function paintSky(pen: Pen, view: View): void {
  const sky = pen.createLinearGradient(0, 0, 0, view.horizon);
  sky.addColorStop(0, '#0b0a24');
  sky.addColorStop(0.55, '#141a42');
  sky.addColorStop(1, '#1d4560');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, view.width, view.horizon + 1);
  for (let star = 0; star < 190; star++) {
    const bright = scatter(star, 3) ** 3;
    const size = (0.8 + bright * 2.2) * view.scale;
    pen.fillStyle = `rgba(255, 250, 235, ${0.18 + bright * 0.7})`;
    pen.beginPath();
    pen.arc(scatter(star, 1) * view.width, scatter(star, 2) ** 1.3 * view.horizon, size, 0, 7);
    pen.fill();
  }
}

function paintSea(pen: Pen, view: View): void {
  const sea = pen.createLinearGradient(0, view.horizon, 0, view.height);
  sea.addColorStop(0, '#1b4a63');
  sea.addColorStop(0.08, '#103450');
  sea.addColorStop(0.45, '#0a2240');
  sea.addColorStop(1, '#07132b');
  pen.fillStyle = sea;
  pen.fillRect(0, view.horizon, view.width, view.height - view.horizon);
  const glow = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  glow.addColorStop(0, 'rgba(70, 205, 200, 0.30)');
  glow.addColorStop(0.6, 'rgba(50, 150, 180, 0.14)');
  glow.addColorStop(1, 'rgba(30, 90, 140, 0)');
  pen.save();
  pen.translate(view.centre.x, view.centre.y + view.depth);
  pen.scale(view.unit * 980, view.unit * 560);
  pen.fillStyle = glow;
  pen.beginPath();
  pen.arc(0, 0, 1, 0, 7);
  pen.fill();
  pen.restore();
}

/** Two ranges, the farther one paler; each berg has a side in the light and one in the shade. */
function paintBergs(pen: Pen, view: View): void {
  for (const range of [
    { salt: 11, count: 15, tall: 74, lit: '#2c5a76', shade: '#234a68', at: 0 },
    { salt: 29, count: 9, tall: 52, lit: '#3d7890', shade: '#255470', at: 5 },
  ]) {
    for (let berg = 0; berg < range.count; berg++) {
      const spread = view.width / range.count;
      const x = (berg + scatter(berg, range.salt)) * spread;
      const half = (0.35 + scatter(berg, range.salt + 1) * 0.5) * spread;
      const tall = (0.25 + scatter(berg, range.salt + 2)) * range.tall * view.scale;
      const ground = view.horizon + range.at * view.scale;
      const peak = { x: x + (scatter(berg, range.salt + 3) - 0.5) * half, y: ground - tall };
      const ledge = { x: x + half * 0.45, y: ground - tall * (0.35 + scatter(berg, range.salt + 4) * 0.4) };
      const fold = { x: peak.x + half * 0.12, y: ground - tall * 0.3 };
      fillShape(pen, range.shade, [{ x: x - half, y: ground }, peak, ledge, { x: x + half, y: ground }]);
      fillShape(pen, range.lit, [
        { x: x - half, y: ground },
        peak,
        fold,
        { x: peak.x - half * 0.1, y: ground },
      ]);
      pen.globalAlpha = 0.16;
      const low = ground + tall * 0.5;
      fillShape(pen, range.lit, [
        { x: x - half, y: ground },
        { x: peak.x, y: low },
        { x: x + half, y: ground },
      ]);
      pen.globalAlpha = 1;
    }
  }
}

function fillShape(pen: Pen, color: string, points: readonly { x: number; y: number }[]): void {
  pen.fillStyle = color;
  pen.beginPath();
  for (const { x, y } of points) pen.lineTo(x, y);
  pen.fill();
}

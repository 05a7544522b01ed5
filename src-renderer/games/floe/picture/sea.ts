import { scatter, type Pen } from 'partyline';
import type { View } from './view.ts';

const GLINTS = 150;

/** Short glints on the swell: farther ones smaller and closer together. */
export function drawGlints(pen: Pen, view: View, timeMs: number): void {
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

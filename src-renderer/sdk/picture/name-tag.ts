/** A name on a dark tag, with the player's cord below it. Painted once, copied at every frame. */
import { CORDS } from '../../../src-shared/cords.ts';
import { paintCord } from '../../ui/cord-paint.ts';
import type { Player } from '../context.ts';
import { createCache, createLayer, type Layer, type Pen } from './layer.ts';
import { LOOK } from './look.ts';
import { cutText, setType } from './text.ts';

/** In pixels of the canvas: with `board.scale` times 28 a name can be read from the sofa. */
export type NameTagLook = {
  px: number;
  /** Longer names are cut. */
  most: number;
  /** False where the thing that bears the name wears the cord. */
  cord?: boolean;
};

export type NameTags = {
  /** The tag of a player, as wide as the name is. */
  of(player: Player, look: NameTagLook): Layer;
  /** Draws it above a point: its lower edge's middle. The pen is in pixels. */
  draw(pen: Pen, player: Player, place: { x: number; y: number } & NameTagLook): void;
  /** When the typeface has come, and at another size of the canvas. */
  clear(): void;
};

export function createNameTags(): NameTags {
  const cache = createCache<Layer>();
  const of: NameTags['of'] = (player, look) => {
    const { name, connected, cordIndex } = player;
    return cache.get(JSON.stringify([name, connected, look, look.cord === false ? 0 : cordIndex]), () =>
      paintNameTag(player, look),
    );
  };
  return {
    of,
    draw(pen, player, { x, y, ...look }) {
      const { canvas } = of(player, look);
      pen.drawImage(canvas, Math.round(x - canvas.width / 2), Math.round(y - canvas.height));
    },
    clear: () => cache.clear(),
  };
}

/** Players who are away are grey. */
export function paintNameTag(player: Player, { px, most, cord = true }: NameTagLook): Layer {
  const ruler = createLayer(1, 1).pen;
  setType(ruler, px, 700);
  const text = cutText(ruler, player.name, most);
  const below = cord ? px * 0.5 : 0;
  const layer = createLayer(ruler.measureText(text).width + px * 0.7857, px * 1.28 + below);
  const { pen, canvas } = layer;
  const tall = canvas.height - below;
  setType(pen, px, 700);
  pen.fillStyle = LOOK.ink;
  pen.globalAlpha = 0.86;
  pen.beginPath();
  pen.roundRect(0, 0, canvas.width, canvas.height, px * 0.4);
  pen.fill();
  pen.globalAlpha = 1;
  pen.fillStyle = player.connected ? LOOK.paper : '#a79fb4';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, canvas.width / 2, tall * 0.53);
  if (cord) layCord(pen, player, { from: px * 0.4, to: canvas.width - px * 0.4, y: tall + below * 0.2, px });
  return layer;
}

type Laid = { from: number; to: number; y: number; px: number };

function layCord(pen: Pen, player: Player, { from, to, y, px }: Laid): void {
  const cord = CORDS[player.cordIndex % CORDS.length];
  if (!cord) return;
  pen.beginPath();
  pen.moveTo(from, y);
  pen.lineTo(to, y);
  paintCord(pen, { ...cord, color: player.color }, px * 0.16);
}

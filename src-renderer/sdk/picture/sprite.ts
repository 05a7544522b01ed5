/** Pictures from the game's folder, whole or as a sheet of equal frames. */
import type { Pen } from './layer.ts';

/** How many frames a sheet has beside and below one another. */
export type Sheet = { across?: number; down?: number };

export type SpritePlace = {
  /** Where its middle goes, in the pen's units. */
  x: number;
  y: number;
  height: number;
  /** Counted from the left upper one, row by row; it goes round. */
  frame?: number;
  /** In radians, clockwise. */
  turn?: number;
  /** Seen in a mirror: it looks to the other side. */
  flip?: boolean;
};

export type Sprite = {
  /** Draws nothing until it is here; a crossed box where there is no such picture. */
  draw(pen: Pen, place: SpritePlace): void;
  isReady(): boolean;
};

/** `url` is `asset('assets/cow.webp')`. */
export function loadSprite(url: string, { across = 1, down = 1 }: Sheet = {}): Sprite {
  const image = new Image();
  let isMissing = false;
  image.onerror = () => {
    isMissing = true;
    console.error(`${url}: there is no such picture, or it is none that a browser knows.`);
  };
  image.src = url;
  const isReady = () => image.complete && image.naturalWidth > 0;

  return {
    isReady,
    draw(pen, { x, y, height, frame = 0, turn = 0, flip = false }) {
      if (!isReady() && !isMissing) return;
      const cell = { width: image.naturalWidth / across || 1, height: image.naturalHeight / down || 1 };
      const width = (height * cell.width) / cell.height;
      pen.save();
      pen.translate(x, y);
      pen.rotate(turn);
      if (flip) pen.scale(-1, 1);
      if (isMissing) crossedBox(pen, height);
      else {
        const at = cellOf(frame, across, down);
        pen.drawImage(
          image,
          at.column * cell.width,
          at.row * cell.height,
          cell.width,
          cell.height,
          -width / 2,
          -height / 2,
          width,
          height,
        );
      }
      pen.restore();
    },
  };
}

/** The frame that shows now of `count`, `fps` a second. */
export function frameAt(now: number, fps: number, count: number): number {
  return Math.floor((now * fps) / 1000) % count;
}

function cellOf(frame: number, across: number, down: number): { column: number; row: number } {
  const count = across * down;
  const index = ((Math.floor(frame) % count) + count) % count;
  return { column: index % across, row: Math.floor(index / across) };
}

function crossedBox(pen: Pen, size: number): void {
  const half = size / 2;
  pen.strokeStyle = '#ff6b57';
  pen.lineWidth = size * 0.05;
  pen.beginPath();
  pen.rect(-half, -half, size, size);
  pen.moveTo(-half, -half);
  pen.lineTo(half, half);
  pen.moveTo(half, -half);
  pen.lineTo(-half, half);
  pen.stroke();
}

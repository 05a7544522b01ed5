/** The icons of controls on the TV. */
import type { Glyph } from '../../../src-shared/glyphs.ts';
import { drawingOf } from '../../ui/glyph-drawings.ts';
import { iconPaths } from '../../ui/icon-paths.ts';
import type { Pen } from './layer.ts';

/** An icon in the pen's own fill, `size` high and wide, around the pen's (0, 0). */
export function paintGlyph(pen: Pen, glyph: Glyph, size: number): void {
  pen.save();
  pen.scale(size / 256, size / 256);
  pen.translate(-128, -128);
  for (const path of glyphPaths(glyph)) pen.fill(new Path2D(path));
  pen.restore();
}

/** The icon's outlines in a square of 256, for the paths of an SVG. */
export function glyphPaths(glyph: Glyph): string[] {
  return iconPaths(drawingOf(glyph) ?? '');
}

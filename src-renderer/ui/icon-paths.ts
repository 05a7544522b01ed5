/** The outlines of an icon, for React's `<path d>` and for a canvas's `Path2D`. */

/** The `d` of each path of an SVG text that is drawn with paths alone, as Phosphor's are. */
export function iconPaths(svg: string): string[] {
  return [...svg.matchAll(/ d="([^"]+)"/g)].flatMap((match) => match[1] ?? []);
}

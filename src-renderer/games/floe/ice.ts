/** The floe: an ellipse shattered into chunks (a Voronoi diagram) that break off from the rim inwards. */
import { cos, hypot, sin } from 'partyline';
import { centreOf, clipNearer, distanceToEdge, isInside } from './geometry.ts';
import { FLOE, type Chunk, type Point } from './state.ts';

const CHUNKS = 66;
/** Sites beyond the rim, which only give the outer chunks an outer edge. */
const OUTSIDE = 44;
const MELT = { startMs: 6_500, endMs: 48_000 } as const;
/** How far a disc's centre may hang over the rim, in radii. */
const OVERHANG = 0.3;

/** Shatters a new floe and decides when each chunk will go. */
export function freezeFloe(random: () => number): Chunk[] {
  const chunks = shatter(scatterSites(random)).map((points): Chunk => ({
    points,
    centre: rounded(centreOf(points)),
    fallAt: 0,
  }));
  schedule(chunks, random);
  return chunks;
}

/** 1 on the floe's ellipse. */
function reach(point: Point): number {
  return hypot(point.x / FLOE.halfWidth, point.y / FLOE.halfHeight);
}

/** Points that keep their distance: each is the loneliest of a few random ones. The inner ones come first. */
function scatterSites(random: () => number): Point[] {
  const sites: Point[] = [];
  for (let count = 0; count < CHUNKS + OUTSIDE; count++) {
    const [best] = Array.from({ length: 10 }, () => {
      const angle = random() * Math.PI * 2;
      const far = Math.sqrt(random()) * 1.3;
      const site = {
        x: cos(angle) * far * FLOE.halfWidth,
        y: sin(angle) * far * FLOE.halfHeight,
      };
      return { site, lonely: Math.min(...sites.map((one) => hypot(one.x - site.x, one.y - site.y))) };
    }).sort((one, other) => other.lonely - one.lonely);
    if (best) sites.push(best.site);
  }
  return sites;
}

function shatter(sites: readonly Point[]): Point[][] {
  const box = [
    { x: -1200, y: -900 },
    { x: 1200, y: -900 },
    { x: 1200, y: 900 },
    { x: -1200, y: 900 },
  ];
  return sites
    .filter((site) => reach(site) < 0.98)
    .map((own) =>
      sites.reduce<Point[]>((cell, other) => (other === own ? cell : clipNearer(cell, own, other)), box),
    )
    .map((cell) => cell.map((point) => rounded(pulledIn(point))));
}

/** A cell at the rim may have a far corner: no farther than a little outside of the ellipse. */
function pulledIn(point: Point): Point {
  const far = reach(point);
  const most = 1.06;
  return far <= most ? point : { x: (point.x * most) / far, y: (point.y * most) / far };
}

const rounded = (point: Point): Point => ({
  x: Math.round(point.x * 10) / 10,
  y: Math.round(point.y * 10) / 10,
});

/** Breaks the floe from its rim towards a random heart, a few neighbours at a time. */
function schedule(chunks: readonly Chunk[], random: () => number): void {
  const heart = { x: (random() - 0.5) * FLOE.halfWidth * 0.5, y: (random() - 0.5) * FLOE.halfHeight * 0.5 };
  const waiting = chunks
    .map((chunk) => {
      const { x, y } = chunk.centre;
      return { chunk, far: reach({ x: x - heart.x, y: y - heart.y }) + random() * 0.22 };
    })
    .sort((one, other) => other.far - one.far)
    .map((one) => one.chunk);
  let broken = 0;
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const { x, y } = first.centre;
    const near = waiting.slice(0, 12).filter((one) => hypot(one.centre.x - x, one.centre.y - y) < 165);
    const group = [first, ...near.slice(0, Math.floor(random() * 3))];
    broken += group.length;
    const part = broken / chunks.length;
    for (const chunk of group) {
      chunk.fallAt = Math.round(MELT.startMs + (MELT.endMs - MELT.startMs) * part ** 0.9);
      if (waiting.includes(chunk)) waiting.splice(waiting.indexOf(chunk), 1);
    }
  }
}

/** No corner of a chunk is farther from its centre. */
const CHUNK_REACH = 190;

/** Whether a disc with its centre there is held by one of these chunks. */
export function isHeld(ice: readonly Chunk[], at: Point, radius: number): boolean {
  const overhang = radius * OVERHANG;
  const reach = CHUNK_REACH + overhang;
  const near = ice.filter(
    ({ centre }) => Math.abs(centre.x - at.x) < reach && Math.abs(centre.y - at.y) < reach,
  );
  if (near.some((chunk) => isInside(chunk.points, at))) return true;
  return near.some((chunk) => distanceToEdge(chunk.points, at) < overhang);
}

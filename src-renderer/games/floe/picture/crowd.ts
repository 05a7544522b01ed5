/** The discs on the ice and the swimmers around it. */
import { createCache, createNameTags, LOOK, type Pen, type Player, type TvFrame } from 'partyline';
import { isDashing } from '../physics.ts';
import type { Disc, FloeState, Point } from '../state.ts';
import { paintPuck, type Puck } from './puck.ts';
import { SQUASH, toScreen, type View } from './view.ts';

/** How long a fall into the water takes, and how long until the swimmer comes up again. */
const FALL_MS = 420;
const DIVE_MS = 900;
const TRAIL = 9;
const NAMES_MS = 4500;

export type Crowd = {
  /** Those behind the floe come before it, those in front of it after. */
  drawSwimmers(pen: Pen, swim: { state: FloeState; frame: TvFrame; side: 'far' | 'near' }): void;
  drawStanding(pen: Pen, state: FloeState, frame: TvFrame): void;
  drawNames(pen: Pen, state: FloeState, frame: TvFrame): void;
  clear(): void;
};

/** Where a disc is now, between two steps: it goes on as it went. */
function placeOf(disc: Disc, frame: TvFrame): Point {
  const ahead = frame.alpha / 60;
  return { x: disc.x + disc.vx * ahead, y: disc.y + disc.vy * ahead };
}

export function createCrowd(view: View): Crowd {
  const pucks = createCache<Puck>();
  const names = createNameTags();
  const trails = new Map<string, Point[]>();

  const playerOf = (disc: Disc, frame: TvFrame) => frame.players.find((one) => one.id === disc.playerId);
  const puckOf = (player: Player, radius: number) =>
    pucks.get(`${player.cordIndex} ${player.color} ${player.iconIndex} ${radius}`, () =>
      paintPuck(player, radius * view.unit),
    );

  function drawTrail(
    pen: Pen,
    disc: Disc,
    { player, radius, frame }: { player: Player; radius: number; frame: TvFrame },
  ): void {
    const trail = trails.get(disc.playerId) ?? [];
    trails.set(disc.playerId, trail);
    if (isDashing(disc, frame.now)) trail.unshift(toScreen(view, placeOf(disc, frame)));
    else trail.pop();
    trail.length = Math.min(trail.length, TRAIL);
    pen.strokeStyle = player.color;
    pen.lineCap = 'round';
    let from = trail[0];
    trail.slice(1).forEach((to, index) => {
      if (!from) return;
      const left = 1 - index / TRAIL;
      pen.globalAlpha = 0.5 * left;
      pen.lineWidth = radius * view.unit * 1.5 * left;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
      from = to;
    });
    pen.globalAlpha = 1;
  }

  function drawAim(
    pen: Pen,
    disc: Disc,
    { player, at, radius }: { player: Player; at: Point; radius: number },
  ): void {
    const push = Math.hypot(disc.stick.x, disc.stick.y);
    if (push < 0.2) return;
    const angle = Math.atan2(disc.aim.y, disc.aim.x);
    const reach = radius * view.unit;
    pen.save();
    pen.translate(at.x, at.y - reach * 0.15);
    pen.scale(1, SQUASH);
    pen.rotate(angle);
    pen.beginPath();
    pen.moveTo(reach * 1.58, 0);
    pen.lineTo(reach * 1.2, reach * 0.3);
    pen.lineTo(reach * 1.2, -reach * 0.3);
    pen.closePath();
    pen.lineJoin = 'round';
    pen.lineWidth = reach * 0.13;
    pen.strokeStyle = LOOK.ink;
    pen.stroke();
    pen.fillStyle = player.color;
    pen.fill();
    pen.restore();
  }

  return {
    drawSwimmers(pen, { state, frame, side }) {
      for (const disc of state.discs) {
        const player = playerOf(disc, frame);
        if (!disc.fell || !player || disc.y > 0 !== (side === 'near')) continue;
        const since = frame.now - disc.fell.at;
        const at = toScreen(view, placeOf(disc, frame));
        const puck = puckOf(player, state.radius);
        if (since < FALL_MS) drawFalling(pen, { puck, at, done: since / FALL_MS, depth: view.depth });
        else if (since > DIVE_MS) drawSwimmer(pen, { puck, at, frame, view, salt: disc.fell.at });
      }
    },
    drawStanding(pen, state, frame) {
      const standing = state.discs.filter((disc) => !disc.fell).sort((one, other) => one.y - other.y);
      for (const disc of standing) {
        const player = playerOf(disc, frame);
        if (!player) continue;
        const at = toScreen(view, placeOf(disc, frame));
        drawTrail(pen, disc, { player, radius: state.radius, frame });
        const puck = puckOf(player, state.radius);
        pen.globalAlpha = player.connected ? 1 : 0.55;
        pen.drawImage(
          puck.canvas,
          Math.round(at.x - puck.reach),
          Math.round(at.y - puck.reach - view.unit * state.radius * 0.3),
        );
        pen.globalAlpha = 1;
        drawAim(pen, disc, { player, at, radius: state.radius });
      }
    },
    drawNames(pen, state, frame) {
      const crowded = state.discs.filter((disc) => !disc.fell).length > 8;
      // Sixteen names in a scrum hide the scrum: they say who is who at the start, and come back late.
      if (crowded && state.phase.at === 'play' && frame.now - state.phase.since > NAMES_MS) return;
      for (const disc of state.discs) {
        const player = playerOf(disc, frame);
        if (!player || (disc.fell && frame.now - disc.fell.at < DIVE_MS)) continue;
        const at = toScreen(view, placeOf(disc, frame));
        const reach = view.unit * state.radius;
        const above = disc.fell ? reach * 0.75 - view.depth * 0.9 : reach * 1.22;
        pen.globalAlpha = disc.fell ? 0.7 : 1;
        // The puck wears the cord.
        const look = { px: 28 * view.scale, most: (crowded ? 150 : 300) * view.scale, cord: false };
        names.draw(pen, player, { x: at.x, y: at.y - above, ...look });
      }
      pen.globalAlpha = 1;
    },
    clear() {
      pucks.clear();
      names.clear();
      trails.clear();
    },
  };
}

function drawFalling(
  pen: Pen,
  { puck, at, done, depth }: { puck: Puck; at: Point; done: number; depth: number },
): void {
  const size = puck.reach * 2 * (1 - done * 0.35);
  pen.save();
  pen.globalAlpha = 1 - done * done;
  pen.translate(at.x, at.y + depth * 1.6 * done * done - puck.reach * 0.2);
  pen.rotate(done * 1.2);
  pen.drawImage(puck.canvas, -size / 2, -size / 2, size, size);
  pen.restore();
}

type Swimming = { puck: Puck; at: Point; frame: TvFrame; view: View; salt: number };

/** Bobs up to its rim in the water, with a ring around it. */
function drawSwimmer(pen: Pen, { puck, at, frame, view, salt }: Swimming): void {
  const bob = Math.sin(frame.now * 0.004 + salt) * 4 * view.scale;
  const size = puck.reach * 2 * 0.72;
  const line = at.y + view.depth * 0.9;
  pen.save();
  pen.beginPath();
  pen.rect(at.x - size, line - size * 1.5, size * 2, size * 1.5 + size * 0.16);
  pen.clip();
  pen.drawImage(puck.canvas, at.x - size / 2, line - size * 0.52 + bob, size, size);
  pen.restore();
  pen.strokeStyle = 'rgba(190, 250, 245, 0.65)';
  pen.lineWidth = 3 * view.scale;
  pen.beginPath();
  const wide = size * (0.44 + 0.03 * Math.sin(frame.now * 0.003 + salt));
  pen.ellipse(at.x, line + size * 0.1, wide, wide * 0.34, 0, -0.2, Math.PI + 0.2);
  pen.stroke();
}

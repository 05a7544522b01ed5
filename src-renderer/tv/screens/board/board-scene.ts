/** The moving part of the switchboard: all plugs and cords on one canvas, drawn only while something moves. */
import crownSvg from '@phosphor-icons/core/assets/fill/crown-simple-fill.svg?raw';
import type { Player } from '../../../../src-shared/party.ts';
import { pageNow } from '../../../ui/clock.ts';
import { iconPaths } from '../../../ui/icon-paths.ts';
import { ICONS } from '../../../ui/icons.ts';
import { cordOf } from '../parts/cord-path.tsx';
import type { BoardLayout, SocketPlace } from './board-layout.ts';
import { paintCordOf, paintPlug } from './plug-paint.ts';
import { drop, flyIn, leave, settle } from './plug-flight.ts';
import { createPlug, setLine, stepPlug, type Plug } from './plug.ts';

const STEP_S = 1 / 120;
/** After a pause of the page the world goes on from where it was, not from where it would be. */
const LONGEST_FRAME_S = 0.05;

/** A player and the index of the socket they sit at. */
export type Seated = { player: Player; socket: number };

export type BoardScene = {
  /** Brings the plugs in line with who is seated now. */
  update(seated: readonly Seated[]): void;
  resize(layout: BoardLayout, size: { width: number; height: number; remPx: number }): void;
  pulse(playerId: string): void;
  pluck(playerId: string): void;
  close(): void;
};

export type BoardOptions = {
  reducedMotion: boolean;
  /** Called at the instant at which a plug clicks in. */
  onClick(playerId: string): void;
};

export function createBoardScene(
  canvas: HTMLCanvasElement,
  layout: BoardLayout,
  options: BoardOptions,
): BoardScene {
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('this browser has no 2d canvas');
  const plugs = new Map<string, Plug>();
  const icons = ICONS.map((icon) => new Path2D(iconPaths(icon.svg).join(' ')));
  const crown = new Path2D(iconPaths(crownSvg).join(' '));
  let sockets: readonly SocketPlace[] = layout.sockets;
  let remPx = 10;
  let frame = 0;
  let lastMs = 0;
  let first = true;

  const wake = (): void => {
    if (frame !== 0) return;
    lastMs = pageNow();
    frame = requestAnimationFrame(draw);
  };

  const draw = (nowMs: number): void => {
    let awake = false;
    const elapsedS = Math.min(LONGEST_FRAME_S, Math.max(0, (nowMs - lastMs) / 1000));
    lastMs = nowMs;
    const steps = Math.max(1, Math.round(elapsedS / STEP_S));
    for (const plug of plugs.values()) {
      for (let i = 0; i < steps; i += 1) awake = stepPlug(plug, STEP_S) || awake;
      if (plug.state === 'gone') plugs.delete(plug.playerId);
    }
    const scale = remPx * pixelRatio(canvas);
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    for (const plug of plugs.values()) paintCordOf(ctx, plug, nowMs / 1000);
    for (const plug of plugs.values()) {
      const icon = icons[plug.iconIndex % icons.length];
      if (icon) paintPlug(ctx, plug, icon, crown);
    }
    frame = awake ? requestAnimationFrame(draw) : 0;
  };

  /** Players present when the board opens are plugged in already; later ones swing in. */
  const enter = (plug: Plug): void => {
    if (first || options.reducedMotion) {
      settle(plug);
      rest(plug);
      if (!first) options.onClick(plug.playerId);
    } else flyIn(plug, () => options.onClick(plug.playerId));
  };

  const place = (player: Player, socket: SocketPlace): void => {
    let plug = plugs.get(player.playerId);
    const known = plug !== undefined && plug.state !== 'leaving' && plug.state !== 'gone';
    if (plug === undefined || !known) {
      plug = createPlug(
        { playerId: player.playerId, cord: cordOf(player), iconIndex: 0, inCharge: false },
        socket,
      );
      plugs.set(player.playerId, plug);
      enter(plug);
      if (!player.connected) {
        drop(plug);
        if (first) rest(plug);
      }
    } else if (!player.connected && plug.state !== 'dangling') {
      drop(plug);
      if (options.reducedMotion) rest(plug);
    } else if (player.connected && plug.state === 'dangling') enter(plug);
    plug.iconIndex = player.iconIndex;
    plug.inCharge = player.inCharge;
    setLine(plug, player.rttMs);
    if (options.reducedMotion) plug.wobble = 0;
  };

  return {
    update(seated) {
      const ids = new Set(seated.map(({ player }) => player.playerId));
      for (const plug of plugs.values()) {
        if (ids.has(plug.playerId) || plug.state === 'leaving') continue;
        if (options.reducedMotion) plugs.delete(plug.playerId);
        else leave(plug);
      }
      for (const { player, socket } of seated) {
        const at = sockets[socket];
        if (at) place(player, at);
      }
      first = false;
      wake();
    },
    resize(next, size) {
      remPx = size.remPx;
      canvas.width = Math.round(size.width * remPx * pixelRatio(canvas));
      canvas.height = Math.round(size.height * remPx * pixelRatio(canvas));
      for (const plug of plugs.values()) {
        const socket = sockets.indexOf(plug.place);
        plug.place = next.sockets[socket] ?? plug.place;
        if (plug.state === 'in' || plug.state === 'flying') settle(plug);
        rest(plug);
      }
      sockets = next.sockets;
      wake();
    },
    pulse(playerId) {
      const plug = plugs.get(playerId);
      if (!plug || plug.pulses.length >= 4 || plug.state !== 'in') return;
      if (options.reducedMotion) plug.glow = 0.6;
      else plug.pulses.push(0);
      wake();
    },
    pluck(playerId) {
      const plug = plugs.get(playerId);
      if (!plug || plug.state !== 'in') return;
      if (options.reducedMotion) plug.glow = 1;
      else plug.pluckedS = 0;
      wake();
    },
    close() {
      cancelAnimationFrame(frame);
      for (const plug of plugs.values()) plug.stop();
    },
  };
}

/** Lets the cord hang as it will hang, unseen. */
function rest(plug: Plug): void {
  for (let i = 0; i < 240; i += 1) stepPlug(plug, STEP_S);
}

/** A canvas finer than 4K is work that nobody sees from a sofa. */
function pixelRatio(canvas: HTMLCanvasElement): number {
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  return Math.min(ratio, 2);
}

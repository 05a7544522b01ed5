/** React: a player's badge and name, with the cord below it. */
import { createElement, type ReactElement } from 'react';
import { CORDS } from '../../../src-shared/cords.ts';
import { shadeOf } from '../../ui/cord-paint.ts';
import type { Player } from '../context.ts';
import { pathsOf, rimDashes } from '../picture/badge.ts';
import { LOOK } from '../picture/look.ts';

/** `size` is a length of CSS: `'6vh'`. */
export type BadgeProps = { player: Player; size: string };

/** The player's disc: colour, pattern, icon. */
export function Badge({ player, size }: BadgeProps): ReactElement {
  const circle = (r: number, fill: string) => createElement('circle', { key: `${r}`, r, fill });
  const twist = CORDS[player.cordIndex % CORDS.length]?.twist ?? false;
  return createElement(
    'svg',
    { viewBox: '-100 -100 200 200', style: { width: size, height: size, flex: 'none' }, 'aria-hidden': true },
    circle(100, LOOK.ink),
    circle(93, LOOK.paper),
    createElement('circle', {
      r: 83,
      fill: 'none',
      stroke: player.color,
      strokeWidth: 20,
      strokeDasharray: rimDashes(player, 83, 20).join(' ') || undefined,
    }),
    twist &&
      createElement('circle', {
        r: 83,
        fill: 'none',
        stroke: LOOK.ink,
        strokeWidth: 20,
        strokeDasharray: '6 20',
      }),
    circle(73, LOOK.ink),
    circle(67, player.color),
    createElement(
      'g',
      { transform: 'scale(0.383) translate(-128 -128)', fill: LOOK.ink },
      pathsOf(player).map((d) => createElement('path', { key: d, d })),
    ),
  );
}

export type NameTagProps = { player: Player; size?: string; badge?: boolean };

/** `size` is the height of the letters, 3 hundredths of the TV's height at least. A long name is cut where its room ends. */
export function NameTag({ player, size = '3vh', badge = true }: NameTagProps): ReactElement {
  return createElement(
    'span',
    {
      style: {
        display: 'inline-flex',
        alignItems: 'center',
        gap: '0.4em',
        maxWidth: '100%',
        boxSizing: 'border-box',
        padding: '0.25em 0.5em 0.3em',
        borderRadius: '0.45em',
        background: 'rgb(23 19 48 / 0.86)',
        color: player.connected ? LOOK.paper : '#a79fb4',
        font: `700 ${size} ${LOOK.display}`,
      },
    },
    badge && createElement(Badge, { key: 'badge', player, size: '1.5em' }),
    createElement(
      'span',
      { key: 'name', style: { minWidth: 0, display: 'grid' } },
      createElement(
        'bdi',
        { style: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', lineHeight: 1.2 } },
        player.name,
      ),
      createElement(CordLine, { player }),
    ),
  );
}

/** As long as the name; lengths in the tag's own em. */
function CordLine({ player }: { player: Player }): ReactElement {
  const cord = CORDS[player.cordIndex % CORDS.length];
  const em = (parts: readonly number[]) => parts.map((part) => `${part * THICK}em`).join(' ');
  const line = (key: string, stroke: string, parts: { width: number; dash?: readonly number[] }) =>
    createElement('line', {
      key,
      stroke,
      x1: '0.05em',
      x2: '100%',
      y1: '50%',
      y2: '50%',
      strokeWidth: `${parts.width * THICK}em`,
      strokeDasharray: parts.dash && em(parts.dash),
    });
  const dash = cord?.dash ?? [];
  return createElement(
    'svg',
    { style: { width: 0, minWidth: '100%', height: '0.24em', overflow: 'hidden' }, 'aria-hidden': true },
    line('edge', '#0c0920', { width: 1.5 }),
    line('ground', dash.length === 0 ? player.color : shadeOf(player.color), { width: 1 }),
    dash.length > 0 && line('dashes', player.color, { width: 1, dash }),
    cord?.twist && line('twist', '#0c0920', { width: 0.9, dash: [0.28, 0.72] }),
  );
}

/** How thick a cord is, in em. */
const THICK = 0.16;

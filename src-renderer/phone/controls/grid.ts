/** Where the zones of a controller stand on this screen, as the lines of a CSS grid. */

/**
 * The zones, as they follow one another in the page. `draw` and `surfaces` are held and moved over, `buzzers` and `buttons`
 * are hit, `read` is read and scrolled, `hand` is the cards, `tunes` are sliders and switches, `toys` the cord.
 */
export const ZONES = [
  'draw',
  'pictures',
  'read',
  'surfaces',
  'toys',
  'buzzers',
  'tunes',
  'hand',
  'buttons',
] as const;
export type ZoneName = (typeof ZONES)[number];

export type Area = ZoneName | 'words' | 'head' | 'left' | 'right';
/** `areas` by row; `columns` and `rows` are CSS track sizes. */
export type Grid = { areas: Area[][]; columns: string[]; rows: string[] };

export type GridInput = {
  /** How many controls each zone holds. */
  counts: Record<ZoneName, number>;
  /** A docked zone of buttons is as high as it must be, another takes a share of the room. */
  buttonsDocked: boolean;
  /** The zone of the control that the game wants most of the room for. */
  primary: ZoneName | null;
  landscape: boolean;
  /** In landscape on a phone, who you are lies over the top left corner. */
  headInside: boolean;
  /** Stick and drawing under the other thumb. */
  leftHanded: boolean;
};

/** Held controls take the room, in this order; the first one present is the main zone. */
const FILLING: readonly ZoneName[] = [
  'draw',
  'surfaces',
  'toys',
  'buzzers',
  'hand',
  'pictures',
  'read',
  'tunes',
];
/** From the words down to the thumbs. */
const ORDER: readonly ZoneName[] = [
  'pictures',
  'draw',
  'surfaces',
  'toys',
  'buzzers',
  'read',
  'tunes',
  'hand',
  'buttons',
];
/** Zones that take the room left beside another zone. */
const STRETCHING: readonly Area[] = ['buzzers', 'read', 'surfaces', 'draw', 'pictures', 'toys'];
/** Above a hand of cards, the first of these has the room. */
const ABOVE_HAND: readonly ZoneName[] = ['pictures', 'read'];
const HEAD_PX = 52;

export function gridOf(input: GridInput): Grid {
  return input.landscape ? sideways(input) : upright(input);
}

/** One below the other, words on top, what is hit at the thumb. */
function upright(input: GridInput): Grid {
  const zones = present(input);
  const main =
    (input.primary === null && zones.includes('hand') && ABOVE_HAND.find((zone) => zones.includes(zone))) ||
    mainOf(zones, input);
  const areas: Area[][] = [['words']];
  // The words of a menu or over a hand of cards speak up, and what is hit waits where the thumb is.
  const speaksUp = main === null ? input.buttonsDocked : main === 'hand';
  const rows = [speaksUp ? 'minmax(3rem, 1fr)' : wordsUpright(zones)];
  for (const zone of zones) {
    areas.push([zone]);
    if (zone !== main || main === 'hand') rows.push(trackUpright(zone, input, zones));
    else rows.push(input.primary ? mainUpright(zone).replace('1fr', '3fr') : mainUpright(zone));
  }
  return { areas, columns: ['minmax(0, 1fr)'], rows };
}

function wordsUpright(zones: readonly ZoneName[]): string {
  if (zones.length === 0) return 'auto';
  // Long words leave room for what is to be done.
  return zones.some((zone) => zone !== 'buttons') ? 'fit-content(40%)' : 'auto';
}

function mainUpright(zone: ZoneName): string {
  // A thumb needs room to turn, a drawing room to be seen: rather the whole controller scrolls.
  if (zone === 'surfaces' || zone === 'draw') return 'minmax(150px, 1fr)';
  if (zone === 'buttons') return 'minmax(min-content, 1fr)';
  if (zone === 'pictures') return 'minmax(96px, 1fr)';
  return zone === 'read' ? 'minmax(110px, 1fr)' : 'minmax(0, 1fr)';
}

function trackUpright(zone: ZoneName, input: GridInput, zones: readonly ZoneName[]): string {
  const { buttonsDocked, counts } = input;
  const isCrowded = zones.length > 3;
  switch (zone) {
    case 'buttons':
      if (buttonsDocked) return 'max-content';
      if (mainOf(zones, input) === null) return 'minmax(0, 1fr)';
      if (counts.buttons > 4) return 'minmax(212px, 30%)';
      if (isCrowded) return counts.buttons > 2 ? 'minmax(136px, 20%)' : 'minmax(76px, 14%)';
      return `minmax(${counts.buttons > 2 ? 150 : 112}px, 26%)`;
    case 'buzzers':
      return 'minmax(140px, 0.7fr)';
    case 'surfaces':
      return 'minmax(150px, 0.8fr)';
    case 'read':
      // A picture has the room that is left.
      if (zones.includes('pictures') && !isCrowded) return 'fit-content(60%)';
      return isCrowded ? 'minmax(120px, 24%)' : 'fit-content(30%)';
    case 'pictures':
      return 'minmax(96px, 0.7fr)';
    case 'draw':
    case 'toys':
      return 'minmax(150px, 1fr)';
    case 'hand':
    case 'tunes':
      return 'max-content';
  }
}

/** Held controls on one side, all else on the other; two surfaces have a thumb each and the rest between. */
function sideways(input: GridInput): Grid {
  const zones = present(input);
  const main = mainOf(zones, input);
  if (main === null) return upright(input);
  if (main === 'surfaces' && input.counts.surfaces === 2 && zones.length > 1)
    return betweenThumbs(input, zones);
  const rest = zones.filter((zone) => zone !== main);
  // A stick belongs under the thumb that steers, what is hit under the other one; what is read follows its words.
  const steers = main === 'surfaces' || main === 'draw' || main === 'pictures';
  const isHit = main === 'buzzers' || main === 'hand' || main === 'buttons';
  const mainLeft = input.leftHanded ? isHit : steers;
  if (steers && rest.length === 0) return alone(main, input);
  return mainLeft ? mainOnTheLeft(main, rest, input) : mainOnTheRight(main, rest, input);
}

function alone(main: ZoneName, { headInside }: GridInput): Grid {
  return {
    areas: [
      [headInside ? 'head' : 'words', 'words'],
      [main, main],
    ],
    columns: ['minmax(0, 1fr)', 'minmax(0, 1fr)'],
    rows: [headInside ? `minmax(${HEAD_PX}px, auto)` : 'fit-content(30%)', 'minmax(0, 1fr)'],
  };
}

function mainOnTheLeft(main: ZoneName, rest: readonly ZoneName[], input: GridInput): Grid {
  const side: Area[] = ['words', ...rest];
  const areas = side.map((area): Area[] => [main, area]);
  return { ...underHead({ areas, rows: sideRows(side, input) }, input), columns: columnsFor(main) };
}

/** The player's own name takes the top left corner, and the area that stood there begins a row lower. */
function underHead(grid: Omit<Grid, 'columns'>, { headInside }: GridInput): Omit<Grid, 'columns'> {
  if (!headInside) return grid;
  const [[, ...beside] = [], ...below] = grid.areas;
  const rows = [`minmax(${HEAD_PX}px, auto)`, ...grid.rows.slice(1)];
  const last = grid.areas[grid.areas.length - 1] ?? [];
  // Where nothing below stretches, the last ones do.
  const short = !rows.some((row) => row.includes('fr'));
  return {
    areas: [['head', ...beside], ...below, ...(short ? [last] : [])],
    rows: short ? [...rows, 'minmax(0, 1fr)'] : rows,
  };
}

function mainOnTheRight(main: ZoneName, rest: readonly ZoneName[], input: GridInput): Grid {
  const side: Area[] = [...(input.headInside ? ['head' as const] : []), 'words', ...rest];
  const areas = side.map((area): Area[] => [area, main]);
  return { areas, columns: columnsFor(main).reverse(), rows: sideRows(side, input) };
}

/** The heights beside the main zone: something in it takes what is left. */
function sideRows(side: readonly Area[], input: GridInput): string[] {
  const stretches = (area: Area) => STRETCHING.includes(area) || (area === 'buttons' && !input.buttonsDocked);
  const hasStretch = side.some(stretches);
  return side.map((area) => {
    if (area === 'head') return `${HEAD_PX}px`;
    if (area === 'words') return hasStretch ? 'fit-content(40%)' : 'minmax(0, 1fr)';
    return stretches(area) ? 'minmax(64px, 1fr)' : 'max-content';
  });
}

/** The main column, and the one beside it. */
function columnsFor(main: ZoneName): string[] {
  const wide = { draw: 2.1, hand: 1.9, surfaces: 1.2, toys: 1 }[main as string] ?? 1.6;
  return [`minmax(0, ${wide}fr)`, 'minmax(0, 1fr)'];
}

function betweenThumbs(input: GridInput, zones: readonly ZoneName[]): Grid {
  const middle: Area[] = ['words', ...zones.filter((zone) => zone !== 'surfaces')];
  const areas = middle.map((area): Area[] => ['left', area, 'right']);
  const columns = ['minmax(0, 1.1fr)', 'minmax(0, 1fr)', 'minmax(0, 1.1fr)'];
  const grid = underHead({ areas, rows: sideRows(middle, input) }, input);
  // Both thumbs have the same.
  if (input.headInside) grid.areas[0] = ['head', 'words', 'words'];
  return { ...grid, columns };
}

function present({ counts }: GridInput): ZoneName[] {
  return ORDER.filter((zone) => counts[zone] > 0);
}

function mainOf(zones: readonly ZoneName[], { primary }: GridInput): ZoneName | null {
  // Buttons alone share the room by themselves.
  if (primary && zones.length > 1) return primary;
  return FILLING.find((zone) => zones.includes(zone)) ?? null;
}

/** The share of the controller's width of an area, or of the column that begins with it, 0 to 1. */
export function widthOf({ areas, columns }: Grid, area: Area): number {
  const parts = columns.map((column) => Number(/([\d.]+)fr/.exec(column)?.[1] ?? 1));
  const row = areas.find((one) => one.includes(area)) ?? [];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const own = parts.filter((_part, index) => row[index] === area).reduce((sum, part) => sum + part, 0);
  return own === 0 ? 1 : own / whole;
}

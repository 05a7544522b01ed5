/** docs/icons.md and its picture are made from the list: `npx vitest run scripts/icons -u` writes both again. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { iconPaths } from '../../src-renderer/ui/icon-paths.ts';
import { drawingOf } from '../../src-renderer/ui/glyph-drawings.ts';
import { GLYPH_NAMES, GLYPHS } from '../../src-shared/glyphs.ts';
import { root } from '../lib/project.mjs';

const COLUMNS = 9;
const CELL = { width: 108, height: 96 };
const MARGIN = 24;
const TITLE_HEIGHT = 46;
const ICON_PX = 48;

const groups: [name: string, icons: readonly string[]][] = Object.entries(GLYPHS);
const outlinesOf = (name: string): string[] => iconPaths(drawingOf(name) ?? '');

function sheet(): string {
  let top = MARGIN;
  const parts = groups.flatMap(([name, icons]) => {
    const title = `<text class="group" x="${MARGIN}" y="${top + 24}">${name}</text>`;
    const from = top + TITLE_HEIGHT;
    top = from + Math.ceil(icons.length / COLUMNS) * CELL.height;
    return [title, ...icons.map((icon, index) => cell(icon, index, from))];
  });
  const [width, height] = [MARGIN * 2 + COLUMNS * CELL.width, top + MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>text { font: 13px sans-serif; fill: #fff4de; text-anchor: middle } .group { font: 700 20px sans-serif; fill: #e8b04b; text-anchor: start }</style>
<rect width="${width}" height="${height}" rx="16" fill="#171330" />
${parts.join('\n')}
</svg>
`;
}

function cell(icon: string, index: number, from: number): string {
  const left = MARGIN + (index % COLUMNS) * CELL.width + (CELL.width - ICON_PX) / 2;
  const top = from + Math.floor(index / COLUMNS) * CELL.height;
  const paths = outlinesOf(icon).map((d) => `<path d="${d}" />`);
  return `<g fill="#fff4de" transform="translate(${left} ${top}) scale(${ICON_PX / 256})">${paths.join('')}</g>
<text x="${left + ICON_PX / 2}" y="${top + ICON_PX + 19}">${icon}</text>`;
}

function page(): string {
  const rows = groups.map(([name, icons]) => [name, icons.map((icon) => `\`${icon}\``).join(', ')]);
  const table = [['group', 'names'], ['', ''], ...rows];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row, index) => {
    const cells = row.map((text, column) => text.padEnd(widths[column] ?? 0, index === 1 ? '-' : ' '));
    return `| ${cells.join(' | ')} |`;
  });
  return `# Icons

The ${GLYPH_NAMES.length} icons that a game may put on controls, options, cards and items to sort; [the reference](game-reference.md#icons-and-images-on-controls) says how. They are
drawings of [Phosphor](https://phosphoricons.com) (MIT).

![Every icon with its name, by group](images/icons.svg)

${lines.join('\n')}
`;
}

test('every icon has a drawing of its own', () => {
  const drawings = GLYPH_NAMES.map((name) => outlinesOf(name).join(' '));
  expect(drawings.filter((one) => one === '')).toEqual([]);
  expect(new Set(drawings).size).toBe(GLYPH_NAMES.length);
  expect(drawingOf('rockett')).toBeUndefined();
});

test('docs/icons.md and its picture show the icons that there are', async () => {
  await expect(page()).toMatchFileSnapshot(path.join(root, 'docs/icons.md'));
  await expect(sheet()).toMatchFileSnapshot(path.join(root, 'docs/images/icons.svg'));
});

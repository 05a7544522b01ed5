/**
 * The parts of a style sheet that are newer than given browsers, by MDN's data: properties, their key words and functions, at-rules and
 * pseudo-classes. What stands in `@supports`, or has an older declaration of the same property before it in its rule, is not reported.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { lackingIn, type Oldest } from './newer-code.ts';

/** Each of them is there. */
const CSS = bcd.css as unknown as Record<'properties' | 'at-rules' | 'selectors' | 'types', Identifier>;

type Declaration = { property: string; value: string };
/** `head` is a selector or an at-rule with its condition. */
type Block = { head: string; declarations: Declaration[]; within: readonly string[] };

/** The properties that set these as well. */
const SHORTHANDS: Record<string, string> = { 'font-size': 'font' };

/** Each thing that is too new, with the versions that have it: `gap: chrome 84`. */
export function newerCss(oldest: Oldest, css: string): string[] {
  const blocks = blocksOf(css).filter(
    ({ head, within }) => ![head, ...within].some((one) => one.startsWith('@supports')),
  );
  const found = blocks.flatMap(({ head, declarations }) => [
    ...namesIn(head).map(([name, compat]) => problem(oldest, name, compat)),
    ...declarations.flatMap((declaration, index) => {
      const problems = newerIn(oldest, declaration);
      // A browser that does not know a value keeps the one before it.
      const isOlder = (one: Declaration) =>
        (one.property === declaration.property || one.property === SHORTHANDS[declaration.property]) &&
        newerIn(oldest, one).length === 0;
      const hasOlder = declarations.slice(0, index).some(isOlder);
      return hasOlder && isKnown(oldest, declaration.property) ? [] : problems;
    }),
  ]);
  return [...new Set(found.filter((one) => one !== null))].sort();
}

function newerIn(oldest: Oldest, { property, value }: Declaration): string[] {
  if (property.startsWith('--')) return [];
  const of = at(CSS.properties, property);
  const words = value.replace(/(["']).*?\1|url\([^)]*\)/g, '').match(/[a-z][a-z-]*\(?/gi) ?? [];
  const used: [string, CompatStatement | undefined][] = [
    [property, of?.__compat],
    ...words.map((word): [string, CompatStatement | undefined] => {
      const name = word.replace('(', '').toLowerCase();
      const own = of?.[name]?.__compat;
      return [`${property}: ${name}`, word.endsWith('(') ? (functionCalled(name) ?? own) : own];
    }),
    ...[...new Set(value.match(/(?<=\d)[a-z]+\b/g) ?? [])].map(
      (unit): [string, CompatStatement | undefined] => [`unit ${unit}`, UNITS[unit]?.__compat],
    ),
  ];
  return used.map(([name, compat]) => problem(oldest, name, compat)).filter((one) => one !== null);
}

const isKnown = (oldest: Oldest, property: string) =>
  problem(oldest, property, at(CSS.properties, property)?.__compat) === null;

const LENGTHS = CSS.types['length'];
/** The data describes groups of units in words. */
const UNITS: Record<string, Identifier> = Object.fromEntries(
  Object.entries(LENGTHS ?? {}).flatMap(([name, one]) => {
    const described = [...((one as Identifier).__compat?.description ?? '').matchAll(/<code>(\w+)<\/code>/g)];
    return [name, ...described.map(([, unit = '']) => unit)].map((unit) => [unit, one as Identifier]);
  }),
);

function functionCalled(name: string): CompatStatement | undefined {
  const types = CSS.types;
  const places = [
    types,
    types['color'],
    types['image'],
    types['gradient'],
    types['easing-function'],
    types['basic-shape'],
    types['transform-function'],
  ];
  for (const place of places) {
    const compat = place?.[name]?.__compat;
    if (compat) return compat;
  }
  return undefined;
}

function namesIn(head: string): [string, CompatStatement | undefined][] {
  const rule = /^@([a-z-]+)/.exec(head)?.[1];
  if (rule !== undefined) {
    const features = [...head.matchAll(/\(([a-z-]+)/g)].map(
      ([, feature = '']): [string, CompatStatement | undefined] => [
        `@${rule} (${feature})`,
        CSS['at-rules'][rule]?.[feature.replace(/^(min|max)-/, '')]?.__compat,
      ],
    );
    return [[`@${rule}`, CSS['at-rules'][rule]?.__compat], ...features];
  }
  return [...head.matchAll(/::?([a-z-]+)/g)].map(([text, name = '']) => [
    text,
    CSS.selectors[name]?.__compat,
  ]);
}

function at(place: Identifier | Record<string, Identifier>, name: string): Identifier | undefined {
  return (place as Identifier)[name];
}

function problem(oldest: Oldest, name: string, compat: CompatStatement | undefined): string | null {
  const lacks = lackingIn(oldest, compat);
  return lacks.length === 0 ? null : `${name}: ${lacks.join(', ')}`;
}

/** The blocks of a sheet, in order, whatever they stand in. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  let text = '';
  const declare = () => {
    const colon = text.indexOf(':');
    if (colon > 0)
      open
        .at(-1)
        ?.declarations.push({ property: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim() });
    text = '';
  };
  for (const sign of css.replace(/\/\*[\s\S]*?\*\//g, '').match(/"[^"]*"|'[^']*'|url\([^)]*\)|[\s\S]/g) ??
    []) {
    if (sign === '{') {
      const block: Block = { head: text.trim(), declarations: [], within: open.map(({ head }) => head) };
      blocks.push(block);
      open.push(block);
      text = '';
    } else if (sign === '}') {
      declare();
      open.pop();
    } else if (sign === ';') declare();
    else text += sign;
  }
  return blocks;
}

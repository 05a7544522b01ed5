/**
 * The parts of a script that are newer than given browsers, by MDN's data: syntax, globals, members of globals, and methods that
 * no older object has. What the script itself looks for before it uses it is not reported.
 */
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { parseAst } from 'vite';

/** The oldest versions, by names of MDN's data. */
export type Oldest = Readonly<Record<'chrome' | 'firefox' | 'safari_ios', string>>;

type Node = { type: string; [member: string]: unknown };
type Place = { parent: Node; key: string };
type Uses = {
  syntax: Set<string>;
  globals: Set<string>;
  /** `Object.hasOwn`, `window.structuredClone`. */
  members: Set<string>;
  methods: Set<string>;
  /** Names that the script declares, and keys of its own objects. */
  declared: Set<string>;
  keys: Set<string>;
  /** Names whose presence it asks for. */
  asked: Set<string>;
};

const REALM = ['window', 'self', 'globalThis'];

/** Each thing that is too new, with the versions that have it: `Object.hasOwn: chrome 93, firefox 92`. */
export function newerThan(oldest: Oldest, sources: readonly string[]): string[] {
  const scripts = sources.map(usesOf);
  // Scripts of one page share their objects.
  const keys = new Set(scripts.flatMap((uses) => [...uses.keys]));
  const asked = new Set(scripts.flatMap((uses) => [...uses.asked]));
  const found = scripts.flatMap((uses) => [
    ...[...uses.syntax].map((path) => ({ name: path, any: [at(bcd.javascript, path)] })),
    ...[...uses.globals]
      .filter((name) => !uses.declared.has(name) && !asked.has(name))
      .map((name) => ({ name, any: [globalCalled(name)] })),
    ...[...uses.members]
      .filter((name) => !uses.declared.has(owner(name)) && !asked.has(member(name)))
      .map((name) => ({ name, any: [memberCalled(name)] })),
    ...[...uses.methods]
      .filter((name) => !keys.has(name) && !asked.has(name))
      .map((name) => ({ name: `.${name}()`, any: METHODS.get(name) ?? [] })),
  ]);
  const problems = found.flatMap(({ name, any }) => {
    const lacks = any.map((compat) => lackingIn(oldest, compat));
    // A method of this name that is old enough may be the one that is meant.
    const least = lacks.sort((one, other) => one.length - other.length)[0] ?? [];
    return least.length === 0 ? [] : [`${name}: ${least.join(', ')}`];
  });
  return [...new Set(problems)].sort();
}

export function lackingIn(oldest: Oldest, compat: CompatStatement | undefined): string[] {
  if (!compat) return [];
  return Object.entries(oldest).flatMap(([browser, version]) => {
    const statements = [compat.support[browser as keyof Oldest] ?? []].flat();
    const versions = statements
      .filter((one) => !one.flags && !one.prefix && !one.alternative_name)
      // A support that was partial for a while is removed in the data when the whole of it comes.
      .filter((one) => !one.version_removed || one.partial_implementation)
      .map((one) => String(one.version_added).replace('≤', ''))
      .filter((added) => /^\d/.test(added));
    const first = versions.sort(compareVersions)[0];
    if (first !== undefined && compareVersions(first, version) <= 0) return [];
    return [`${browser} ${first ?? 'never'}`];
  });
}

function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const METHODS = new Map<string, CompatStatement[]>();
for (const group of [bcd.javascript['builtins'], bcd.api]) {
  for (const thing of Object.values(group ?? {}) as Identifier[]) {
    for (const [name, feature] of Object.entries(thing)) {
      if ('__compat' in feature && feature.__compat)
        METHODS.set(name, [...(METHODS.get(name) ?? []), feature.__compat]);
    }
  }
}

function at(from: Identifier | undefined, path: string): CompatStatement | undefined {
  return path.split('.').reduce<Identifier | undefined>((here, name) => here?.[name], from)?.__compat;
}

function globalCalled(name: string): CompatStatement | undefined {
  return at(bcd.javascript['builtins'], name) ?? at(bcd.api, name) ?? at(bcd.api, `Window.${name}`);
}

function memberCalled(name: string): CompatStatement | undefined {
  if (REALM.includes(owner(name))) return globalCalled(member(name));
  const type = { navigator: 'Navigator', document: 'Document' }[owner(name)] ?? owner(name);
  const [own, static_] = [`${type}.${member(name)}`, `${type}.${member(name)}_static`];
  return at(bcd.javascript['builtins'], own) ?? at(bcd.api, static_) ?? at(bcd.api, own);
}

function owner(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

function member(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}

function usesOf(source: string): Uses {
  const uses: Uses = {
    syntax: new Set(),
    globals: new Set(),
    members: new Set(),
    methods: new Set(),
    declared: new Set(),
    keys: new Set(),
    asked: new Set(),
  };
  walk(parseAst(source) as unknown as Node, { parent: { type: 'Root' }, key: '' }, uses);
  return uses;
}

function walk(node: Node, place: Place, uses: Uses): void {
  note(node, place, uses);
  for (const [key, child] of Object.entries(node)) {
    for (const one of [child].flat()) if (isNode(one)) walk(one, { parent: node, key }, uses);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function note(node: Node, place: Place, uses: Uses): void {
  const syntax = SYNTAX[node.type]?.(node, place);
  if (syntax) uses.syntax.add(syntax);
  switch (node.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return declare(node['id'], uses);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [node['id'], node['params']].flat().forEach((one) => declare(one, uses));
    case 'CatchClause':
      return declare(node['param'], uses);
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return declare(node['local'], uses);
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (node['computed'] !== true) uses.keys.add(nameOf(node['key']));
      return;
    case 'Literal':
      // `'at' in list`
      if (place.parent.type === 'BinaryExpression' && place.key === 'left')
        uses.asked.add(String(node['value']));
      return;
    case 'Identifier':
      if (isAsked(place)) uses.asked.add(nameOf(node));
      else if (!isName(place)) uses.globals.add(nameOf(node));
      return;
    case 'MemberExpression':
      return noteMember(node, place, uses);
  }
}

function noteMember(node: Node, place: Place, uses: Uses): void {
  if (node['computed'] === true) return;
  const name = nameOf(node['property']);
  const { parent, key } = place;
  if (isAsked(place)) uses.asked.add(name);
  if (parent.type === 'AssignmentExpression' && key === 'left') uses.keys.add(name);
  const isUsed = key === 'callee' || (parent.type === 'MemberExpression' && key === 'object');
  const object = node['object'];
  // A name that is only read gives undefined where it is not known.
  if (isUsed && isNode(object) && object.type === 'Identifier') uses.members.add(`${nameOf(object)}.${name}`);
  else if (key === 'callee') uses.methods.add(name);
}

/** The name of a member, of an export or of a label, and no variable. */
function isName({ parent, key }: Place): boolean {
  if (key === 'property' || key === 'key') return parent['computed'] !== true;
  return ['exported', 'imported', 'label'].includes(key);
}

/** `typeof it`, `it ? …`, `it && …`, `it == null`. */
function isAsked({ parent, key }: Place): boolean {
  switch (parent.type) {
    case 'UnaryExpression':
    case 'LogicalExpression':
      return true;
    case 'BinaryExpression':
      return key === 'left' || key === 'right';
    case 'ConditionalExpression':
    case 'IfStatement':
      return key === 'test';
    default:
      return false;
  }
}

function declare(pattern: unknown, uses: Uses): void {
  if (!isNode(pattern)) return;
  if (pattern.type === 'Identifier') uses.declared.add(nameOf(pattern));
  const inner = [
    pattern['elements'],
    pattern['properties'],
    pattern['value'],
    pattern['left'],
    pattern['argument'],
  ];
  for (const one of inner.flat()) declare(one, uses);
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node['name'] ?? node['value']) : '';
}

/** Syntax that not every browser has: where MDN's data speaks of it, by the kind of node. */
const SYNTAX: Record<string, (node: Node, place: Place) => string | null> = {
  ArrowFunctionExpression: () => 'functions.arrow_functions',
  AssignmentExpression: ({ operator }) =>
    operator === '??='
      ? 'operators.nullish_coalescing_assignment'
      : operator === '||='
        ? 'operators.logical_or_assignment'
        : operator === '&&='
          ? 'operators.logical_and_assignment'
          : null,
  AssignmentPattern: () => 'functions.default_parameters',
  AwaitExpression: () => 'statements.async_function',
  BinaryExpression: ({ operator }) => (operator === '**' ? 'operators.exponentiation' : null),
  CatchClause: ({ param }) => (param === null ? 'statements.try_catch.optional_catch_binding' : null),
  ChainExpression: () => 'operators.optional_chaining',
  ClassDeclaration: () => 'statements.class',
  ClassExpression: () => 'statements.class',
  ExportAllDeclaration: ({ exported }) => (exported === null ? null : 'statements.export.namespace'),
  ForOfStatement: (node) => (node['await'] === true ? 'statements.for_await_of' : 'statements.for_of'),
  ImportDeclaration: () => 'statements.import',
  ImportExpression: () => 'operators.import',
  Literal: ({ raw, regex, bigint }) => {
    if (typeof bigint === 'string') return 'builtins.BigInt';
    if (typeof regex === 'object' && regex !== null)
      return regexSyntax(regex as { pattern: string; flags: string });
    return typeof raw === 'string' && /^\d[\d.]*_/.test(raw) ? 'grammar.numeric_separators' : null;
  },
  LogicalExpression: ({ operator }) => (operator === '??' ? 'operators.nullish_coalescing' : null),
  MetaProperty: ({ meta }) => (nameOf(meta) === 'import' ? 'operators.import_meta' : null),
  PrivateIdentifier: () => 'classes.private_class_fields',
  PropertyDefinition: ({ key }) =>
    isNode(key) && key.type === 'PrivateIdentifier' ? null : 'classes.public_class_fields',
  RestElement: () => 'functions.rest_parameters',
  SpreadElement: (_node, { parent }) =>
    parent.type === 'ObjectExpression' ? 'operators.spread.spread_in_object_literals' : 'operators.spread',
  StaticBlock: () => 'classes.static.initialization_blocks',
  TemplateLiteral: () => 'grammar.template_literals',
  VariableDeclaration: ({ kind }) => (kind === 'const' || kind === 'let' ? `statements.${kind}` : null),
};

function regexSyntax({ pattern, flags }: { pattern: string; flags: string }): string | null {
  if (/\(\?<[=!]/.test(pattern)) return 'regular_expressions.lookbehind_assertion';
  if (/\\p\{/i.test(pattern)) return 'regular_expressions.unicode_character_class_escape';
  if (pattern.includes('(?<')) return 'regular_expressions.named_capturing_group';
  if (flags.includes('v')) return 'builtins.RegExp.unicodeSets';
  if (flags.includes('d')) return 'builtins.RegExp.hasIndices';
  return flags.includes('s') ? 'builtins.RegExp.dotAll' : null;
}

/**
 * The SDK's types in one file, for games without a build: TypeScript emits the declarations, and this puts into one file
 * those that `partyline` exports and whatever they need.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { GLYPH_NAMES } from '../../src-shared/glyphs.ts';
import { capture } from '../lib/children.mjs';
import { lockedNode, root } from '../lib/project.mjs';

const SDK = 'src-renderer/sdk/partyline.d.ts';
const SHAPES = 'scripts/sdk-types/shapes.d.ts';

/** Functions of a package that the SDK passes on as they are. */
const FROM_PACKAGES: Readonly<Record<string, string>> = { 'motion-utils': '(part: number) => number' };

const HEADER = `// The types of \`partyline\`, for a game without a build: an editor shows them, and checks a \`game.js\` that begins with
// \`// @ts-check\`. Made from the SDK by \`npm run make-types\`: do not edit.

`;

/** `from` is a file, or the name of a package. */
type Origin = { from: string; name: string };
/** A declaration of one file: its text without `export` and `declare`. */
type Declared = { file: string; name: string; text: string; comment: string };
type Source = { declared: Map<string, Declared>; imports: Map<string, Origin>; exports: Map<string, Origin> };
/** With the declarations behind the names in its text. */
type Taken = Declared & { uses: Map<string, Declared> };
type Read = (file: string) => Promise<string>;

export async function makeSdkTypes(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partyline-types-'));
  try {
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [tsc, '-p', 'scripts/sdk-types', '--outDir', folder];
    const { code, output } = await capture(lockedNode, args);
    if (code !== 0) throw new Error(`The declarations of the SDK cannot be made.\n${output}`);
    const options = await resolveConfig(path.join(root, 'package.json'));
    const rolled = await rollUp((file) => readFile(path.join(folder, file), 'utf8'));
    return await format(withGlyphs(rolled), { ...options, parser: 'typescript' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `Glyph` in place of its names, which TypeScript writes out on each kind of control. */
function withGlyphs(code: string): string {
  const isName = new Set<string>(GLYPH_NAMES);
  const union = new RegExp(`(?:(["'])[a-z-]+\\1 \\| ){${isName.size - 1}}(["'])[a-z-]+\\2`, 'g');
  return code.replaceAll(union, (names) =>
    names.split(' | ').every((name) => isName.has(name.slice(1, -1))) ? 'Glyph' : names,
  );
}

async function rollUp(read: Read): Promise<string> {
  const find = finder(read);
  const { exports } = parse(SDK, await read(SDK));
  const taken = new Map<string, Taken>();

  async function take(found: Declared): Promise<void> {
    const key = `${found.file} ${found.name}`;
    if (taken.has(key)) return;
    const uses = new Map<string, Declared>();
    taken.set(key, { ...found, uses });
    for (const word of wordsOf(found.text)) {
      const used = word === found.name ? null : await find(word, found.file);
      if (!used) continue;
      uses.set(word, used);
      await take(used);
    }
  }

  const published = new Map<string, Declared>();
  for (const name of exports.keys()) {
    const found = await find(name, SDK);
    if (!found) throw new Error(`partyline exports ${name}, which nothing declares.`);
    published.set(name, found);
    await take(found);
  }
  return `${HEADER}${write([...taken.values()], published)}\nexport {};\n`;
}

/** Finds where a name of a file is declared, through re-exports; what comes of a schema is declared among the shapes. */
function finder(read: Read) {
  const sources = new Map<string, Source>();
  const open = async (file: string): Promise<Source> => {
    const source = sources.get(file) ?? parse(file, await read(file));
    sources.set(file, source);
    return source;
  };
  return async function find(name: string, file: string): Promise<Declared | null> {
    if (!file.endsWith('.d.ts')) return null;
    const source = await open(file);
    const own = source.declared.get(name);
    if (own) return own;
    const origin = source.imports.get(name) ?? source.exports.get(name);
    if (!origin) return null;
    const isOurs = origin.from.endsWith('.d.ts') && !origin.from.startsWith('src-shared/');
    const shape = isOurs ? undefined : (await open(SHAPES)).declared.get(origin.name);
    if (shape) return shape;
    const type = FROM_PACKAGES[origin.from];
    if (type !== undefined) return { file: origin.from, name, text: `const ${name}: ${type};`, comment: '' };
    if (!origin.from.endsWith('.d.ts'))
      throw new Error(`${file} needs ${name} of ${origin.from}: write its type out in sdk-types/shapes.ts.`);
    return find(origin.name, origin.from);
  };
}

/** Files may have the same name for something of their own: the published one keeps it, or the first; others get their file's. */
function write(all: readonly Taken[], published: ReadonlyMap<string, Declared>): string {
  const nameOf = ({ file, name }: Declared): string => {
    const keeper = published.get(name) ?? all.find((one) => one.name === name);
    return keeper?.file === file ? name : `${name}In${pascal(path.posix.basename(file, '.d.ts'))}`;
  };
  return all
    .map((one) => {
      const names = new Map([...one.uses].map(([word, used]) => [word, nameOf(used)]));
      names.set(one.name, nameOf(one));
      const text = one.text.replaceAll(WORD, (word) => names.get(word) ?? word);
      const isPublished = published.get(one.name)?.file === one.file;
      const keyword = /^(type|interface) /.test(text) ? '' : 'declare ';
      return `${one.comment}${isPublished ? 'export ' : ''}${keyword}${text}\n`;
    })
    .join('\n');
}

const WORD = /[A-Za-z_$][\w$]*/g;

/** The names in a declaration, and not the words in its comments and texts. */
function wordsOf(text: string): Set<string> {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, ' ');
  return new Set(code.match(WORD));
}

function pascal(kebab: string): string {
  return kebab.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

/** Reads what TypeScript emits: each statement begins at the start of a line, and its comment stands above it. */
function parse(file: string, emitted: string): Source {
  const source: Source = { declared: new Map(), imports: new Map(), exports: new Map() };
  // The first comment is that of the file; of the shapes TypeScript leaves it out.
  const body = file === SHAPES ? emitted : emitted.replace(/^\/\*\*[\s\S]*?\*\/\n/, '');
  const statements = body.matchAll(
    /^(\/\*\*[\s\S]*?\*\/\n)?((?:import|export|declare|type|interface) [\s\S]*?;)$(?!\n[ }])/gm,
  );
  for (const [, comment = '', statement = ''] of statements) {
    const list = /^(import|export) (?:type )?\{([^}]*)\} from '([^']+)';$/.exec(statement);
    if (list) {
      const [, verb, names = '', module = ''] = list;
      const from = module.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), module).replace(/\.tsx?$/, '.d.ts')
        : module;
      for (const one of names
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter(Boolean)) {
        const [name = '', as = name] = one.split(' as ');
        (verb === 'import' ? source.imports : source.exports).set(as, { from, name });
      }
      continue;
    }
    const text = statement.replace(/^export /, '').replace(/^declare /, '');
    const [, name] = /^(?:type|interface|const|function) ([\w$]+)/.exec(text) ?? [];
    if (name !== undefined)
      source.declared.set(name, { file, name, comment, text: file === SHAPES ? asType(text) : text });
    else if (statement !== 'export {};') throw new Error(`${file}: ${statement} is not understood.`);
  }
  return source;
}

/** A constant of the shapes stands for its type. */
function asType(text: string): string {
  return text.replace(/^const (\w+): /, 'type $1 = ').replaceAll(/\btypeof (\w+)/g, '$1');
}

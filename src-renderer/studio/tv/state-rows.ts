/** A tree of JSON as rows for the inspector. Pure. */

export type StateRow = {
  /** Of keys, from the root. */
  path: string;
  depth: number;
  key: string;
  /** One line: the value, or how much is in it. */
  text: string;
  kind: 'branch' | 'string' | 'number' | 'boolean' | 'null';
  isOpen: boolean;
};

/** More rows are nobody's to read. */
const MOST_ROWS = 1_500;
const LONGEST_TEXT = 200;
/** A branch that holds more, or lies deeper, is closed at first. */
const MOST_OPEN = 16;
const DEEPEST_OPEN = 3;

/**
 * Small branches are open and large ones closed, except where they were `toggled`; with a `filter`, only rows that fit it are
 * shown, and the way there.
 */
export function rowsOf(value: unknown, toggled: ReadonlySet<string>, filter = ''): StateRow[] {
  const rows: StateRow[] = [];
  const wanted = filter.trim().toLowerCase();

  /** Whether something of it is shown. */
  function add(key: string, child: unknown, at: { path: string; depth: number; isWanted: boolean }): boolean {
    if (rows.length >= MOST_ROWS) return false;
    const row = rowOf(key, child, at);
    row.isOpen = row.isOpen !== toggled.has(row.path);
    const fits = at.isWanted || fitsFilter(row, wanted);
    const index = rows.push(row) - 1;
    let isShown = fits;
    // Rows that a filter finds are shown, also in branches that were closed.
    if (isBranch(child) && (wanted !== '' || row.isOpen)) {
      for (const [name, one] of Object.entries(child)) {
        const deeper = {
          path: `${row.path}.${name}`,
          depth: at.depth + 1,
          isWanted: fits && row.kind === 'branch',
        };
        if (add(name, one, deeper)) isShown = true;
      }
    }
    if (!isShown) rows.splice(index, 1);
    return isShown;
  }

  if (!isBranch(value)) return rows;
  for (const [key, child] of Object.entries(value)) {
    add(key, child, { path: key, depth: 0, isWanted: wanted === '' });
  }
  return rows;
}

/** The leaves that are other than before, by path, and branches that hold more or less. */
export function changedPaths(before: unknown, after: unknown): Set<string> {
  const changed = new Set<string>();
  function compare(one: unknown, other: unknown, path: string): void {
    if (Object.is(one, other)) return;
    if (!isBranch(one) || !isBranch(other)) {
      changed.add(path);
      return;
    }
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    for (const key of keys)
      compare(memberOf(one, key), memberOf(other, key), path === '' ? key : `${path}.${key}`);
  }
  compare(before, after, '');
  return changed;
}

function rowOf(key: string, value: unknown, { path, depth }: { path: string; depth: number }): StateRow {
  const isOpen = isBranch(value) && Object.keys(value).length <= MOST_OPEN && depth < DEEPEST_OPEN;
  if (Array.isArray(value)) return { path, depth, key, isOpen, kind: 'branch', text: `[${value.length}]` };
  if (isBranch(value)) {
    return { path, depth, key, isOpen, kind: 'branch', text: `{${Object.keys(value).length}}` };
  }
  const text = (JSON.stringify(value) ?? 'undefined').slice(0, LONGEST_TEXT);
  return { path, depth, key, isOpen, kind: kindOf(value), text };
}

function kindOf(value: unknown): StateRow['kind'] {
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'null';
}

function fitsFilter({ path, text, kind }: StateRow, wanted: string): boolean {
  return path.toLowerCase().includes(wanted) || (kind !== 'branch' && text.toLowerCase().includes(wanted));
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}

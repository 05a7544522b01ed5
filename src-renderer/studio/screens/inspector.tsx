/** The rules' state and each phone's controller at this moment; changes are lit. */
import { useMemo, useRef, useState, type ReactElement } from 'react';
import type { Rect } from '../placement.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { changedPaths, rowsOf, type StateRow } from '../tv/state-rows.ts';
import { useWords } from '../words/words.ts';

/** The key of the rules' own state among the players' ids. */
const RULES = '';

export function Inspector({ studio, place }: { studio: Studio; place: Rect }): ReactElement {
  const t = useWords();
  const { state, scene } = useStore(studio.tv);
  const [shown, setShown] = useState(RULES);
  const [filter, setFilter] = useState('');
  const players = 'players' in scene ? scene.players : [];
  const value = shown === RULES ? state?.state : state?.controllers[shown];
  return (
    <aside
      className="inspector"
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      aria-label={t('inspector')}
    >
      <header>
        <div className="tabs" role="tablist">
          <Tab id={RULES} name={t('rules')} shown={shown} onShow={setShown} />
          {players.map(({ id, name, color }) => (
            <Tab key={id} id={id} name={name} color={color} shown={shown} onShow={setShown} />
          ))}
        </div>
        <input
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </header>
      {value === undefined ? (
        <p className="still">{t('noState')}</p>
      ) : (
        // Another tree is not a change of this one.
        <Tree key={shown} value={value} filter={filter} />
      )}
    </aside>
  );
}

type TabProps = { id: string; name: string; color?: string; shown: string; onShow(id: string): void };

function Tab({ id, name, color, shown, onShow }: TabProps): ReactElement {
  return (
    <button type="button" role="tab" aria-selected={id === shown} onClick={() => onShow(id)} title={name}>
      {color !== undefined && <i className="dot" style={{ background: color }} aria-hidden="true" />}
      {name}
    </button>
  );
}

function Tree({ value, filter }: { value: unknown; filter: string }): ReactElement {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const changed = useChanged(value);
  const rows = useMemo(() => rowsOf(value, toggled, filter), [value, toggled, filter]);

  function toggle(path: string): void {
    const next = new Set(toggled);
    if (!next.delete(path)) next.add(path);
    setToggled(next);
  }

  return (
    <div className="tree" role="tree">
      {rows.map((row) => (
        <Row key={row.path} row={row} isChanged={changed.has(row.path)} onToggle={toggle} />
      ))}
    </div>
  );
}

type RowProps = { row: StateRow; isChanged: boolean; onToggle(path: string): void };

function Row({ row: { path, depth, key, text, kind, isOpen }, isChanged, onToggle }: RowProps): ReactElement {
  const branch = kind === 'branch';
  return (
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={branch ? isOpen : undefined}
      className={`row ${kind} ${isChanged ? 'changed' : ''}`}
      style={{ paddingLeft: 10 + depth * 12 }}
      title={path}
    >
      {branch ? (
        <button type="button" className="twig" onClick={() => onToggle(path)}>
          {`${isOpen ? '▾' : '▸'} ${key}`}
        </button>
      ) : (
        <span className="key">{key}</span>
      )}
      <span className="value">{text}</span>
    </div>
  );
}

/** The paths that are other than in the value before. */
function useChanged(value: unknown): ReadonlySet<string> {
  const last = useRef<{ value: unknown; changed: ReadonlySet<string> }>({ value, changed: new Set() });
  if (last.current.value !== value)
    last.current = { value, changed: changedPaths(last.current.value, value) };
  return last.current.changed;
}

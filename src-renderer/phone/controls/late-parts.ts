/**
 * Code that comes after the page's own: fetched ahead while nothing else is to be done, or at once when a
 * controller needs it. A line that fails is tried again.
 */
import lateStyles from '../styles/late.css?url';
import type { LateName, LateParts, Part } from './control-props.ts';
import { KINDS } from './kinds.ts';

type Parts = { [Name in LateName]?: Part<Name> };
export type Loaders = { [Name in LateName]?: () => Promise<Part<Name>> };

type Deps = {
  /** Resolves once the styles are there. */
  styles(): Promise<void>;
  after(delayMs: number, run: () => void): () => void;
};

const LOADERS = Object.fromEntries(
  Object.entries(KINDS).flatMap(([kind, known]) => ('late' in known ? [[kind, known.late]] : [])),
) as Loaders;
LOADERS.emblem = () => import('./emblem/emblem-part.tsx').then((part) => part.EmblemPart);
const AGAIN_MS = 1_000;

/** Puts the late controls' styles into the page. */
export function lateStyleSheet(): Promise<void> {
  return addStyleSheet(lateStyles);
}

export function createLateParts({ styles, after }: Deps, loaders = LOADERS): LateParts {
  const parts: Parts = {};
  let styled: Promise<void> | null = null;
  const asked = new Map<LateName, Promise<void>>();
  const listeners = new Set<() => void>();

  async function load(name: LateName): Promise<void> {
    try {
      styled ??= styles();
      const part = loaders[name]?.();
      // A control without its styles is a heap of letters.
      await Promise.all([styled, part]);
      Object.assign(parts, { [name]: await part });
    } catch {
      styled = null;
      // Wi-Fi: it is asked for until it comes.
      await new Promise<void>((resolve) => after(AGAIN_MS, resolve));
      return load(name);
    }
    for (const listener of listeners) listener();
    return undefined;
  }
  function ask(name: LateName): Promise<void> {
    const known = asked.get(name) ?? load(name);
    asked.set(name, known);
    return known;
  }

  return {
    get: (name) => (parts[name] as Part<typeof name> | undefined) ?? null,
    need: (name) => void ask(name),
    async fetchAll() {
      for (const name of Object.keys(loaders) as LateName[]) await ask(name);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Runs it when the page has nothing better to do; Safari does not say when that is. */
export function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run, { timeout: 4_000 });
  else setTimeout(run, 1_500);
}

/** Puts a style sheet that comes late into the page; resolves once it counts. */
export function addStyleSheet(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error('no styles'));
    };
    document.head.appendChild(link);
  });
}

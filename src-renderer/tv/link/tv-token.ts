/** The TV's right to be one: it comes in the page's URL and must not stay there to be read off the screen. */

const KEY = 'partyline.tvToken';

/** The parts of the browser that are needed here. */
export type TokenPage = {
  location: Pick<Location, 'href'>;
  history: Pick<History, 'replaceState' | 'state'>;
  /** May throw, as a browser's does where it is to keep nothing. */
  storage(): Pick<Storage, 'getItem' | 'setItem'>;
};

/**
 * Takes the token out of the visible URL and keeps it for reloads of this tab; undefined where there was none. Where nothing may
 * be stored, the tab's own history entry keeps it, which no page and no address bar shows.
 */
export function takeTvToken({ location, history, storage }: TokenPage): string | undefined {
  const url = new URL(location.href);
  const fresh = url.searchParams.get('token');
  if (fresh === null) return stored(storage) ?? tokenIn(history.state);
  const isStored = store(storage, fresh);
  url.searchParams.delete('token');
  const state = isStored ? null : { [KEY]: fresh };
  history.replaceState(state, '', `${url.pathname}${url.search}${url.hash}`);
  return fresh;
}

function stored(storage: TokenPage['storage']): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

function store(storage: TokenPage['storage'], token: string): boolean {
  try {
    storage().setItem(KEY, token);
    return true;
  } catch {
    return false;
  }
}

function tokenIn(state: unknown): string | undefined {
  const kept: unknown = typeof state === 'object' && state !== null && KEY in state ? state[KEY] : undefined;
  return typeof kept === 'string' ? kept : undefined;
}

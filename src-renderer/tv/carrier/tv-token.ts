/** The TV's right to be one: it comes in the page's URL and must not stay there to be read off the screen. */

const KEY = 'partyline.tvToken';

/** The parts of the browser that are needed here. */
export type TokenPage = {
  location: Pick<Location, 'href'>;
  history: Pick<History, 'replaceState'>;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
};

/** Takes the token out of the visible URL and keeps it for reloads of this tab; undefined where there was none. */
export function takeTvToken({ location, history, storage }: TokenPage): string | undefined {
  const url = new URL(location.href);
  const fresh = url.searchParams.get('token');
  if (fresh === null) return storage.getItem(KEY) ?? undefined;
  storage.setItem(KEY, fresh);
  url.searchParams.delete('token');
  history.replaceState(null, '', `${url.pathname}${url.search}${url.hash}`);
  return fresh;
}

/**
 * The one reading of a request's path. Whoever decides by a path and whoever opens a file by it take this one:
 * two readers that decode differently let a request pass the check as one file and be served as another.
 */

/** Characters that, once decoded, separate folders, start a query or a stream, or end a text on some system. */
// oxlint-disable-next-line no-control-regex
const AMBIGUOUS = /[/\\?#:\u0000-\u001f\u007f]/;
/** Windows opens `wifi.json.` as `wifi.json`. */
const ENDS_OPEN = /[. ]$/;

/** The decoded path of a request target, its query left out; null where two readers could take it for different files. */
export function readPath(target: string): string | null {
  const raw = target.split('?', 1)[0] ?? '';
  if (!raw.startsWith('/')) return null;
  const segments = raw.slice(1).split('/').map(readSegment);
  const isPath = segments.every(
    (segment, index) => segment !== null && (segment !== '' || index === segments.length - 1),
  );
  return isPath ? `/${segments.join('/')}` : null;
}

/** The same path as it is written in a request. */
export function writePath(path: string): string {
  return encodeURI(path);
}

function readSegment(raw: string): string | null {
  try {
    const segment = decodeURIComponent(raw);
    return AMBIGUOUS.test(segment) || ENDS_OPEN.test(segment) ? null : segment;
  } catch {
    return null;
  }
}

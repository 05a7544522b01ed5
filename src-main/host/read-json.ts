/** Reads a frame as JSON, as long as that is cheap. */

/** Nothing that a phone says is nested nearly so deep, and reading what is costs a hundred times as much. */
const DEEPEST = 64;
/** A shorter frame is read before it is worth a look. */
const SHORT_BYTES = 1_024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What the bytes say; undefined where they are no JSON, or nested too deep. */
export function readJson(bytes: Buffer): unknown {
  if (bytes.length > SHORT_BYTES && isDeep(bytes)) return undefined;
  return readAnyJson(bytes);
}

/** The same at any depth, for a TV: it sends whole games. */
export function readAnyJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}

function isDeep(bytes: Buffer): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isText = !isText;
    else if (isText) {
      if (byte === BACKSLASH) at += 1;
    } else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

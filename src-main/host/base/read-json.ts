/** Reads a frame as JSON, as long as that is cheap. */

/**
 * How deep a message may be nested. Nothing that a phone says is nearly so deep, and reading what is costs a
 * hundred times as much; a TV sends whole games, which still have to be written as JSON again.
 */
export const DEEPEST = { phone: 64, tv: 1_000 } as const;

/** A shorter frame is read before it is worth a look. */
const SHORT_BYTES = 1_024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The parsed value; undefined where the bytes are no JSON, or nested too deep. */
export function readJson(bytes: Buffer, deepest: number): unknown {
  if (bytes.length > SHORT_BYTES && isDeeper(bytes, deepest)) return undefined;
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}

function isDeeper(bytes: Buffer, deepest: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isText = !isText;
    else if (isText) {
      if (byte === BACKSLASH) at += 1;
    } else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return false;
}

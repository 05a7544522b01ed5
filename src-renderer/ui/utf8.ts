const encoder = new TextEncoder();

/** Whether this text takes at most so many bytes on the wire; counted only where its length leaves a doubt. */
export function fitsBytes(text: string, most: number): boolean {
  if (text.length * 3 <= most) return true;
  return text.length <= most && encoder.encode(text).length <= most;
}

/** How many bytes this text takes on the wire. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

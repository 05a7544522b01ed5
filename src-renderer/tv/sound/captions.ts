/** The captions on the TV: a few at once, each for a moment. */

export type Caption = { text: string; untilMs: number };

const SHOWN_MS = 2_500;
const MOST = 3;

/** The same words again stay where they are, and longer; the oldest gives way to a fourth. */
export function addCaption(list: readonly Caption[], text: string, nowMs: number): Caption[] {
  const live = liveCaptions(list, nowMs);
  const untilMs = nowMs + SHOWN_MS;
  if (live.some((one) => one.text === text)) {
    return live.map((one) => (one.text === text ? { text, untilMs } : one));
  }
  return [...live, { text, untilMs }].slice(-MOST);
}

export function liveCaptions(list: readonly Caption[], nowMs: number): Caption[] {
  return list.filter(({ untilMs }) => untilMs > nowMs);
}

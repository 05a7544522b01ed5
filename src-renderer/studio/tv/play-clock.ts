/** Play time in words: 60 steps are a second. */
export function clockText(step: number): string {
  const tenths = Math.floor((step / 60) * 10);
  const seconds = Math.floor(tenths / 10);
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}.${tenths % 10}`;
}

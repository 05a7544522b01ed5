/** The same uneven number from 0 up to 1 each time: for stars and confetti, where chance must not flicker. */
export function scatter(index: number, salt: number): number {
  const mixed = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}

/** The four suits as drawings, red or black; any other suit is a word of the game's own. */
const SUITS: Record<string, { red: boolean; d: string }> = {
  hearts: {
    red: true,
    d: 'M 12 21 C 3 14 1 10 1 7 A 5.6 5.6 0 0 1 12 5 A 5.6 5.6 0 0 1 23 7 C 23 10 21 14 12 21 Z',
  },
  diamonds: { red: true, d: 'M 12 1 L 21 12 L 12 23 L 3 12 Z' },
  spades: {
    red: false,
    d: 'M 12 1 C 18 8 22 11 22 15 A 5 5 0 0 1 13.4 18 L 15.5 23 H 8.5 L 10.6 18 A 5 5 0 0 1 2 15 C 2 11 6 8 12 1 Z',
  },
  clubs: {
    red: false,
    d: 'M 12 1 A 5 5 0 0 1 15.6 9.5 A 5 5 0 1 1 13.4 17 L 15.5 23 H 8.5 L 10.6 17 A 5 5 0 1 1 8.4 9.5 A 5 5 0 0 1 12 1 Z',
  },
};

export function Suit({ name }: { name: string }) {
  const suit = SUITS[name.toLowerCase()];
  if (!suit) return <span class="suit-word">{name}</span>;
  return (
    <svg class={suit.red ? 'suit red' : 'suit'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={suit.d} />
    </svg>
  );
}

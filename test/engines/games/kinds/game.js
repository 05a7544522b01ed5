// Shows each player one control after the other, and writes on the phone what it said.
import { defineGame } from 'partyline';

const CONTROLS = {
  stick: {},
  dpad: {},
  button: { label: 'Press' },
  buzzer: {},
  choices: { options: ['one', 'two'].map((id) => ({ id, label: id })) },
  cards: { cards: ['A', 'K'].map((id) => ({ id, label: id })) },
  text: { label: 'Say', maxLength: 12 },
  draw: { colors: ['#000000'], aspect: 1 },
  slider: { min: 0, max: 100, step: 1, value: 0 },
  toggle: { label: 'Ready', value: false },
  swipe: {},
  tilt: {},
  number: { min: 0, max: 100 },
  sort: { items: ['one', 'two'].map((id) => ({ id, label: id })) },
  picture: { alt: 'A line', strokes: [{ color: '#000000', width: 0.02, points: [0, 0, 1, 1] }] },
  cord: {},
};
const KINDS = Object.keys(CONTROLS);

/** Directions to whole numbers, pieces of strokes to a word: how far a finger goes depends on the screen. */
function brief(value) {
  if (value.stroke) return 'stroke';
  if (typeof value.dx === 'number')
    return { dx: Math.sign(value.dx), dy: Math.sign(Math.round(10 * value.dy)) };
  if (typeof value.x === 'number') return { x: Math.round(value.x), y: Math.round(value.y) };
  return value;
}

/** Keeps what differs from the last. */
const hear = (kind) => (state, player, value) => {
  const own = state.players[player.id];
  if (!own || KINDS[own.at] !== kind) return;
  const word = JSON.stringify(brief(value));
  if (own.heard.at(-1) !== word) own.heard.push(word);
};

export const game = defineGame({
  controls: { ...Object.fromEntries(KINDS.map((kind) => [kind, kind])), next: 'button' },
  setup: ({ players }) => ({
    players: Object.fromEntries(players.map(({ id }) => [id, { at: 0, heard: [] }])),
  }),
  input: {
    ...Object.fromEntries(KINDS.map((kind) => [kind, hear(kind)])),
    next(state, player, isPressed) {
      const own = state.players[player.id];
      if (own && isPressed) state.players[player.id] = { at: own.at + 1, heard: [] };
    },
  },
  tick() {},
  controller(state, player) {
    const { at, heard } = state.players[player.id] ?? { at: KINDS.length, heard: [] };
    const kind = KINDS[at];
    if (!kind) return { title: 'All heard', controls: [] };
    const own = { kind, id: kind, ...CONTROLS[kind] };
    return {
      title: kind,
      text: `${heard.slice(-6).join(' ')};`,
      controls: [own, { kind: 'button', id: 'next', label: 'Next' }],
    };
  },
  result: () => null,
  mount(element) {
    element.textContent = 'Every kind';
    let count = 0;
    // A page may say a word a second to the page around it.
    setInterval(() => parent.postMessage({ count, atMs: performance.now() }, '*'), 1_500);
    return () => {
      count += 1;
    };
  },
});

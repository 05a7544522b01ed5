/** Every control in every state, and mixtures of them. */
import type { Exhibit } from './exhibit.ts';
import { MIXTURES } from './mixtures.ts';
import {
  ICE,
  stick,
  dpad,
  button,
  buzzer,
  slider,
  toggle,
  swipe,
  tilt,
  text,
  draw,
  choices,
  hand,
  answers,
  show,
} from './samples.ts';

export const EXHIBITS: readonly Exhibit[] = [
  { name: 'stick', controller: show('Stay on the ice', stick({ label: 'Skate' }), button('dash', 'Dash')) },
  {
    name: 'stick, both thumbs down',
    controller: show('Stay on the ice', stick(), button('dash', 'Dash')),
    poses: [
      { do: 'hold', control: 'move', at: [0.4, 0.6], to: [0.62, 0.4] },
      { do: 'hold', control: 'dash', at: [0.5, 0.5] },
    ],
  },
  {
    name: 'stick and button, disabled',
    controller: show('You are out', stick({ disabled: true }), button('dash', 'Dash', { disabled: true })),
  },
  { name: 'dpad', controller: show('Find the exit', dpad(), button('a', 'A'), button('b', 'B')) },
  {
    name: 'dpad, held to the upper right',
    controller: show('Find the exit', dpad({ label: 'Walk' })),
    poses: [{ do: 'hold', control: 'way', at: [0.68, 0.36] }],
  },
  { name: 'dpad, disabled', controller: show('Wait for the door', dpad({ disabled: true })) },
  { name: 'buzzer', controller: show('Which planet has the most moons?', buzzer()) },
  {
    name: 'buzzer, pressed',
    controller: show('Which planet has the most moons?', buzzer({ label: 'I know' })),
    poses: [{ do: 'hold', control: 'buzz', at: [0.5, 0.5] }],
  },
  {
    name: 'buzzer, locked',
    controller: show('Bruno was first', buzzer({ label: 'Locked', disabled: true })),
  },
  { name: 'buttons', controller: show('Four ways out', ...'ABCD'.split('').map((id) => button(id, id))) },
  {
    name: 'choices',
    controller: show(
      'Which of these was a real job?',
      choices(['Knocker-up', 'Moon painter', 'Herring polisher']),
    ),
    poses: [{ do: 'tap', control: 'pick', at: [0.5, 0.3] }],
  },
  {
    name: 'choices, two of many',
    controller: show(
      'Vote',
      choices(['Ana', 'Bruno', 'Clara', 'Davi', 'Maximiliana-Wong', 'Eva'], { pick: { min: 2, max: 2 } }),
    ),
    poses: [{ do: 'tap', control: 'pick', at: [0.25, 0.4] }],
  },
  { name: 'cards', controller: show('Your turn', hand(5)) },
  {
    name: 'cards, one lifted',
    controller: show('Follow hearts', hand(7, { label: 'Spades is trump' })),
    poses: [{ do: 'tap', control: 'hand', at: [0.55, 0.75] }],
  },
  {
    name: 'cards, fourteen and three to pick',
    controller: show('Pass three cards to the left', hand(14, { pick: { min: 3, max: 3 } })),
    poses: [
      { do: 'tap', control: 'hand', at: [0.12, 0.75] },
      { do: 'tap', control: 'hand', at: [0.38, 0.75] },
    ],
  },
  {
    name: 'cards with words',
    controller: show('What is under the bed?', answers),
    poses: [{ do: 'tap', control: 'hand', at: [0.4, 0.75] }],
  },
  { name: 'cards, none', controller: show('You are out of cards', hand(0)) },
  { name: 'cards, not your turn', controller: show('Bruno plays', hand(6, { disabled: true })) },
  { name: 'text', controller: show('My grandmother never told me that she', text({ placeholder: 'once…' })) },
  {
    name: 'text, typed',
    controller: show('My grandmother never told me that she', text({ maxLength: 40 })),
    poses: [{ do: 'type', text: 'flew a balloon over the town hall, tw' }],
  },
  {
    name: 'text, closed',
    controller: show('Pens down', text({ disabled: true, value: 'danced with a bear' })),
  },
  { name: 'draw', controller: show('Draw: lighthouse', draw()) },
  {
    name: 'draw, drawn',
    controller: show('Draw: lighthouse', draw({ aspect: 1 })),
    poses: [
      { do: 'draw', control: 'ink', way: circle(0.5, 0.38, 0.16) },
      { do: 'draw', control: 'ink', way: wave() },
    ],
  },
  {
    name: 'draw, neon on dark',
    controller: show('Draw: a storm', draw({ colors: ICE.slice(0, 3), aspect: 16 / 9 })),
    poses: [{ do: 'draw', control: 'ink', way: wave() }],
  },
  { name: 'slider', controller: show('How sure are you?', slider()) },
  {
    name: 'sliders, held',
    controller: show(
      'Mix the colour',
      slider({ id: 'r', label: 'Red', max: 255, value: 200, color: '#ff6b57' }),
      slider({ id: 'g', label: 'Green', max: 255, value: 30, color: '#5fb85f' }),
      slider({ id: 'b', label: 'Blue', min: -1, max: 1, step: 0.05, value: 0, disabled: true }),
    ),
    poses: [{ do: 'hold', control: 'g', at: [0.3, 0.5], to: [0.6, 0.5] }],
  },
  {
    name: 'toggles',
    controller: show(
      'House rules',
      toggle(),
      toggle({ id: 'fast', label: 'Fast rounds', value: true }),
      toggle({ id: 'x', label: 'Only the host may change this one', value: true, disabled: true }),
    ),
  },
  { name: 'swipe', controller: show('Throw at the cans', swipe()) },
  {
    name: 'swipe, on its way',
    controller: show('Throw at the cans', swipe()),
    poses: [{ do: 'hold', control: 'throw', at: [0.5, 0.6], to: [0.66, 0.3] }],
  },
  { name: 'tilt', controller: show('Carry the egg', tilt()) },
  {
    name: 'tilt, dragged',
    controller: show('Carry the egg', tilt()),
    poses: [{ do: 'hold', control: 'lean', at: [0.5, 0.5], to: [0.72, 0.42] }],
  },
  ...MIXTURES,
];

function circle(x: number, y: number, radius: number): [number, number][] {
  return Array.from({ length: 40 }, (_, index): [number, number] => {
    const turn = (index / 39) * Math.PI * 2;
    return [x + Math.cos(turn) * radius, y + Math.sin(turn) * radius];
  });
}

function wave(): [number, number][] {
  return Array.from({ length: 60 }, (_, index): [number, number] => {
    const part = index / 59;
    return [0.08 + part * 0.84, 0.72 + Math.sin(part * 14) * 0.07 - part * 0.1];
  });
}

/** Two to six controls at once, large letters, another language. */
import { button } from '../controls/button/exhibits.ts';
import { buzzer } from '../controls/buzzer/exhibits.ts';
import { hand } from '../controls/cards/exhibits.ts';
import { choices } from '../controls/choices/exhibits.ts';
import { dpad } from '../controls/dpad/exhibits.ts';
import { draw } from '../controls/draw/exhibits.ts';
import { slider } from '../controls/slider/exhibits.ts';
import { stick } from '../controls/stick/exhibits.ts';
import { text } from '../controls/text/exhibits.ts';
import { toggle } from '../controls/toggle/exhibits.ts';
import type { Control } from '../../../src-shared/controller.ts';
import { show, type Exhibit } from './exhibit.ts';

/** The same controls in a row, in a column, or with one that gets most of the room. */
const grouped = (group: 'row' | 'column', ...controls: Control[]) =>
  controls.map((one) => ({ ...one, group }));
const foremost = (one: Control): Control => ({ ...one, primary: true });
const letters = (count: number) =>
  'ABCDEF'
    .slice(0, count)
    .split('')
    .map((id) => button(id, `Way ${id}`));

export const MIXTURES: readonly Exhibit[] = [
  {
    name: 'a row of two',
    controller: show('Row', ...grouped('row', button('left', 'Left'), button('right', 'Right'))),
  },
  ...[3, 4, 5].map((count) => ({
    name: `a row of ${count}`,
    controller: show('Pick a lane', ...grouped('row', ...letters(count))),
  })),
  {
    name: 'a column of five',
    controller: show('Five ways out', ...grouped('column', ...letters(5))),
  },
  {
    name: 'a row of three over a column of two',
    controller: show(
      'Which lane, and how',
      ...grouped('row', ...letters(3)),
      ...grouped('column', button('slow', 'Slowly'), button('fast', 'Fast')),
    ),
  },
  ...[2, 3, 6].map((count) => ({
    name: `primary of ${count} buttons`,
    controller: show('Pump', ...letters(count).map((one, index) => (index === 0 ? foremost(one) : one))),
  })),
  {
    name: 'primary button over choices, and one to send',
    controller: show(
      'Which one?',
      choices(['Red', 'Green', 'Blue']),
      foremost(button('hit', 'Hit')),
      button('skip', 'Skip'),
    ),
  },
  {
    name: 'stick and a row',
    controller: show(
      'Drive',
      foremost(stick()),
      ...grouped('row', button('slow', 'Brake'), button('fast', 'Throttle')),
    ),
  },
  {
    name: 'two: stick and d-pad',
    controller: show('Tank', stick({ label: 'Drive' }), dpad({ label: 'Aim' })),
  },
  {
    name: 'four: twin sticks and buttons',
    controller: show('Tank', stick(), stick({ id: 'aim' }), button('fire', 'Fire'), button('mine', 'Mine')),
  },
  {
    name: 'four, left-handed',
    controller: show(
      'Sail',
      stick({ label: 'Steer' }),
      slider({ label: 'Sail' }),
      button('horn', 'Horn'),
      button('bail', 'Bail'),
    ),
    leftHanded: true,
  },
  {
    name: 'three: buzzer, slider, toggle',
    controller: show(
      'Bid, then buzz',
      buzzer(),
      slider({ max: 500, step: 50, value: 150 }),
      toggle({ label: 'Double' }),
    ),
  },
  {
    name: 'three: text, choices, button',
    controller: show(
      'Sign your drawing',
      text({ maxLength: 20 }),
      choices(['Serious', 'Silly']),
      button('skip', 'Skip'),
    ),
  },
  {
    name: 'three: cards, choices, button',
    controller: show('Uno', hand(6), choices(['Red', 'Green', 'Blue', 'Yellow']), button('draw', 'Draw one')),
  },
  {
    name: 'six of everything',
    controller: show(
      'The control room',
      stick(),
      dpad(),
      slider(),
      toggle(),
      choices(['Up', 'Down', 'Hold', 'Abort']),
      button('go', 'Go'),
    ),
  },
  {
    name: 'six buttons and a stick in Portuguese',
    controller: {
      ...show(
        'Cozinha em chamas',
        stick(),
        ...['Cortar', 'Fritar', 'Lavar', 'Servir', 'Fugir'].map((one) => button(one, one)),
      ),
      text: 'O pedido da mesa quatro espera há doze minutos.',
    },
    language: 'pt-BR',
  },
  {
    name: 'drawing in Portuguese, about to be cleared',
    controller: show('Desenhe: um farol', draw()),
    poses: [
      {
        do: 'draw',
        control: 'ink',
        way: [
          [0.2, 0.2],
          [0.8, 0.7],
        ],
      },
      { do: 'tap', control: 'ink', at: [0.5, 0.97] },
    ],
    language: 'pt-BR',
  },
  {
    name: 'cards and text in Portuguese',
    controller: show('Sua vez', hand(6), text({ label: 'Termine a frase' })),
    language: 'pt-BR',
  },
  {
    name: 'letters at 200%: stick',
    controller: { ...show('Stay on the ice', stick(), button('dash', 'Dash')), text: 'Three left.' },
    letters: 2,
  },
  {
    name: 'letters at 200%: text and choices',
    controller: show('Sign it', text({ maxLength: 20 }), choices(['Serious', 'Silly'])),
    letters: 2,
  },
  {
    name: 'letters at 200%: slider, toggle, cards',
    controller: show('Bid', hand(5), slider(), toggle()),
    letters: 2,
  },
  { name: 'a pale cord', controller: show('Find the exit', dpad(), button('a', 'A')), color: '#f2e28a' },
];

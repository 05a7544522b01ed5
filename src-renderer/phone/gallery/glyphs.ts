/** Each kind with an icon of its own, beside its label or alone. */
import { buzzer } from '../controls/buzzer/exhibits.ts';
import { hand } from '../controls/cards/exhibits.ts';
import { choices } from '../controls/choices/exhibits.ts';
import { cord } from '../controls/cord/exhibits.ts';
import { dpad } from '../controls/dpad/exhibits.ts';
import { number } from '../controls/number/exhibits.ts';
import { picture } from '../controls/picture/exhibits.ts';
import { slider } from '../controls/slider/exhibits.ts';
import { sort } from '../controls/sort/exhibits.ts';
import { stick } from '../controls/stick/exhibits.ts';
import { swipe } from '../controls/swipe/exhibits.ts';
import { text } from '../controls/text/exhibits.ts';
import { tilt } from '../controls/tilt/exhibits.ts';
import { toggle } from '../controls/toggle/exhibits.ts';
import { button } from '../controls/button/exhibits.ts';
import { show, type Exhibit } from './exhibit.ts';

export const WITH_GLYPHS: readonly Exhibit[] = [
  {
    name: 'glyphs, twin sticks',
    controller: show(
      'Sail',
      stick({ label: 'Steer', glyph: 'sailboat' }),
      stick({ id: 'aim', glyph: 'target' }),
      button('fire', 'Fire', { glyph: 'fire' }),
    ),
  },
  {
    name: 'glyphs, d-pad and swipe',
    controller: show(
      'Find the way back',
      dpad({ label: 'Walk', glyph: 'undo' }),
      swipe({ label: undefined, glyph: 'star' }),
    ),
  },
  { name: 'glyph, tilt', controller: show('Carry the egg', tilt({ glyph: 'heart' })) },
  { name: 'glyph, buzzer', controller: show('Which bird is this?', buzzer({ glyph: 'bird' })) },
  {
    name: 'glyph, buzzer with a long word',
    controller: show('Which bird is this?', buzzer({ label: 'I know it now', glyph: 'lightning' })),
  },
  {
    name: 'glyph, cord',
    controller: show('You are on the line', cord({ label: 'Pluck it', glyph: 'bell' })),
  },
  {
    name: 'glyphs, choices and text',
    controller: show(
      'Sign your drawing',
      text({ maxLength: 20, glyph: 'ghost' }),
      choices(['Serious', 'Silly'], { label: 'How was it meant?', glyph: 'question' }),
    ),
  },
  {
    name: 'glyphs, number and picture',
    controller: show(
      'Bruno drew this',
      picture({ label: 'By Bruno', glyph: 'eye' }),
      number({ glyph: 'target' }),
    ),
  },
  {
    name: 'glyphs, sort and its items',
    controller: show(
      'Who is the fastest?',
      sort(['Cow', 'A rabbit that knows the way home', 'Fish', 'Ghost'], {
        label: 'The fastest first',
        glyph: 'trophy',
        items: [
          { id: 'a', label: 'Cow', icon: 'cow' },
          { id: 'b', label: 'A rabbit that knows the way home', icon: 'rabbit' },
          { id: 'c', label: 'Fish', icon: 'fish' },
          { id: 'd', label: 'Nobody knows' },
        ],
      }),
    ),
  },
  {
    name: 'glyphs, sliders and switches',
    controller: show(
      'House rules',
      slider({ glyph: 'dice' }),
      slider({ id: 'more', label: undefined, glyph: 'fire' }),
      toggle({ label: 'Bells', glyph: 'bell' }),
    ),
  },
  {
    name: 'glyph, cards',
    controller: show('Your turn', hand(6, { label: 'Beat the ace', glyph: 'crown' })),
  },
  {
    name: 'glyphs, letters at 200%',
    controller: show('Sign it', text({ glyph: 'ghost' }), slider({ glyph: 'fire' })),
    letters: 2,
  },
];

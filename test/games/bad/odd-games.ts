/** Games that keep every promise, each with something that its maker would rather know. */
import type { Contestant } from '../../../src-renderer/engine/contract/contestant.ts';
import type { Control } from '../../../src-renderer/sdk/partyline.ts';
import { shows, starts } from './breaking.ts';
import { contestant, good } from './good-game.ts';

export type Odd = { what: string; says: string; contestant: Contestant };

const withButton = (more: object) =>
  contestant({
    controller(state, player, ctx) {
      const shown = good.controller(state, player, ctx);
      const button = { kind: 'button', id: 'more', ...more } as Control;
      return { ...shown, controls: [...shown.controls, button] };
    },
    input(state, player, control, value, ctx) {
      if (control !== 'more') good.input(state, player, control, value, ctx);
    },
  });

export const ODD: readonly Odd[] = [
  {
    what: 'a member of a control that no phone reads',
    says: 'The button "more" has a member "lable", which phones do not know',
    contestant: withButton({ lable: 'More' }),
  },
  {
    what: 'a member of a choice that no phone reads',
    says: 'The choices "more" has a member "options.hint", which phones do not know',
    contestant: withButton({ kind: 'choices', options: [{ id: 'a', label: 'A', hint: 'B' }] }),
  },
  {
    what: 'a member of a controller that no phone reads',
    says: 'A controller has a member "subtitle", which phones do not know',
    contestant: shows((shown) => ({ ...shown, subtitle: 'Hello' })),
  },
  {
    what: 'a state that is nearly too large',
    says: 'The state takes 701 kB with 6 players; 900 fit.',
    contestant: starts((state) => Object.assign(state, { ballast: 'x'.repeat(700_000) })),
  },
];

/** What everybody's phone shows, as the rules say it now, and what of it an input answers. */
import type { Control, Controller } from '../../src-shared/controller.ts';
import { answeredQuestion } from '../../src-shared/question.ts';
import type { Context, Game, Player } from '../sdk/partyline.ts';
import type { Contexts } from './contexts.ts';
import type { Roster } from './roster.ts';
import { waitingController } from './translate.ts';

export type Screens = {
  control(player: Player, controlId: string): Control | undefined;
  /** By id, and what the audience shows with it. */
  all(people: readonly Player[]): (readonly [string, Controller])[];
  of(player: Player): Controller;
  /** Whether this still asks what the input answered: the host judged by what the phone showed then. */
  asks(player: Player, answer: Answer): boolean;
};

type Answer = { control: string; value: unknown; question?: string | undefined };

export function createScreens<State>(
  { game, state }: { game: Game<State>; state: State },
  roster: Pick<Roster, 'audience'>,
  contexts: Contexts,
): Screens {
  // What a phone shows is in its own language; the rules themselves speak the party's.
  const controllerOf = (player: Player): Controller =>
    game.controller(state, player, contexts.of(player.language));
  const find = ({ controls }: Controller, controlId: string) => controls.find((one) => one.id === controlId);

  /** One controller for all who watch in the same language. */
  function watched(): (readonly [string, Controller])[] {
    const shown = new Map<Context, Controller>();
    return roster.audience.map((one) => {
      const context = contexts.of(one.language);
      const controller =
        shown.get(context) ?? game.audience?.(state, context) ?? waitingController(context.language);
      shown.set(context, controller);
      return [one.id, controller];
    });
  }

  return {
    control: (player, controlId) => find(controllerOf(player), controlId),
    of: controllerOf,
    all: (people) => [...people.map((one) => [one.id, controllerOf(one)] as const), ...watched()],
    asks(player, { control: controlId, value, question }) {
      if (question === undefined) return true;
      const controller = controllerOf(player);
      const control = find(controller, controlId);
      return control !== undefined && answeredQuestion(controller, control, value) === question;
    },
  };
}

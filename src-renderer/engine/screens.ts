/** The controllers that the rules give each phone now, and the question in them that an input answers. */
import { CONTROL_KINDS, descriptorOf, type ControlKind } from '../../src-shared/controls/controls.ts';
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
  /** Of a player, or of somebody who watches. */
  of(person: Player): Controller;
  /** The controller of all spectators in this context's language, without controls that the game does not listen to. */
  watched(context: Context): Controller;
  /** Whether this still asks what the input answered: the host judged by what the phone showed then. */
  asks(person: Player, answer: Answer): boolean;
};

export type Answer = { control: string; value: unknown; question?: string | undefined };

export function createScreens<State>(
  { game, state, onSlip }: { game: Game<State>; state: State; onSlip(slip: Error): void },
  roster: Pick<Roster, 'audience' | 'watching'>,
  contexts: Contexts,
): Screens {
  // Controllers are in the phone's own language; the rules themselves use the party's.
  const controllerOf = (player: Player): Controller =>
    game.controller(state, player, contexts.of(player.language));
  const find = ({ controls }: Controller, controlId: string) => controls.find((one) => one.id === controlId);

  function watched(context: Context): Controller {
    const controller = game.audience?.(state, context) ?? waitingController(context.language);
    if (!controller.controls?.length) return controller;
    const slip = game.crowd ? playersAlone(controller) : DEAF;
    if (slip === null) return controller;
    onSlip(new Error(slip));
    const controls = controller.controls.filter(({ kind }) => game.crowd && isForCrowds(kind));
    return { ...controller, controls };
  }

  /** One controller for all who watch in the same language. */
  function allWatched(): (readonly [string, Controller])[] {
    const shown = new Map<Context, Controller>();
    return roster.audience.map((one) => {
      const context = contexts.of(one.language);
      const controller = shown.get(context) ?? watched(context);
      shown.set(context, controller);
      return [one.id, controller];
    });
  }

  const of = (person: Player): Controller =>
    roster.watching(person.id) ? watched(contexts.of(person.language)) : controllerOf(person);

  return {
    control: (player, controlId) => find(controllerOf(player), controlId),
    of,
    watched,
    all: (people) => [...people.map((one) => [one.id, controllerOf(one)] as const), ...allWatched()],
    asks(person, { control: controlId, value, question }) {
      if (question === undefined) return true;
      const controller = of(person);
      const control = find(controller, controlId);
      return control !== undefined && answeredQuestion(controller, control, value) === question;
    },
  };
}

const DEAF = 'The audience has controls, and the game has no "crowd" to hear what they say.';

function isForCrowds(kind: ControlKind): boolean {
  return descriptorOf(kind).crowd !== undefined;
}

/** A sentence about the first control that no audience can use; null where all are fine. */
function playersAlone({ controls }: Controller): string | null {
  const first = controls.find(({ kind }) => !isForCrowds(kind));
  if (!first) return null;
  const kinds = CONTROL_KINDS.filter(isForCrowds).join(', ');
  return `The audience is shown a ${first.kind}, which is for players alone: it may have ${kinds}.`;
}

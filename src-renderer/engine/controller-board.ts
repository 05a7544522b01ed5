import { Controller } from '../../src-shared/controller.ts';
import { LIMITS } from '../../src-shared/limits.ts';
import { fitsBytes } from '../ui/utf8.ts';
import { misfit } from './misfit.ts';

export type ControllerChange = { to: string[]; controller: Controller };

export type ControllerBoard = {
  /** Those that changed since the last call; players with equal ones share an entry. */
  changes(shown: Iterable<readonly [playerId: string, controller: Controller]>): ControllerChange[];
  forget(playerId: string): void;
};

/** Remembers what each phone shows, so that only news is sent. */
export function createControllerBoard(onSlip: (slip: Error) => void): ControllerBoard {
  const sent = new Map<string, string>();
  return {
    forget: (playerId) => sent.delete(playerId),
    changes(shown) {
      const groups = new Map<string, ControllerChange>();
      for (const [playerId, controller] of shown) {
        // A game that gives none gives nothing that could be said: that is a fault, too.
        const text = JSON.stringify(controller) ?? '';
        if (sent.get(playerId) === text) continue;
        if (!fitsBytes(text, LIMITS.controllerBytes)) onSlip(tooLarge(playerId, text));
        const group = groups.get(text);
        if (group) group.to.push(playerId);
        else {
          const fit = checked(controller, playerId);
          const slip = slipOf(fit);
          if (slip !== null) onSlip(new Error(`The controller of ${playerId} ${slip}.`));
          groups.set(text, { to: [playerId], controller: fit });
        }
        sent.set(playerId, text);
      }
      return [...groups.values()];
    },
  };
}

/** Faults that a phone ignores and the maker of the game should hear of. */
function slipOf({ controls }: Controller): string | null {
  const [first, other] = controls.filter(({ primary }) => primary);
  return first && other ? `has two primary controls, "${first.id}" and "${other.id}"` : null;
}

function tooLarge(playerId: string, { length }: string): Error {
  const [takes, most] = [length, LIMITS.controllerBytes].map((bytes) => Math.ceil(bytes / 1024));
  return new Error(`The controller of ${playerId} takes ${takes} kB; ${most} kB fit.`);
}

/** A game maker learns here, by name, which member of a controller does not fit. */
function checked(controller: Controller, playerId: string): Controller {
  const parsed = Controller.safeParse(controller);
  if (parsed.success) return parsed.data;
  throw misfit(`The controller of ${playerId}`, controller, parsed.error);
}

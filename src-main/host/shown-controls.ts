/** What each seat's phone shows, and since when it shows each control without a break. */
import type { Control, Controller } from '../../src-shared/controller.ts';

type Shown = { controller: Controller; sinceMs: ReadonlyMap<string, number> };

export class ShownControls {
  readonly #seats = new Map<string, Shown>();

  controller(playerId: string): Controller | undefined {
    return this.#seats.get(playerId)?.controller;
  }

  control(playerId: string, controlId: string): Control | undefined {
    return this.controller(playerId)?.controls.find((control) => control.id === controlId);
  }

  /** In ms of `show`; of the first controller of a seat nobody knows for how long its phone has had it. */
  sinceMs(playerId: string, controlId: string): number {
    return this.#seats.get(playerId)?.sinceMs.get(controlId) ?? -Infinity;
  }

  show(playerId: string, controller: Controller, nowMs: number): void {
    const before = this.#seats.get(playerId);
    const sinceOf = (control: Control) => {
      if (!before) return -Infinity;
      const was = before.controller.controls.find(({ id }) => id === control.id);
      return was && asksTheSame(was, control) ? this.sinceMs(playerId, control.id) : nowMs;
    };
    const sinceMs = new Map(controller.controls.map((control) => [control.id, sinceOf(control)]));
    this.#seats.set(playerId, { controller, sinceMs });
  }

  forget(playerId: string): void {
    this.#seats.delete(playerId);
  }
}

/** A choice among other options is another question under the same name. */
function asksTheSame(was: Control, control: Control): boolean {
  return was.kind === control.kind && optionsOf(was) === optionsOf(control);
}

function optionsOf(control: Control): string {
  return control.kind === 'choices'
    ? JSON.stringify(control.options.map(({ id, label }) => [id, label]))
    : '';
}

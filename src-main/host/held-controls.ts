/** Which controls each phone holds, so that a seat that another phone takes over lets go of them. */
import type { Control, Controller, ControlValue } from '../../src-shared/controller.ts';
import { isAtRest, restOf } from '../../src-shared/controller-kinds.ts';

/** A control that is let go, and what it says then. */
export type LetGo = { control: string; value: ControlValue };

export class HeldControls {
  readonly #seats = new Map<string, Map<string, Control>>();

  has(playerId: string, controlId: string): boolean {
    return this.#seats.get(playerId)?.has(controlId) ?? false;
  }

  /** The phone has said this, and it is passed on. */
  heard(playerId: string, control: Control, value: ControlValue): void {
    if (restOf(control.kind) === null) return;
    const held = this.#seats.get(playerId) ?? new Map<string, Control>();
    if (isAtRest(value)) held.delete(control.id);
    else held.set(control.id, control);
    if (held.size > 0) this.#seats.set(playerId, held);
    else this.#seats.delete(playerId);
  }

  /** Phones show something else: the game lets go of what they show no more. */
  shown(controllerOf: (playerId: string) => Controller | undefined): void {
    for (const [playerId, held] of this.#seats) {
      const controls = controllerOf(playerId)?.controls ?? [];
      for (const { id, kind } of held.values()) {
        const isThere = controls.some((one) => one.id === id && one.kind === kind && one.disabled !== true);
        if (!isThere) held.delete(id);
      }
      if (held.size === 0) this.#seats.delete(playerId);
    }
  }

  /** All that this phone held, which is let go now. */
  letGo(playerId: string): LetGo[] {
    const held = [...(this.#seats.get(playerId)?.values() ?? [])];
    this.#seats.delete(playerId);
    return held.flatMap(({ id, kind }) => {
      const value = restOf(kind);
      return value === null ? [] : [{ control: id, value }];
    });
  }
}

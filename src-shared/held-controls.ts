/**
 * The controls that each player holds: the host lets go of them where another phone opens the seat, the stage where the game
 * takes them away, and wherever nobody can say that the finger is still there.
 */
import type { Control, Controller, ControlValue } from './controller.ts';
import { descriptorOf, isAtRest, type ControlKind } from './controls/controls.ts';

/** A control that is let go, and what it says then. */
export type LetGo = { control: string; value: ControlValue };

/** For a snapshot: by player, the kind of each held control by its id. */
export type HeldRecord = Record<string, [controlId: string, kind: ControlKind][]>;

export class HeldControls {
  readonly #players: Map<string, Map<string, ControlKind>>;

  constructor(saved: HeldRecord = {}) {
    this.#players = new Map(Object.entries(saved).map(([playerId, held]) => [playerId, new Map(held)]));
  }

  has(playerId: string, controlId: string): boolean {
    return this.#players.get(playerId)?.has(controlId) ?? false;
  }

  /** Those who hold something. */
  holders(): string[] {
    return [...this.#players.keys()];
  }

  /** The player has said this, and it counts. */
  heard(playerId: string, control: Control, value: ControlValue): void {
    if (descriptorOf(control.kind).grip === null) return;
    const held = this.#players.get(playerId) ?? new Map<string, ControlKind>();
    if (isAtRest(control.kind, value)) held.delete(control.id);
    else held.set(control.id, control.kind);
    this.#keep(playerId, held);
  }

  /** The player shows this now: what is not there any more, or disabled, is let go. */
  shown(playerId: string, controller: Controller | undefined): LetGo[] {
    const controls = controller?.controls ?? [];
    const isThere = (id: string, kind: ControlKind) =>
      controls.some((one) => one.id === id && one.kind === kind && one.disabled !== true);
    return this.#letGo(playerId, (id, kind) => !isThere(id, kind));
  }

  /** All that this player held. */
  letGo(playerId: string): LetGo[] {
    return this.#letGo(playerId, () => true);
  }

  record(): HeldRecord {
    return Object.fromEntries([...this.#players].map(([playerId, held]) => [playerId, [...held]]));
  }

  #letGo(playerId: string, isGone: (id: string, kind: ControlKind) => boolean): LetGo[] {
    const held = this.#players.get(playerId);
    if (!held) return [];
    const gone = [...held].filter(([id, kind]) => isGone(id, kind));
    for (const [id] of gone) held.delete(id);
    this.#keep(playerId, held);
    return gone.flatMap(([control, kind]) => {
      const { grip } = descriptorOf(kind);
      return grip ? [{ control, value: grip.rest }] : [];
    });
  }

  #keep(playerId: string, held: Map<string, ControlKind>): void {
    if (held.size > 0) this.#players.set(playerId, held);
    else this.#players.delete(playerId);
  }
}

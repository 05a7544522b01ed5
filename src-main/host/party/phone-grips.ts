/** Remembers the controls that each phone holds, and in which scene: the host lets go of them for phones that cannot say so themselves. */
import type { Input } from '../../../src-shared/bridge.ts';
import type { Control, ControlValue } from '../../../src-shared/controller.ts';
import type { Scene } from '../../../src-shared/limits.ts';
import { HeldControls, type LetGo } from '../../../src-shared/held-controls.ts';
import type { ShownController } from './shown-controls.ts';

/** Message to the TV about a control that is let go. */
export type Release = Pick<Input, 'playerId' | 'control' | 'value' | 'scene'>;

export class PhoneGrips {
  readonly #held = new HeldControls();
  readonly #scenes = new Map<string, Scene>();

  has(playerId: string, controlId: string): boolean {
    return this.#held.has(playerId, controlId);
  }

  /** The phone has said this in this scene, and it is passed on. */
  heard(playerId: string, control: Control, { value, scene }: { value: ControlValue; scene: Scene }): void {
    this.#held.heard(playerId, control, value);
    this.#scenes.set(playerId, scene);
  }

  /** Phones show something else: lets go of controls that are gone, disabled or of another scene. */
  shown(controllerOf: (playerId: string) => ShownController | undefined): Release[] {
    return this.#held.holders().flatMap((playerId) => {
      const controller = controllerOf(playerId);
      const isSameScene = controller?.scene === this.#scenes.get(playerId);
      return this.#releases(playerId, this.#held.shown(playerId, isSameScene ? controller : undefined));
    });
  }

  /** All that this phone held. */
  letGo(playerId: string): Release[] {
    return this.#releases(playerId, this.#held.letGo(playerId));
  }

  forget(playerId: string): void {
    this.#scenes.delete(playerId);
  }

  #releases(playerId: string, list: readonly LetGo[]): Release[] {
    const scene = this.#scenes.get(playerId);
    return scene === undefined ? [] : list.map((one) => ({ playerId, ...one, scene }));
  }
}

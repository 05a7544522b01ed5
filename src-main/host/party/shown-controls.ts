/**
 * The controls on each seat's phone, and the revision since which it shows each without a break: a finger that came down
 * on an earlier one answered something else.
 */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import type { Scene } from '../../../src-shared/limits.ts';
import { answeredKeys, questionsOf } from '../../../src-shared/question.ts';
import type { Asked, ShownRecord } from '../disk/records.ts';

/** A seat's controller as its phone gets it. */
export type ShownController = Controller & { scene: Scene; revision: number };

type Shown = { controller: ShownController; body: string };

/**
 * A host that is started again goes on so much higher: the file may be behind, and nobody changes controllers so often
 * in an evening.
 */
const RESTART_STEP = 1e9;

export class ShownControls {
  readonly #seats = new Map<string, Shown>();
  readonly #asked = new Map<string, ReadonlyMap<string, Asked>>();
  #revision: number;
  readonly #keep: (record: ShownRecord) => void;
  #isNew = false;

  constructor(kept: ShownRecord | null, keep: (record: ShownRecord) => void) {
    this.#keep = keep;
    for (const { playerId, asked } of kept?.seats ?? [])
      this.#asked.set(playerId, new Map(asked.map((one) => [one.key, one])));
    this.#revision = kept ? kept.revision + RESTART_STEP : 0;
  }

  controller(playerId: string): ShownController | undefined {
    return this.#seats.get(playerId)?.controller;
  }

  control(playerId: string, controlId: string): Control | undefined {
    return this.controller(playerId)?.controls.find((control) => control.id === controlId);
  }

  /** The seats of these for which it is another controller than they show now; they share its revision. */
  show(playerIds: readonly string[], controller: Controller, scene: Scene): string[] {
    const body = JSON.stringify([scene, controller]);
    const changed = playerIds.filter((playerId) => this.#seats.get(playerId)?.body !== body);
    if (changed.length === 0) return [];
    this.#revision += 1;
    const shown: Shown = { controller: { ...controller, scene, revision: this.#revision }, body };
    const questions = questionsIn(scene, controller);
    for (const playerId of changed) {
      this.#seats.set(playerId, shown);
      this.#ask(playerId, questions);
    }
    return changed;
  }

  /** Whether what this value answers has stood there without a break since that revision; the newest, without one. */
  isUnbroken(
    playerId: string,
    answer: { control: Control; value: unknown; revision: number | undefined },
  ): boolean {
    const { control, value, revision } = answer;
    if (revision === undefined) return true;
    const asked = this.#asked.get(playerId);
    return answeredKeys(control, value).every((key) => (asked?.get(key)?.since ?? Infinity) <= revision);
  }

  forget(playerId: string): void {
    this.#seats.delete(playerId);
    if (this.#asked.delete(playerId)) this.#isNew = true;
  }

  /** The controls on phones have changed, for now: keeps them where one asks something else than before. */
  settled(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    const seats = [...this.#asked].map(([playerId, asked]) => ({ playerId, asked: [...asked.values()] }));
    this.#keep({ revision: this.#revision, seats });
  }

  #ask(playerId: string, questions: ReadonlyMap<string, string>): void {
    const before = this.#asked.get(playerId);
    const asked = new Map<string, Asked>();
    let isSame = before?.size === questions.size;
    for (const [key, question] of questions) {
      const was = before?.get(key);
      const goesOn = was?.question === question;
      asked.set(key, goesOn ? was : { key, question, since: this.#revision });
      if (!goesOn) isSame = false;
    }
    if (isSame) return;
    this.#asked.set(playerId, asked);
    this.#isNew = true;
  }
}

/** A disabled control takes no answer, so it asks nothing; and none is the same in another scene. */
function questionsIn(scene: Scene, controller: Controller): Map<string, string> {
  const controls = controller.controls.filter((control) => control.disabled !== true);
  const questions = questionsOf({ ...controller, controls });
  return new Map([...questions].map(([key, question]) => [key, `${scene} ${question}`]));
}

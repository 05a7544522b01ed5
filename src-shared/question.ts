/**
 * The question of a control: a control that asks something else under the same name is another one, and an answer to what it
 * asked before is not for it. The host judges by it what a finger answered, and the stage what was under way.
 */
import type { Control, Controller } from './controller.ts';
import { descriptorOf } from './controls/controls.ts';

/**
 * The question of each control of the controller, by its id; each card of a hand by an id of its own. A `title` belongs to
 * what is asked by kinds that answer a question; a `text` never does: it tells how many have answered. What is held
 * (`stick`, `dpad`, `tilt`) asks nothing.
 */
export function questionsOf(controller: Controller): Map<string, string> {
  const questions = new Map<string, string>();
  for (const control of controller.controls) {
    const { asks, parts } = descriptorOf(control.kind);
    const asked = asks(control, controller.title ?? null);
    questions.set(control.id, JSON.stringify([control.kind, ...asked]));
    for (const [partId, asksOfPart] of parts?.(control) ?? [])
      questions.set(partKey(control.id, partId), JSON.stringify(asksOfPart));
  }
  return questions;
}

/** Under which keys of `questionsOf` that stands which this value of the control answers. */
export function answeredKeys(control: Control, value: unknown): string[] {
  const parts = descriptorOf(control.kind).answers?.(value) ?? [];
  return [control.id, ...parts.map((partId) => partKey(control.id, partId))];
}

/** The question that this value of the control answers, as one text; null where the control asks nothing. */
export function answeredQuestion(controller: Controller, control: Control, value: unknown): string | null {
  if (descriptorOf(control.kind).asks(control, null).length === 0) return null;
  const questions = questionsOf(controller);
  return answeredKeys(control, value)
    .map((key) => questions.get(key))
    .join('\n');
}

function partKey(controlId: string, partId: string): string {
  return `${controlId}\n${partId}`;
}

/**
 * What a control asks: a control that asks something else under the same name is another one, and an answer to what it
 * asked before is not for it. The host judges by it what a finger answered, and the stage what was under way.
 */
import type { Control, Controller } from './controller.ts';

/**
 * What each control of the controller asks, by its id; each card of a hand by an id of its own. A `title` belongs to
 * what is asked by kinds that answer a question; a `text` never does: it tells how many have answered. What is held
 * (`stick`, `dpad`, `tilt`) asks nothing.
 */
export function questionsOf(controller: Controller): Map<string, string> {
  const questions = new Map<string, string>();
  for (const control of controller.controls) {
    questions.set(control.id, JSON.stringify([control.kind, ...asked(control, controller.title)]));
    if (control.kind !== 'cards') continue;
    for (const { id, label, suit } of control.cards)
      questions.set(cardKey(control.id, id), JSON.stringify([label, suit]));
  }
  return questions;
}

/** Under which keys of `questionsOf` that stands which this value of the control answers. */
export function answeredKeys(control: Control, value: unknown): string[] {
  if (control.kind !== 'cards' || !Array.isArray(value)) return [control.id];
  return [control.id, ...value.map((cardId) => cardKey(control.id, String(cardId)))];
}

/** What this value of the control answers, as one text; null where the control asks nothing. */
export function answeredQuestion(controller: Controller, control: Control, value: unknown): string | null {
  const [first] = asked(control, '');
  if (first === undefined) return null;
  const questions = questionsOf(controller);
  return answeredKeys(control, value)
    .map((key) => questions.get(key))
    .join('\n');
}

function asked(control: Control, title: string | undefined): unknown[] {
  switch (control.kind) {
    case 'stick':
    case 'dpad':
    case 'tilt':
      return [];
    case 'button':
      return [control.label ?? null, control.icon];
    case 'buzzer':
    case 'toggle':
    case 'swipe':
      return [control.label ?? null];
    case 'slider':
      // Its label may say where it stands.
      return [title ?? null, control.min, control.max, control.step];
    case 'choices':
      return [title ?? null, control.label, control.options.map(({ id, label }) => [id, label])];
    case 'text':
      return [title ?? null, control.label, control.placeholder];
    case 'draw':
      return [title ?? null, control.label, control.aspect];
    case 'cards':
      return [title ?? null, control.label];
  }
}

function cardKey(controlId: string, cardId: string): string {
  return `${controlId}\n${cardId}`;
}

/** The audience's answers, as counts: rules get the number of each answer, at most ten times a second, and never a name. */
import { z } from 'zod';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { Control, ControlValue } from '../../src-shared/controller.ts';
import { descriptorOf } from '../../src-shared/controls/controls.ts';
import { questionsOf } from '../../src-shared/question.ts';
import type { Context, Game, Player, Tally } from '../sdk/partyline.ts';
import type { Answer, Screens } from './screens.ts';

/** Steps between two tallies: a tenth of a second. */
const TELL_EVERY_STEPS = 6;

const Said = z.union([z.string(), z.array(z.string()), z.boolean(), z.number()]);
type Said = z.infer<typeof Said>;

/**
 * `votes`: the last word of each phone, by control and by player id; a control that asks something else begins at nothing.
 * `changed`: the controls of which rules have not heard the latest tally. `toldAt` counts steps.
 */
export const CrowdRecord = z.object({
  votes: z.record(z.string(), z.object({ question: z.string(), said: z.record(z.string(), Said) })),
  changed: z.array(z.string()),
  toldAt: z.int(),
});
export type CrowdRecord = z.infer<typeof CrowdRecord>;

export type Crowd = {
  /** False where the audience shows no such control, or the value does not fit it. */
  say(watcher: Player, answer: Answer): boolean;
  /** Takes back what somebody said who left for good. */
  forget(playerId: string): void;
  /** Tells the rules the tallies that changed, if it is time. @returns whether it told any */
  tell(steps: number): boolean;
  record(): CrowdRecord;
};

type Vote = { question: string; said: Map<string, Said> };

export function createCrowd<State>(
  { game, state, ctx }: { game: Game<State>; state: State; ctx: Context },
  screens: Screens,
  saved: CrowdRecord = { votes: {}, changed: [], toldAt: -TELL_EVERY_STEPS },
): Crowd {
  const votes = new Map<string, Vote>(
    Object.entries(saved.votes).map(([id, { question, said }]) => [
      id,
      { question, said: new Map(Object.entries(said)) },
    ]),
  );
  const changed = new Set(saved.changed);
  let { toldAt } = saved;

  /** The vote on what the control asks now. Phones of another language are asked the same in other words. */
  function voteOn(controlId: string): Vote | undefined {
    const question = questionsOf(screens.watched(ctx)).get(controlId);
    const vote = votes.get(controlId);
    if (vote && vote.question === question) return vote;
    votes.delete(controlId);
    if (question === undefined) return undefined;
    const next = { question, said: new Map<string, Said>() };
    votes.set(controlId, next);
    return next;
  }

  return {
    say(watcher, answer) {
      const controller = screens.of(watcher);
      const control = controller.controls.find((one) => one.id === answer.control);
      const value = control ? parseControlValue(control, answer.value) : null;
      if (!control || !isSaid(value) || !screens.asks(watcher, answer)) return false;
      const vote = voteOn(control.id);
      if (!vote) return false;
      if (JSON.stringify(vote.said.get(watcher.id)) !== JSON.stringify(value)) changed.add(control.id);
      vote.said.set(watcher.id, value);
      return true;
    },
    forget(playerId) {
      for (const [id, { said }] of votes) if (said.delete(playerId)) changed.add(id);
    },
    tell(steps) {
      if (changed.size === 0 || steps - toldAt < TELL_EVERY_STEPS) return false;
      toldAt = steps;
      const due = [...changed];
      changed.clear();
      for (const id of due) {
        const vote = votes.get(id);
        const control = screens.watched(ctx).controls.find((one) => one.id === id);
        // Drop the answers to the question before.
        if (vote && control && voteOn(id) === vote)
          game.crowd?.(state, id, tallyOf(control, [...vote.said.values()]), ctx);
      }
      return true;
    },
    record: () => ({
      votes: Object.fromEntries(
        [...votes].map(([id, { question, said }]) => [id, { question, said: Object.fromEntries(said) }]),
      ),
      changed: [...changed],
      toldAt,
    }),
  };
}

function isSaid(value: ControlValue | null): value is Said {
  return Said.safeParse(value).success;
}

function tallyOf(control: Control, said: readonly Said[]): Tally {
  const counts: Record<string, number> = {};
  if (descriptorOf(control.kind).crowd === 'mean') {
    const sum = said.reduce<number>((total, one) => total + Number(one), 0);
    return { voters: said.length, counts, mean: said.length === 0 ? null : sum / said.length };
  }
  const keys = control.kind === 'choices' ? control.options.map((option) => option.id) : ['false', 'true'];
  for (const key of keys) counts[key] = 0;
  for (const one of said.flat()) counts[String(one)] = (counts[String(one)] ?? 0) + 1;
  return { voters: said.length, counts, mean: null };
}

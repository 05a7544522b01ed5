/** Votes: an answer of each player that names a choice. `everybodyAnswered` says when all have voted. */
import type { Answers } from './answers.ts';
import type { Player } from './context.ts';

/** The chosen id (an option's, a player's) by the id of the voter. */
export type Votes = Answers<string>;

/** One choice, and who voted for it. */
export type Tallied = { choice: string; count: number; voters: string[] };

/** Takes a vote, or a change of mind. A vote for oneself is not taken: it returns false. */
export function castVote(votes: Votes, voter: Pick<Player, 'id'>, choice: string): boolean {
  if (choice === voter.id) return false;
  votes[voter.id] = choice;
  return true;
}

/** Whom this player may vote for: all but themselves. For the options of `choices`. */
export function othersThan<One extends Pick<Player, 'id'>>(
  player: Pick<Player, 'id'>,
  candidates: readonly One[],
): One[] {
  return candidates.filter((candidate) => candidate.id !== player.id);
}

/** Each choice that got a vote, most votes first; among equals, who got the first vote. */
export function tally(votes: Votes): Tallied[] {
  const byChoice = new Map<string, string[]>();
  for (const [voter, choice] of Object.entries(votes)) {
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), voter]);
  }
  return [...byChoice]
    .map(([choice, voters]) => ({ choice, count: voters.length, voters }))
    .sort((one, other) => other.count - one.count);
}

/** The choices with the most votes: several in a tie, none without a vote. */
export function mostVoted(votes: Votes): string[] {
  const counted = tally(votes);
  return counted.filter((one) => one.count === counted[0]?.count).map((one) => one.choice);
}

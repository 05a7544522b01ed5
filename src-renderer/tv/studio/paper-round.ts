import type { Recording } from '../../../src-shared/recording.ts';
import type { Round } from '../show/show-state.ts';

/** The round of a recording: everybody in it is of paper. */
export function paperRound({ game, start, events }: Recording): Round {
  const come = events.flatMap(({ event }) => (event.type === 'join' ? [event.player] : []));
  const people = new Map([...start.players, ...start.audience, ...come].map((one) => [one.id, one]));
  return {
    gameId: game.id,
    seed: start.seed,
    options: start.options,
    botsUpTo: 0,
    cast: { maxPlayers: start.maxPlayers, players: [...people.values()], audience: [], gone: [] },
    paper: true,
  };
}

/** The Studio's word to its part on the stage as a game begins, and exhibits made of recordings. */
import type { Recording } from '../../../src-shared/recording.ts';
import type { StudioStart } from '../../../src-shared/studio-stage.ts';
import type { PickerGame } from '../shell/shell-view.ts';
import type { Exhibit, Round } from '../show/show-state.ts';

/** For a game that is played, and recorded. */
export function startOf(round: Round, games: readonly PickerGame[], recordedAt: string): StudioStart {
  const listed = games.find(({ id }) => id === round.gameId);
  const version = listed && !('problem' in listed) ? listed.version : '';
  return { game: { id: round.gameId, version }, recordedAt, show: null, paper: round.paper ?? false };
}

export function exhibitOf(recording: Recording, round: Round): Exhibit {
  const { game, recordedAt } = recording;
  const start: StudioStart = { game, recordedAt, show: recording, paper: round.paper ?? false };
  return { language: recording.start.language, start };
}

/** The round of a recording from a file: everybody in it is of paper. */
export function paperRound({ game, start, events }: Recording): Round {
  const come = events.flatMap(({ event }) => (event.type === 'join' ? [event.player] : []));
  const people = new Map([...start.players, ...start.audience, ...come].map((one) => [one.id, one]));
  return {
    gameId: game.id,
    seed: start.seed,
    options: start.options,
    packs: [],
    recordedPacks: start.packs,
    botsUpTo: 0,
    cast: {
      teams: start.teams ?? 0,
      maxPlayers: start.maxPlayers,
      players: [...people.values()],
      audience: [],
      gone: [],
    },
    paper: true,
  };
}

/** Phones beyond the maximum: they have something to look at, and what they say is heard as counts. */
import { chanceFrom } from './chance.ts';
import { fewOf, hold, patienceOf, type Check } from './contestant.ts';
import { makePlayer, makePlayers, openRoom, play, reopenRoom, stir, tap, type Room } from './room.ts';

export const beyondMaximum: Check = {
  title: 'leaves phones beyond its maximum something to look at',
  run(contestant) {
    const { max } = contestant.manifest.players;
    const room = openRoom(contestant, { players: makePlayers(max), audience: [makePlayer(max)] });
    const watcher = `p${max}`;
    const sees = (one: Room) => one.shows.get(watcher)?.title || one.shows.get(watcher)?.text;
    play(room, { steps: 300, chance: chanceFrom(3), restless: 0.3, until: () => !sees(room) });
    hold(Boolean(sees(room)), 'A phone beyond the maximum shows no title and no text: give "audience" one.');
  },
};

export const audienceIsHeard: Check = {
  title: 'hears what its audience says with the controls that it shows them',
  run(contestant) {
    const { game } = contestant;
    if (!game.audience) return 'it has no audience';
    let tallies = 0;
    const counting = {
      ...game,
      ...(game.crowd && {
        crowd: (...args: Parameters<typeof game.crowd>) => {
          tallies += 1;
          game.crowd?.(...args);
        },
      }),
    } as typeof game;
    const count = fewOf(contestant);
    const watchers = [0, 1, 2].map((more) => makePlayer(count + more));
    const players = makePlayers(count);
    const room = openRoom({ ...contestant, game: counting }, { players, audience: watchers, seed: 41 });
    const chance = chanceFrom(41);
    let said = 0;
    for (let part = 0; part < patienceOf(contestant) / 10 && !room.runner.result(); part += 1) {
      const isFirst = said === 0;
      for (const { id } of watchers)
        said += tap(room, id, { controls: room.shows.get(id)?.controls ?? [], chance });
      if (isFirst && said > 0) leaveAll(reopenRoom({ ...contestant, game: counting }, room), watchers);
      play(room, { steps: 10, chance, restless: 0.3, deed: stir });
    }
    hold(said === 0 || tallies > 0, 'The audience answers, and "crowd" is never asked.');
    return said === 0 ? 'it asks its audience nothing' : `${tallies} tallies`;
  },
};

/** They said something, the rules heard it, and then they all leave: a share of nobody is asked for. */
function leaveAll(room: Room, watchers: readonly { id: string }[]): void {
  play(room, { steps: 10, chance: chanceFrom(1), restless: 0 });
  for (const { id } of watchers) room.runner.leave(id);
  play(room, { steps: 10, chance: chanceFrom(1), restless: 0 });
}

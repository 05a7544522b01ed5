/** The same again: from a snapshot, and from the same seed and inputs. */
import type { GameStore } from '../../../src-shared/game-store.ts';
import { installGuard } from '../guard.ts';
import { chanceFrom } from './chance.ts';
import { fewOf, hold, patienceOf, type Check } from './contestant.ts';
import { momentsOf } from './moments.ts';
import { makePlayers, openRoom, play, reopenRoom, stir, type Room } from './room.ts';

const OUTSIDE =
  'something is kept outside of the state, such as in a variable of the module. A TV that comes back has the state alone.';

export const goesOnFromASnapshot: Check = {
  title: 'goes on from what was kept at every phase, each phone with the same screen',
  run(contestant) {
    const moments = momentsOf(contestant, { seed: 21 });
    // A TV that comes back has a new module, whose variables are as they were at first.
    const returned = () => ({ ...contestant, game: contestant.reload?.() ?? contestant.game });
    for (const { phase, room } of moments) {
      const [one, other] = [reopenRoom(returned(), room), reopenRoom(returned(), room)];
      for (const { id } of one.runner.players) {
        const [before, after] = [room.shows.get(id), one.shows.get(id)];
        hold(
          JSON.stringify(before) === JSON.stringify(after),
          `Restored ${phase}, the phone of ${id} shows another screen: ${OUTSIDE}`,
        );
      }
      // One goes straight on; the other is put away and taken out again half way.
      playOn(one, 77);
      playOn(one, 78);
      playOn(other, 77);
      const again = reopenRoom(returned(), other);
      playOn(again, 78);
      const isSame = JSON.stringify(one.runner.snapshot()) === JSON.stringify(again.runner.snapshot());
      hold(isSame, `Restored ${phase}, the same inputs make another game: ${OUTSIDE}`);
    }
    return `${moments.length} moments`;
  },
};

function playOn(room: Room, seed: number): void {
  play(room, { steps: 60, chance: chanceFrom(seed), restless: 0.4, deed: stir });
}

export const sameSeedSameGame: Check = {
  title: 'is the same game again from the same seed and the same inputs',
  run(contestant) {
    const count = fewOf(contestant);
    const playOnce = (seed: number): string => {
      const room = openRoom(contestant, { players: makePlayers(count), seed });
      play(room, { steps: 900, chance: chanceFrom(5), restless: 0.5, deed: stir });
      return JSON.stringify(room.runner.snapshot().state);
    };
    for (const seed of [3, 4]) {
      hold(playOnce(seed) === playOnce(seed), `Seed ${seed} and the same inputs made two different games.`);
    }
  },
};

export const playsWithWhatItKept: Check = {
  title: 'is played again with what it kept in its store',
  run(contestant) {
    const playWith = (store: GameStore): GameStore => {
      const room = openRoom(contestant, { players: makePlayers(fewOf(contestant)), seed: 41, store });
      if (contestant.game.bot) room.runner.autopilot(room.runner.players.map(({ id }) => id));
      play(room, { steps: patienceOf(contestant), chance: chanceFrom(42), restless: 0.2 });
      return room.runner.snapshot().store ?? {};
    };
    const kept = playWith({});
    if (Object.keys(kept).length === 0) return 'it kept nothing';
    return Object.keys(playWith(kept)).join(', ');
  },
};

export const contextAlone: Check = {
  title: 'takes time and chance from its context alone',
  run(contestant) {
    const guard = installGuard();
    try {
      const held = { ...contestant, game: guard.hold(contestant.game) };
      for (const seed of [1, 2]) {
        const room = openRoom(held, { players: makePlayers(fewOf(held), seed - 1), seed });
        play(room, { steps: 1500, chance: chanceFrom(seed), restless: 0.4, deed: stir });
      }
    } finally {
      guard.close();
    }
  },
};

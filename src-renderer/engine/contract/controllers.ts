/** Checks of controllers: for every number of players, in every kind of disturbance, and only by reading the state. */
import { teamCounts } from '../../../src-shared/teams.ts';
import type { Player } from '../../sdk/partyline.ts';
import { lostInJson } from '../recording/plain-state.ts';
import { chanceFrom } from './chance.ts';
import { Broken, countsOf, fewOf, hold, someCountsOf, type Check, type Contestant } from './contestant.ts';
import { makePlayer, makePlayers, openRoom, play, stir } from './room.ts';

/** Snapshots go to the host in frames of at most 1 MiB. */
export const MOST_STATE_BYTES = 900_000;

export const everyNumberOfPlayers: Check = {
  title: 'starts with every number of players it is made for, each with something to see',
  run(contestant) {
    for (const count of countsOf(contestant)) {
      const room = openRoom(contestant, { players: makePlayers(count), seed: count });
      for (const { id } of room.runner.players) {
        const shown = room.shows.get(id);
        const isEmpty = !shown || (!shown.title && !shown.text && shown.controls.length === 0);
        hold(!isEmpty, `With ${count} players the phone of ${id} shows nothing.`);
      }
      play(room, { steps: 60, chance: chanceFrom(count), restless: 0.5 });
    }
    return `${contestant.manifest.players.min} to ${contestant.manifest.players.max}`;
  },
};

export const everyNumberOfTeams: Check = {
  title: 'is played in every number of teams that game.json names',
  run(contestant) {
    const counts = teamCounts(contestant.manifest.teams).filter((teams) => teams > 0);
    for (const teams of counts) {
      const count = fewOf(contestant, 2 * teams + 1);
      const room = openRoom(contestant, { players: makePlayers(count), seed: teams, teams });
      const chance = chanceFrom(teams);
      play(room, { steps: 90, chance, restless: 0.5 });
      // All of one team go home, and somebody comes in their place.
      for (const player of room.runner.teams.at(-1)?.players ?? []) room.runner.leave(player.id);
      play(room, { steps: 90, chance, restless: 0.5 });
      room.runner.join(makePlayer(room.nextSeat++));
      play(room, { steps: 1500, chance, restless: 0.5, deed: stir });
    }
    return counts.join(', ') || 'for everybody alone';
  },
};

export const restlessRoom: Check = {
  title: 'survives a restless room: taps, late taps, nonsense, phones that drop, return, come late and leave',
  run(contestant) {
    const kinds = new Set<string>();
    for (const seed of [11, 12, 13, 14, 15, 16]) {
      const counts = someCountsOf(contestant);
      const count = counts[seed % counts.length] ?? 2;
      const room = openRoom(contestant, { players: makePlayers(count), seed });
      const chance = chanceFrom(seed);
      play(room, { steps: 1500, chance, restless: 0.5, deed: stir });
      for (const control of room.showed) kinds.add(control.kind);
    }
    return `it showed ${[...kinds].join(', ') || 'no controls'}`;
  },
};

export const plainState: Check = {
  title: 'keeps a state of plain JSON, small enough to be kept',
  run(contestant) {
    const most = contestant.manifest.players.max;
    for (const count of [fewOf(contestant), most]) {
      const room = openRoom(contestant, { players: makePlayers(count), seed: 4 });
      const chance = chanceFrom(4);
      for (let look = 0; look < 12; look += 1) {
        const lost = lostInJson(room.runner.state);
        if (lost !== null) throw new Broken(lost);
        const bytes = JSON.stringify(room.runner.snapshot()).length;
        hold(
          bytes < MOST_STATE_BYTES,
          `The state takes ${Math.round(bytes / 1000)} kB with ${count} players; 900 fit.`,
        );
        play(room, { steps: 100, chance, restless: 0.4 });
      }
    }
  },
};

export const listedControls: Check = {
  title: 'shows only the kinds of controls that game.json lists, and the ids it declares',
  run(contestant) {
    const { manifest, game } = contestant;
    const kinds = new Set<string>(manifest.controls);
    const room = openRoom(contestant, { players: makePlayers(fewOf(contestant)), seed: 6 });
    const chance = chanceFrom(6);
    const judge = () => {
      for (const { id, kind, ...control } of [...room.shows.values()].flatMap((one) => one.controls)) {
        hold(kinds.has(kind), `A phone shows a ${kind}, which "controls" of game.json does not list.`);
        if (!game.controls) continue;
        const declared = game.controls[id];
        const isMany = 'pick' in control && (control.pick?.max ?? 1) > 1;
        const shown = kind === 'choices' && isMany ? 'choices-many' : kind;
        hold(declared !== undefined, `A phone shows the control "${id}", which the game does not declare.`);
        hold(
          declared === shown,
          `The control "${id}" is declared as ${declared}, and a phone shows it as ${shown}.`,
        );
      }
    };
    for (let part = 0; part < 60 && !room.runner.result(); part += 1) {
      judge();
      play(room, { steps: 40, chance, restless: 0.3 });
    }
    judge();
  },
};

export const onlyReads: Check = {
  title: 'makes controllers and results by only reading the state',
  run(contestant) {
    const watched = { ...contestant, game: watchReads(contestant.game) };
    const room = openRoom(watched, { players: makePlayers(fewOf(watched)), seed: 9 });
    play(room, { steps: 1200, chance: chanceFrom(9), restless: 0.3 });
  },
};

type AnyGame = Contestant['game'];

/** Every so often asks twice and compares: before, after, and the two answers. */
function watchReads(game: AnyGame): AnyGame {
  let asked = 0;
  function reads<Answer>(name: string, state: unknown, ask: () => Answer): Answer {
    asked += 1;
    if (asked % 17 !== 1) return ask();
    const before = JSON.stringify(state);
    const [first, second] = [ask(), ask()];
    hold(
      JSON.stringify(state) === before,
      `"${name}" changes the state: it is asked often, and must only read.`,
    );
    const isSame = JSON.stringify(first) === JSON.stringify(second);
    hold(isSame, `"${name}" gives another answer when it is asked twice: it must depend on the state alone.`);
    return first;
  }
  const readOnly = (name: string, ctx: object) =>
    Object.create(ctx, {
      random: {
        value: () => fail(`"${name}" takes chance: it is asked often, so keep what was drawn in the state.`),
      },
      effect: {
        value: () => fail(`"${name}" sends an effect: it is asked often. Send it from input or tick.`),
      },
    }) as never;
  const { controller, result, audience } = game;
  return {
    ...game,
    controller: (state: unknown, player: Player, ctx: object) =>
      reads('controller', state, () => controller.call(game, state, player, readOnly('controller', ctx))),
    result: (state: unknown) => reads('result', state, () => result.call(game, state)),
    ...(audience && {
      audience: (state: unknown, ctx: object) =>
        reads('audience', state, () => audience.call(game, state, readOnly('audience', ctx))),
    }),
  } as AnyGame;
}

function fail(sentence: string): never {
  throw new Broken(sentence);
}

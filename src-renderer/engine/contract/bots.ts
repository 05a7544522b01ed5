/** Bots: they finish a game alone, and do nothing that a phone could not. */
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import type { Context, Player } from '../../sdk/partyline.ts';
import { hold, patienceOf, someCountsOf, type Check, type Contestant } from './contestant.ts';
import { makePlayers, openRoom, runOut } from './room.ts';

const NONE = 'it has no bots';

export const botsFinishAlone: Check = {
  title: 'is played to its end by bots alone',
  run(contestant) {
    if (!contestant.game.bot) return NONE;
    const mostSteps = patienceOf(contestant);
    const took = someCountsOf(contestant).map((count) => {
      const room = openRoom(contestant, { players: makePlayers(count, count), seed: count });
      const steps = runOut(room, mostSteps);
      hold(steps < mostSteps, `${count} bots alone come to no end.`);
      return `${count} bots: ${Math.round(steps / 60)} s`;
    });
    return took.join('; ');
  },
};

export const botsPlayFair: Check = {
  title: 'has bots that do only what their phone could do',
  run(contestant) {
    if (!contestant.game.bot) return NONE;
    let moves = 0;
    const watched = { ...contestant, game: watchBots(contestant.game, () => (moves += 1)) };
    const [, , count = contestant.manifest.players.min] = someCountsOf(contestant);
    runOut(openRoom(watched, { players: makePlayers(count, count), seed: 2 }), patienceOf(contestant));
    hold(moves > 0, 'Its bots never do anything.');
    return `${moves} moves`;
  },
};

function watchBots(game: Contestant['game'], onMove: () => void): Contestant['game'] {
  const { bot } = game;
  return {
    ...game,
    bot(state: unknown, player: Player, ctx: Context) {
      const move = bot?.call(game, state, player, ctx) ?? null;
      if (!move) return null;
      onMove();
      const shown = game.controller(state, player, ctx).controls.find((one) => one.id === move.control);
      hold(shown !== undefined, `A bot uses the control "${move.control}", which its phone does not show.`);
      const fits = shown !== undefined && parseControlValue(shown, move.value) !== null;
      hold(
        fits,
        `A bot sends ${JSON.stringify(move.value)} to "${move.control}", which does not take it now.`,
      );
      return move;
    },
  } as Contestant['game'];
}

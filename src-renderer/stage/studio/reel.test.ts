import { expect, test } from 'vitest';
import { replayWhole } from '../../engine/recording/replay-whole.ts';
import { defineGame, packItems, pick, type Game } from '../../sdk/partyline.ts';
import { openStage } from '../testing/stage-bench.ts';

test('a recording carries its packs and its teams, and is the same game without their files', async () => {
  const game = defineGame({
    setup: (ctx) => ({
      asked: pick(packItems<string>(ctx), ctx),
      sides: ctx.teams.map(({ players }) => players.length),
    }),
    input: {},
    controller: (state) => ({ title: state.asked, controls: [] }),
    result: () => null,
    mount: () => () => {},
  });
  const packs = [{ id: 'a', title: 'A', language: 'en', family: true, items: ['One?', 'Two?', 'Three?'] }];
  const stage = await openStage(game, { packs, teams: 2 });
  stage.pass(60);
  const recording = stage.recording();
  expect(recording.start).toMatchObject({ packs, teams: 2 });
  const replayed = replayWhole({ game: game as Game<unknown>, recording, texts: {} });
  expect(replayed).toMatchObject({ parting: null, threw: null });
  expect(replayed.state).toEqual(stage.picture());
  expect(JSON.stringify(stage.words('snapshot'))).not.toContain('One?');
});

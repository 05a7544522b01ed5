import { expect, test } from 'vitest';
import { sampleBroken, sampleGame } from '../testing/samples.ts';
import { develop, openDeveloped } from './testing/studio-kit.ts';

const options = {
  rounds: { type: 'number', from: 3, to: 7, step: 2, default: 5, label: 'rounds' },
  pace: { type: 'choice', choices: ['calm', 'wild'], default: 'calm', label: 'pace' },
  fog: { type: 'toggle', default: false, label: 'fog' },
} as const;

async function openWithOptions() {
  const opened = await openDeveloped();
  const { files, link } = opened;
  files['/games'] = [
    sampleGame('floe', {
      languages: ['en'],
      options: { ...options, pace: { ...options.pace, choices: ['calm', 'wild'] } },
    }),
    sampleBroken('torn'),
  ];
  files['/games/floe/texts.en.json'] = {
    rounds: 'Rounds',
    pace: 'Pace',
    'pace.calm': 'Calm',
    'pace.wild': 'Wild',
    fog: 'Fog',
  };
  const studio = opened.attach();
  link.onTold({ type: 'gamesChanged', data: {} });
  await expect.poll(() => studio.words('library').at(-1)?.data.games.at(0)?.options.length).toBe(3);
  return { ...opened, studio };
}

test('the Studio hears what each game lets people choose, and which folders are no game', async () => {
  const { studio } = await openWithOptions();
  expect(studio.words('library').at(-1)?.data).toEqual({
    games: [
      {
        id: 'floe',
        options: [
          {
            name: 'rounds',
            type: 'number',
            label: 'Rounds',
            value: 5,
            values: [3, 5, 7].map((value) => ({ value, text: String(value) })),
          },
          {
            name: 'pace',
            type: 'choice',
            label: 'Pace',
            value: 'calm',
            values: [
              { value: 'calm', text: 'Calm' },
              { value: 'wild', text: 'Wild' },
            ],
          },
          { name: 'fog', type: 'toggle', label: 'Fog', value: false, values: [] },
        ],
      },
    ],
    broken: [{ id: 'torn', problem: 'game.js is missing.' }],
  });
});

test('what the Studio chooses the host keeps, as if it were chosen at the TV', async () => {
  const { studio, sent } = await openWithOptions();
  studio.say({ type: 'option', data: { gameId: 'floe', option: 'rounds', value: 7 } });
  expect(sent('option').map(({ data }) => data)).toEqual([{ gameId: 'floe', option: 'rounds', value: 7 }]);
  studio.say({ type: 'option', data: { gameId: 'floe', option: 'rounds', value: 4 } });
  expect(sent('option')).toHaveLength(1);
  expect(studio.problem()).toBe('That option has no such value.');
});

test('what a game costs is passed on to the Studio', async () => {
  const { stage, studio } = await develop();
  const data = { stepMs: 0.4, worstStepMs: 5, slowSteps: 0, controllerBytes: 900, stateBytes: 12_000 };
  stage().says({ type: 'extension', data: { type: 'measured', data } });
  expect(studio.words('measures').map((word) => word.data)).toEqual([data]);
});

/** Games that never come back: each is ended, and the shell's page answers meanwhile. */
import { expect, test } from '@playwright/test';
import { Siege } from './support/siege.ts';
import { SLOWEST_ANSWER_MS, worstAnswer } from './support/worst-answer.ts';

// In an input: stage.spec.ts.
const HANGS = ['module', 'setup', 'tick', 'picture', 'microtasks'];

// Tracing asks every frame for its picture, and one that hangs would keep the whole test waiting.
test.use({ trace: 'off', screenshot: 'off' });

let siege: Siege;
test.beforeAll(async ({ browser }) => {
  siege = await Siege.open(
    browser,
    HANGS.map((choice) => ({ name: 'hang', choice })),
  );
});
test.afterAll(() => siege.close());

for (const choice of HANGS) {
  test(`a game that hangs in ${choice} is ended, and the TV draws on`, async () => {
    const playing = siege.play({ name: 'hang', choice });
    await siege.tv.page.locator('iframe').waitFor();
    const worstMs = await worstAnswer(siege.tv.page, playing);
    expect(await playing).toMatchObject({ problem: expect.stringMatching(/^game-no-(answer|start)/) });
    expect(worstMs).toBeLessThan(SLOWEST_ANSWER_MS);
    await siege.tvIsWell();
  });
}

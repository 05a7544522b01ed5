/** The Studio beside a maker who saves often, and what its phones leave behind. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Room } from './support/room.ts';

let dir: string;
let room: Room;
test.beforeEach(async ({ browser }) => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-saves-'));
  const berg = path.join(dir, 'games', 'berg');
  await cp('out/games/floe', berg, { recursive: true });
  const json = JSON.parse(await readFile(path.join(berg, 'game.json'), 'utf8')) as object;
  // It has no texts in Portuguese, as many games have none.
  await writeFile(path.join(berg, 'game.json'), JSON.stringify({ ...json, id: 'berg', title: 'Berg' }));
  await rm(path.join(berg, 'texts.pt-BR.json'));
  room = await Room.open(browser, ['--dev', '--games', path.join(dir, 'games')]);
});
test.afterEach(async () => {
  await room.close();
  await rm(dir, { recursive: true, force: true });
});

/** As `npm run dev` does: written elsewhere, and put in the old one's place. */
async function save(mark: string): Promise<void> {
  const berg = path.join(dir, 'games', 'berg');
  const aside = path.join(dir, 'aside');
  await cp(berg, aside, { recursive: true });
  const code = await readFile(path.join(aside, 'game.js'), 'utf8');
  await writeFile(path.join(aside, 'game.js'), `${code}\nglobalThis.mark = '${mark}';\n`);
  await rename(berg, path.join(dir, 'old'));
  await rename(aside, berg);
  await rm(path.join(dir, 'old'), { recursive: true });
}

/** Of each stage that stands on the TV: whether it shows a picture, and which code it runs. */
async function stages(page: Page): Promise<{ drawn: boolean; mark: string }[]> {
  const frames = page.frames().filter((frame) => frame.url().endsWith('/stage/index.html'));
  return Promise.all(
    frames.map((frame) =>
      frame
        .evaluate(() => ({
          drawn: (document.querySelector('#game')?.childElementCount ?? 0) > 0,
          mark: String((globalThis as { mark?: string }).mark ?? ''),
        }))
        // A frame that is just being taken away.
        .catch(() => ({ drawn: true, mark: '' })),
    ),
  );
}

async function openStudio(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(String(room.ready['studioUrl']));
}

test('three quick saves with sixteen phones: there is always a picture, and the last code plays', async ({
  page,
}) => {
  test.slow();
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await openStudio(page);
  for (const _eight of [1, 2]) await page.getByRole('button', { name: '+8', exact: true }).click();
  await expect(page.locator('[data-at="online"]')).toHaveCount(16, { timeout: 45_000 });
  await page.getByLabel('Game', { exact: true }).selectOption('berg');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(/^Live 0:0[1-9]/)).toBeVisible({ timeout: 30_000 });
  const saves = (async () => {
    for (const mark of ['one', 'two', 'three']) {
      const isHeard = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/games');
      await save(mark);
      // The next one comes while the last one is on its way to the TV.
      await isHeard;
    }
  })();
  let black = 0;
  await expect
    .poll(
      async () => {
        const seen = await stages(page);
        if (!seen.some(({ drawn }) => drawn)) black += 1;
        return seen.map(({ mark, drawn }) => `${mark} ${drawn}`);
      },
      { timeout: 60_000, intervals: [50] },
    )
    .toEqual(['three true']);
  await saves;
  expect(black).toBe(0);
  await expect(page.getByText(/^Live 0:/)).toBeVisible();
  expect(missing).toEqual([]);
});

test('a folder that is no game stands in the Studio until it is mended', async ({ page }) => {
  await openStudio(page);
  const berg = path.join(dir, 'games', 'berg');
  const troubles = page.getByRole('list', { name: 'What does not build' });
  const json = await readFile(path.join(berg, 'game.json'), 'utf8');
  await writeFile(path.join(berg, 'game.json'), json.replace('"minutes"', '"minuets"'));
  await expect(troubles).toContainText('berg is no game');
  await expect(troubles).toContainText('minutes');
  await writeFile(path.join(berg, 'game.json'), json);
  await expect(troubles).toHaveCount(0);
});

test('a Studio that is closed gives the seats of its phones back, and one that is loaded again keeps them', async ({
  page,
  context,
}) => {
  await openStudio(page);
  for (const name of ['Ana', 'Bruno']) {
    await page.getByRole('button', { name: 'Phone', exact: true }).click();
    await expect(page.locator(`[data-phone="${name}"]`)).toHaveAttribute('data-at', 'online');
  }
  const players = async (): Promise<unknown> => {
    const answer = await context.request.get(new URL('/healthz', String(room.ready['studioUrl'])).href);
    return ((await answer.json()) as { players: unknown }).players;
  };
  await page.reload();
  await expect(page.locator('[data-at="online"]')).toHaveCount(2);
  expect(await players()).toBe(2);
  await page.close();
  await expect.poll(players, { timeout: 30_000 }).toBe(0);
});

import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { backEnd, environment } from './support/back-end.ts';
import { describeApp, expect, switches, test as base } from './support/launch.ts';
import { nodeNames } from './support/node-names.ts';

type Bridge = Record<
  'echo' | 'sendFunction' | 'answerFunction' | 'nobody',
  (value?: unknown) => Promise<unknown>
>;
type Control = { app: ElectronApplication; page(): Promise<Page>; problems: string[] };

const folder = path.join(import.meta.dirname, 'controls');

const test = base.extend<{ open: (control: string) => Promise<Control> }>({
  // oxlint-disable-next-line no-empty-pattern
  open: async ({}, provide) => {
    const started: ElectronApplication[] = [];
    await provide(async (control) => {
      const app = await _electron.launch({
        executablePath: backEnd.exe ?? '',
        args: [...switches, folder, control],
        env: environment(),
      });
      started.push(app);
      const problems = await app.evaluate(async () => {
        const { controlOpened, controlProblems } = globalThis as unknown as {
          controlOpened: Promise<void>;
          controlProblems: string[];
        };
        await controlOpened;
        return controlProblems;
      });
      return { app, problems, page: () => loadedPage(app) };
    });
    await Promise.all(started.map((app) => app.close()));
  },
});

/** Playwright may hear of the page later than the app: on a busy machine it still sees the blank one. */
async function loadedPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(/page\.html$/);
  return page;
}

/** Calls the bridge of the control's page: its answer, or why there is none. */
function call(page: Page, name: keyof Bridge, value?: unknown): Promise<unknown> {
  return page.evaluate(
    ([key, argument]) => {
      const { control } = window as unknown as { control?: Bridge };
      if (!control) return 'there is no bridge';
      return control[key](argument).catch((error: unknown) => String(error));
    },
    [name, value] as const,
  );
}

/** The fault in each must be seen; without the first, which is sound, that would say nothing. */
describeApp('controls', () => {
  test('a sound app passes', async ({ open }) => {
    const { page, problems } = await open('sound');
    expect(problems).toEqual([]);
    expect(await call(await page(), 'echo', { seen: [1, 'two', null] })).toEqual({ seen: [1, 'two', null] });
    expect(await nodeNames(await page())).toEqual([]);
  });

  test('a preload that wants files has no bridge', async ({ open }) => {
    const { page, problems } = await open('files-in-preload');
    expect(await call(await page(), 'echo')).toBe('there is no bridge');
    expect(problems.join()).toContain('module not found: node:fs');
  });

  test('a page that is missing is an error', async ({ open }) => {
    const { problems } = await open('missing-page');
    expect(problems.join()).toContain('ERR_FILE_NOT_FOUND');
  });

  test('a function does not cross IPC, neither way', async ({ open }) => {
    const { page } = await open('sound');
    expect(await call(await page(), 'sendFunction')).toContain('An object could not be cloned.');
    expect(await call(await page(), 'answerFunction')).toContain('An object could not be cloned.');
  });

  test('a question that nobody handles is an error', async ({ open }) => {
    const { page } = await open('sound');
    expect(await call(await page(), 'nobody')).toContain("No handler registered for 'nobody'");
  });

  test('Node in the page is noticed', async ({ open }) => {
    const { page, problems } = await open('node-in-page');
    if (backEnd.kind === 'stand-in') expect(problems.join()).toContain('is not simulated');
    else expect(await nodeNames(await page())).toContain('require');
  });

  test('a missing sandbox is noticed', async ({ open }) => {
    const { page, problems } = await open('no-sandbox');
    if (backEnd.kind === 'stand-in') expect(problems.join()).toContain('sandbox=false is not simulated');
    else expect(await call(await page(), 'echo')).not.toBe('there is no bridge');
  });
});

/** One host, one TV and one phone in charge, under one attack after another. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { Client } from '../../support/client.ts';
import { openAttacker, targetModule, type Attacker } from './attacker.ts';
import { Room } from './room.ts';
import type { Screen } from './screen.ts';

/** The attacks: each file is one. Some are tried in several ways, which `choice.js` names. */
const ATTACKS = path.join(import.meta.dirname, '..', 'games', 'hostile');

export type Attack = { name: string; choice?: string };

/** The outcome: doors that were open, or why the shell ended it. */
export type Outcome = { open: string } | { problem: string };

export class Siege {
  readonly room: Room;
  readonly tv: Screen;
  readonly phone: Client;
  readonly attacker: Attacker;
  /** The target of pages without a stage, so that what comes late of them is not laid to a game. */
  readonly #bystander: Attacker;
  readonly #dir: string;
  #free: Page | null = null;

  private constructor(made: {
    room: Room;
    tv: Screen;
    phone: Client;
    attacker: Attacker;
    bystander: Attacker;
    dir: string;
  }) {
    this.room = made.room;
    this.tv = made.tv;
    this.phone = made.phone;
    this.attacker = made.attacker;
    this.#bystander = made.bystander;
    this.#dir = made.dir;
  }

  static async open(browser: Browser, attacks: readonly Attack[], address = '127.0.0.1'): Promise<Siege> {
    const dir = await mkdtemp(path.join(tmpdir(), 'partyline-siege-'));
    const attacker = await openAttacker(dir, address);
    const bystander = await openAttacker(dir, address);
    const target = targetModule(attacker);
    for (const attack of attacks) await putAttack(dir, attack, target);
    for (const file of ['control.html', 'free-partyline.js'])
      await cp(path.join(ATTACKS, file), path.join(dir, file));
    const room = await Room.open(browser, ['--games', dir]);
    const tv = await room.tv();
    const phone = await Client.open(new URL(room.joinUrl).origin);
    phone.say('hello', { role: 'phone', protocol: 1, code: room.ready['code'], name: 'Ana' });
    await phone.frame('controller', hasStart);
    return new Siege({ room, tv, phone, attacker, bystander, dir });
  }

  /** Plays the attack until it is over, and leads everybody back to the lobby. */
  async play(attack: Attack): Promise<Outcome> {
    const id = idOf(attack);
    this.phone.say('command', { name: 'pick', args: { gameId: id } });
    this.phone.say('command', { name: 'start', args: { bots: 2 } });
    const outcome = await Promise.race([
      this.phone
        .frame('controller', ({ title }) => String(title).startsWith(`${id}: open `), 25_000)
        .then(({ title }) => ({ open: String(title).slice(`${id}: open `.length) })),
      this.room.host
        .event(
          'problem',
          ({ reason, message }) =>
            String(reason).startsWith('game-') && String(message).startsWith(`${id}: `),
        )
        .then(({ reason, message }) => ({
          problem: `${String(reason)}: ${String(message).slice(id.length + 2)}`,
        })),
    ]);
    await this.quit();
    return outcome;
  }

  async quit(): Promise<void> {
    const before = new Set(this.phone.frames.map(({ data }) => data));
    this.phone.say('command', { name: 'quit', args: {} });
    await this.phone.frame('controller', (data) => !before.has(data) && hasStart(data));
  }

  /** The TV is what it was: its own page, with its own line, and it draws at once. */
  async tvIsWell(): Promise<void> {
    const { page } = this.tv;
    expect(new URL(page.url()).pathname).toBe('/tv/');
    await expect(page.getByText('Scan to join')).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
    await expect(page).toHaveTitle('Partyline');
    expect(page.context().pages()).toHaveLength(1);
    expect(this.attacker.hits).toEqual([]);
  }

  /** The same attack on a page without a stage around it. */
  async playFree(attack: Attack): Promise<{ open: string; hits: string[] }> {
    this.#free ??= await this.room.page();
    const { address, port, hits } = this.#bystander;
    const before = hits.length;
    const url = `http://${address}:${port}/attacks`;
    await this.#free.goto(`${url}/control.html?attack=/attacks/${idOf(attack)}/game.js`);
    await expect(this.#free.locator('body')).toHaveAttribute('data-title', /: open /);
    const title = await this.#free.locator('body').getAttribute('data-title');
    return { open: title?.split(': open ')[1] ?? '', hits: hits.slice(before) };
  }

  async close(): Promise<void> {
    this.phone.close();
    await this.room.close();
    await this.attacker.close();
    await this.#bystander.close();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

export function idOf({ name, choice }: Attack): string {
  return choice === undefined ? name : `${name}-${choice.toLowerCase().replaceAll(' ', '-')}`;
}

async function putAttack(dir: string, attack: Attack, target: string): Promise<void> {
  const id = idOf(attack);
  const folder = path.join(dir, id);
  await mkdir(folder);
  await cp(path.join(ATTACKS, `${attack.name}.js`), path.join(folder, 'game.js'));
  for (const file of ['attack.js', 'worker.js', 'page.html'])
    await cp(path.join(ATTACKS, file), path.join(folder, file));
  await writeFile(path.join(folder, 'target.js'), target);
  await writeFile(
    path.join(folder, 'choice.js'),
    `export const CHOICE = ${JSON.stringify(attack.choice ?? '')};`,
  );
  const manifest = {
    id,
    title: id.slice(0, 40),
    tagline: 'Means no good.',
    players: { min: 1, max: 4 },
    minutes: 1,
    languages: ['en'],
    controls: [],
    version: '1.0.0',
    sdk: 1,
  };
  await writeFile(path.join(folder, 'game.json'), JSON.stringify(manifest));
}

function hasStart(data: Record<string, unknown>): boolean {
  const controls = data['controls'];
  return Array.isArray(controls) && controls.some((control: { id?: unknown }) => control.id === 'start');
}

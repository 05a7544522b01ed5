import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

const CLEAR = { latencyMs: 0, jitterMs: 0, lossPercent: 0 };
const parties: TestParty[] = [];
afterEach(async () => {
  for (const party of parties.splice(0)) await party.end();
});

async function open(options: Parameters<typeof TestParty.start>[0] = {}): Promise<TestParty> {
  const party = await TestParty.start(options);
  parties.push(party);
  return party;
}

async function deskOf(party: TestParty): Promise<Client> {
  const desk = await party.client('/studio/desk');
  desk.say('hello', { token: party.host.tvToken });
  await desk.frame('party');
  return desk;
}

/** Waits until all that the desk said is done. */
async function settle(party: TestParty, desk: Client): Promise<void> {
  const answers = () => desk.frames.filter(({ type }) => type === 'party').length;
  const before = answers();
  desk.say('hello', { token: party.host.tvToken });
  await expect.poll(answers).toBe(before + 1);
}

/** A phone with a seat, that came in over this line. */
async function phoneOver(party: TestParty, line: string): Promise<Client> {
  const phone = await party.client(`/studio/line/${line}`);
  phone.say('hello', { role: 'phone', protocol: 1, code: party.host.code, name: 'Ana' });
  await phone.frame('welcome');
  return phone;
}

async function policyOf(party: TestParty, page: string): Promise<string> {
  const response = await fetch(party.url + page);
  expect(response.status).toBe(200);
  return response.headers.get('content-security-policy') ?? '';
}

test('11.1 outside developer mode there is no Studio, and nobody may frame TV or phone', async () => {
  const party = await open();
  expect(party.host.studioUrl).toBeNull();
  for (const page of ['/studio', '/studio/', '/studio-phone/', '/studio/line/a', '/studio/desk']) {
    expect((await fetch(party.url + page)).status, page).toBe(404);
  }
  for (const line of ['/studio/desk', '/studio/line/a']) {
    await expect(Client.open(party.url, line)).rejects.toThrow('404');
  }
  for (const page of ['/tv/', '/']) expect(await policyOf(party, page)).toContain("frame-ancestors 'none'");
});

test('11.1 in developer mode the Studio alone may stand round the TV and its own phones', async () => {
  const party = await open({ developer: true });
  expect(party.host.studioUrl).toBe(`${party.url}/studio/?token=${party.host.tvToken}`);
  for (const page of ['/tv/', '/studio-phone/']) {
    expect(await policyOf(party, page)).toContain("frame-ancestors 'self'");
  }
  for (const page of ['/', '/studio/']) {
    expect(await policyOf(party, page)).toContain("frame-ancestors 'none'");
  }
  const policy = await policyOf(party, '/studio/');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|http/);
});

test('11.2 the desk opens with the TV’s token alone', async () => {
  const party = await open({ developer: true });
  const stranger = await party.client('/studio/desk');
  stranger.say('hello', { token: 'guess' });
  expect(await stranger.closeCode()).toBe(4003);
  const silent = await party.client('/studio/desk');
  silent.say('line', { line: 'a', weather: CLEAR, state: 'cut' });
  expect(await silent.closeCode()).toBe(4003);
  const rubbish = await party.client('/studio/desk');
  rubbish.sayText('{"type":"hello"}');
  expect(await rubbish.closeCode()).toBe(4002);
  const desk = await party.client('/studio/desk');
  desk.say('hello', { token: party.host.tvToken });
  expect(await desk.frame('party')).toEqual({ code: party.host.code, joinUrl: party.host.joinUrl });
});

test('11.3 the host itself measures the latency of a simulated line', async () => {
  const party = await open({ developer: true });
  const desk = await deskOf(party);
  desk.say('line', { line: 'a', weather: { ...CLEAR, latencyMs: 60 }, state: 'up' });
  await settle(party, desk);
  const tv = await party.tv();
  await phoneOver(party, 'a');
  const { list } = (await tv.frame('signals')) as { list: { rttMs: number }[] };
  expect(list[0]?.rttMs).toBeGreaterThanOrEqual(118);
  const before = performance.now();
  expect((await fetch(`${party.url}/studio/line/a`)).status).toBe(204);
  expect(performance.now() - before).toBeGreaterThanOrEqual(118);
});

test('11.4 a locked phone answers no ping: it is dropped as if it were silent, and hears all when it wakes', async () => {
  const party = await open({ developer: true });
  const desk = await deskOf(party);
  const tv = await party.tv();
  const phone = await phoneOver(party, 'a');
  desk.say('line', { line: 'a', weather: CLEAR, state: 'locked' });
  await tv.frame('playerDropped');
  expect(phone.isClosed).toBe(false);
  await expect(fetch(`${party.url}/studio/line/a`)).rejects.toThrow();
  desk.say('line', { line: 'a', weather: CLEAR, state: 'up' });
  expect(await phone.closeCode()).toBe(4007);
});

test('11.5 a cut line ends at once and takes nobody until it is put back', async () => {
  const party = await open({ developer: true });
  const desk = await deskOf(party);
  const tv = await party.tv();
  const phone = await phoneOver(party, 'a');
  desk.say('line', { line: 'a', weather: CLEAR, state: 'cut' });
  expect(await phone.closeCode()).toBe(1006);
  await tv.frame('playerDropped');
  await expect(Client.open(party.url, '/studio/line/a')).rejects.toThrow();
  await expect(fetch(`${party.url}/studio/line/a`)).rejects.toThrow();
  desk.say('line', { line: 'a', weather: CLEAR, state: 'up' });
  await settle(party, desk);
  expect((await fetch(`${party.url}/studio/line/a`)).status).toBe(204);
  await phoneOver(party, 'a');
});

test('11.6 a Studio that goes away leaves clear lines behind', async () => {
  const party = await open({ developer: true });
  const desk = await deskOf(party);
  desk.say('line', { line: 'a', weather: CLEAR, state: 'cut' });
  await settle(party, desk);
  desk.cut();
  await expect
    .poll(() =>
      fetch(`${party.url}/studio/line/a`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(204);
});

test('11.7 the Studio hears what was built while it is open', async () => {
  const out = await mkdtemp(path.join(tmpdir(), 'partyline-out-'));
  const pagesDir = path.join(out, 'renderer');
  for (const page of ['tv', 'phone', 'stage']) {
    await mkdir(path.join(pagesDir, page), { recursive: true });
    await writeFile(path.join(pagesDir, page, 'index.html'), '');
  }
  const builds = path.join(out, 'builds.json');
  await writeFile(builds, '{"tv":1}');
  const party = await open({ developer: true, pagesDir });
  const desk = await deskOf(party);
  const heard = () => desk.frames.filter(({ type }) => type === 'built').at(-1)?.data;
  await expect.poll(heard).toEqual({ at: { tv: 1 } });
  await writeFile(builds, '{"tv":1,"game:floe":');
  await writeFile(builds, '{"tv":1,"game:floe":2}');
  await expect.poll(heard).toEqual({ at: { tv: 1, 'game:floe': 2 } });
  const problem = { target: 'game:floe', text: 'No.', file: 'game.ts', line: 3, column: 1 };
  const told = () => desk.frames.filter(({ type }) => type === 'buildProblems').at(-1)?.data;
  expect(told()).toEqual({ list: [] });
  await writeFile(path.join(out, 'build-problems.json'), JSON.stringify({ list: [problem] }));
  await expect.poll(told).toEqual({ list: [problem] });
});

test('11.8 seats of simulated phones are gone after a start without developer mode, others are not', async () => {
  const party = await TestParty.start({ developer: true });
  const desk = await deskOf(party);
  const simulated = await phoneOver(party, 'a');
  const real = await party.phone('Zoe');
  const { playerId } = await simulated.frame('welcome');
  desk.say('seats', { playerIds: [playerId] });
  await settle(party, desk);
  await party.stop();
  const next = await open({ dataDir: party.dataDir });
  const tv = await next.tv();
  const whole = await tv.frame('welcome');
  expect(whole).toMatchObject({ party: { players: [{ playerId: real.welcome['playerId'] }] } });
});

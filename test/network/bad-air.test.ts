/** Phones on a Wi-Fi that delays, loses and falls silent. */
import { expect } from 'vitest';
import { setTimeout as delay } from 'node:timers/promises';
import { contention } from '../support/contention.ts';
import { AIR } from './support/air.ts';
import { inRoom } from './support/in-room.ts';
import type { Lines } from './support/lines.ts';
import { originOf, type Room } from './support/room.ts';

const PHONES = Array.from({ length: 8 }, (_, index) => `phone${index + 1}`);
/** A phone that the host has not heard for so long is a dropped one. */
const SILENT_MS = 2_500;
const LISTEN_MS = 10_000;
/** Every other phone plays, and the others only hold the line. */
const INPUTS_A_SECOND = 20;

type Silences = Record<string, number>;

async function watchedHost(room: Room) {
  const lines = room.program('laptop', 'watched-host.ts', room.folder());
  const { joinUrl, code } = await lines.event('ready');
  return { lines, origin: originOf(String(joinUrl)), code: String(code) };
}

/** The longest that the host heard nothing of each phone since it was last asked, in ms. */
async function silences(host: Lines): Promise<Silences> {
  const from = host.all.length;
  host.say('');
  const { silences: found } = await host.event('silences', from);
  return found as Silences;
}

function drops(host: Lines): number {
  return host.all.filter(({ event }) => event === 'playerDropped').length;
}

inRoom(
  {
    title: 'eight phones stay on the line on a busy and on a bad Wi-Fi',
    stations: ['laptop', ...PHONES],
    through: 'air',
  },
  async (room) => {
    const host = await watchedHost(room);
    await Promise.all(
      PHONES.map((phone, index) =>
        room.phone(phone, { ...host, inputs: index % 2 === 0 ? INPUTS_A_SECOND : 0 }),
      ),
    );
    for (const quality of ['busy', 'bad'] as const) {
      await room.lan.air.set(AIR[quality]);
      await silences(host.lines);
      await delay(LISTEN_MS);
      const longest = Object.values(await silences(host.lines)).sort((one, other) => one - other);
      console.log(`longest silence of each phone, ${quality}: ${longest.join(', ')} ms`);
      expect(longest).toHaveLength(PHONES.length);
      expect(longest.at(-1)).toBeLessThan(SILENT_MS * contention());
    }
    expect(drops(host.lines)).toBe(0);
  },
);

inRoom(
  {
    title: 'a phone out of range for five seconds is missed, and back by itself',
    stations: ['laptop', 'phone', 'other'],
    through: 'air',
  },
  async (room) => {
    await room.lan.air.set(AIR.good);
    const host = await watchedHost(room);
    const phone = await room.phone('phone', host);
    await room.phone('other', host);
    const cutMs = performance.now();
    await room.lan.air.cut('phone');
    const dropped = await host.lines.event('playerDropped');
    const droppedMs = performance.now() - cutMs;
    await delay(5_000 - droppedMs);
    const healedMs = performance.now();
    await room.lan.air.heal('phone');
    const returned = await host.lines.event('playerReturned');
    console.log(
      `missed after ${Math.round(droppedMs)} ms, back after ${Math.round(performance.now() - healedMs)} ms`,
    );
    expect(droppedMs).toBeLessThan(5_000);
    expect(returned['playerId']).toBe(dropped['playerId']);
    expect(drops(host.lines)).toBe(1);
    await phone.line(({ event, returned: isBack }) => event === 'joined' && isBack === true);
  },
);

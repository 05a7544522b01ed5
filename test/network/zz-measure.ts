import { setTimeout as delay } from 'node:timers/promises';
import { loadavg } from 'node:os';
import { AIR } from '/tmp/wt/network/test/network/support/air.ts';
import { Room, originOf } from '/tmp/wt/network/test/network/support/room.ts';
const PHONES = Array.from({ length: 8 }, (_, i) => `phone${i + 1}`);
const room = await Room.make({ stations: ['laptop', ...PHONES], through: 'air' });
try {
  const lines = room.program('laptop', 'watched-host.ts', room.folder());
  const { joinUrl, code } = await lines.event('ready');
  await Promise.all(PHONES.map((p, i) => room.phone(p, { origin: originOf(String(joinUrl)), code: String(code), inputs: i % 2 === 0 ? 20 : 0 })));
  const ask = async () => { const from = lines.all.length; lines.say(''); return (await lines.event('silences', from)).silences as Record<string, number>; };
  for (const q of ['ideal', 'good', 'busy', 'bad'] as const) {
    await room.lan.air.set(AIR[q]);
    await ask();
    await delay(45_000);
    const s = await ask();
    console.log(q, 'playing(20Hz):', PHONES.filter((_, i) => i % 2 === 0).map((p) => s[`192.168.77.${100 + Number(p.slice(5))}`]).join(' '), '| idle:', PHONES.filter((_, i) => i % 2 === 1).map((p) => s[`192.168.77.${100 + Number(p.slice(5))}`]).join(' '), '| drops', lines.all.filter((l) => l.event === 'playerDropped').length, 'load', loadavg()[0]?.toFixed(1));
  }
} finally { await room.close(); }
process.exit(0);

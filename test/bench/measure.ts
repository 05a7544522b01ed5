/** One room for a while: so many phones, each with a thumb on its stick, and one TV that counts what arrives. */
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { CARRIERS, type CarrierName } from './carriers.ts';
import type { Phone } from './clients.ts';

/** A phone's stick, at most. */
const INPUTS_A_SECOND = 60;
/** Before anything counts: compiled code is another code. */
const WARM_UP_S = 1;
/** The TV shows one phone something new so often, in ms. */
const SHOW_EVERY_MS = 50;
const LAST_INPUTS_MS = 500;

export type Room = { carrier: CarrierName; phones: number; seconds: number };

export type Measured = {
  sent: number;
  delivered: number;
  /** Frames that reached a phone and were not for it. */
  foreign: number;
  /** Of the carrier's process, in us of CPU time. */
  cpuUsPerMessage: number;
  /** From the phone's socket to the TV's, in ms. */
  p50Ms: number;
  p99Ms: number;
};

export async function measure({ carrier: name, phones: count, seconds }: Room): Promise<Measured> {
  const carrier = await CARRIERS[name]();
  try {
    const tv = await carrier.openTv();
    const phones: Phone[] = [];
    for (let index = 0; index < count; index += 1) phones.push(await carrier.openPhone());
    tv.show(phones.map(({ id }) => id));

    const delays = createHistogram();
    const sentAt = new Map(phones.map(({ id }) => [id, new Map<number, number>()]));
    let delivered = 0;
    let sent = 0;
    tv.onInput = (phoneId, number) => {
      const own = sentAt.get(phoneId);
      const at = own?.get(number);
      if (at === undefined) return;
      own?.delete(number);
      delivered += 1;
      delays.record(Math.max(1, Math.round((performance.now() - at) * 1_000)));
    };

    await press(phones, WARM_UP_S, (phone, next) => phone.send(next));
    await pause(LAST_INPUTS_MS);
    const showing = setInterval(() => {
      const phone = phones[Math.floor(Math.random() * phones.length)];
      if (phone) tv.show([phone.id]);
    }, SHOW_EVERY_MS);
    const cpuBefore = await carrier.cpuSeconds();
    await press(phones, seconds, (phone, next) => {
      sentAt.get(phone.id)?.set(next, performance.now());
      sent += 1;
      phone.send(next);
    });
    const deadline = performance.now() + LAST_INPUTS_MS * 4;
    while (delivered < sent && performance.now() < deadline) await pause(20);
    const cpuS = (await carrier.cpuSeconds()) - cpuBefore;
    clearInterval(showing);
    return {
      sent,
      delivered,
      foreign: phones.reduce((sum, phone) => sum + phone.foreign(), 0),
      cpuUsPerMessage: (cpuS * 1e6) / delivered,
      p50Ms: delays.percentile(50) / 1_000,
      p99Ms: delays.percentile(99) / 1_000,
    };
  } finally {
    await carrier.close();
  }
}

/** Every thumb sixty times a second, spread over the sixtieth as thumbs are. */
async function press(
  phones: readonly Phone[],
  seconds: number,
  send: (phone: Phone, next: number) => void,
): Promise<void> {
  const startedMs = performance.now();
  const perMs = (phones.length * INPUTS_A_SECOND) / 1_000;
  const all = Math.round(perMs * seconds * 1_000);
  for (let done = 0; done < all;) {
    const due = Math.min(all, Math.floor((performance.now() - startedMs) * perMs));
    for (; done < due; done += 1) {
      const phone = phones[done % phones.length];
      if (phone) send(phone, Math.floor(done / phones.length));
    }
    await pause(1);
  }
}

/** Hears what a page, or a game's frame in it, hands to the loudspeaker. */
import type { Frame, Page } from '@playwright/test';

type Heard = { peak: number; db: number };
type Range = { least: number; most: number };
type Eared = { partylineHeard?: AnalyserNode[]; partylineWatched?: Record<number, Range> };

export class Ears {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Call it before the page is opened. */
  static async of(page: Page): Promise<Ears> {
    await page.addInitScript(listenAtDestinations);
    return new Ears(page);
  }

  /** The strength of this tone in dB, full scale being 0. */
  async tone(hz: number, frame: Page | Frame = this.#page): Promise<number> {
    return (await frame.evaluate(hear, hz)).db;
  }

  /** Looks often, from now on, and keeps the weakest and the strongest of this tone, in dB. */
  async watch(hz: number): Promise<() => Promise<Range>> {
    await this.#page.evaluate(watchTone, hz);
    return () =>
      this.#page.evaluate((of) => (window as Eared).partylineWatched?.[of] ?? { least: 0, most: -200 }, hz);
  }

  /** The loudest sample just now, 0 to 1 and beyond. */
  async peak(frame: Page | Frame = this.#page): Promise<number> {
    return (await frame.evaluate(hear, 0)).peak;
  }
}

function listenAtDestinations(): void {
  const { connect } = AudioNode.prototype as { connect: (this: AudioNode, to: unknown) => unknown };
  const heard: AnalyserNode[] = [];
  (window as Eared).partylineHeard = heard;
  function listened(this: AudioNode, ...given: unknown[]): unknown {
    const result = Reflect.apply(connect, this, given) as unknown;
    if (given[0] instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      const ear = new AnalyserNode(this.context, { fftSize: 4096, smoothingTimeConstant: 0 });
      Reflect.apply(connect, this, [ear]);
      heard.push(ear);
    }
    return result;
  }
  Object.defineProperty(AudioNode.prototype, 'connect', { value: listened, writable: true });
}

function watchTone(hz: number): void {
  const page = window as Eared;
  const range: Range = { least: 0, most: -200 };
  (page.partylineWatched ??= {})[hz] = range;
  setInterval(() => {
    for (const ear of page.partylineHeard ?? []) {
      const bins = new Float32Array(ear.frequencyBinCount);
      ear.getFloatFrequencyData(bins);
      const db = bins[Math.round((hz * ear.fftSize) / ear.context.sampleRate)] ?? -200;
      range.least = Math.min(range.least, db);
      range.most = Math.max(range.most, db);
    }
  }, 20);
}

function hear(hz: number): Heard {
  let [peak, db] = [0, -200];
  for (const ear of (window as Eared).partylineHeard ?? []) {
    if (ear.context.state !== 'running') continue;
    const wave = new Float32Array(ear.fftSize);
    ear.getFloatTimeDomainData(wave);
    for (const sample of wave) peak = Math.max(peak, Math.abs(sample));
    const bins = new Float32Array(ear.frequencyBinCount);
    ear.getFloatFrequencyData(bins);
    db = Math.max(db, bins[Math.round((hz * ear.fftSize) / ear.context.sampleRate)] ?? -200);
  }
  return { peak, db };
}

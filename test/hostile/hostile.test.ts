/**
 * An evening in which everything is tried at once against the built host, while a party plays on. PARTYLINE_SEED
 * has another one; a volley that failed is fired again, alone, with PARTYLINE_SEED and PARTYLINE_VOLLEY.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { fireAgain, spendEvening, type Evening } from './evening.ts';
import { judgeLog } from './log-check.ts';

const SEED = Number(process.env['PARTYLINE_SEED'] ?? 7);
const VOLLEY = process.env['PARTYLINE_VOLLEY'];

const MB = 2 ** 20;
/** The most that the host may have grown by after a collection, and the most that it may ever have had, in bytes. */
const BOUNDS = { heapGrowth: 4 * MB, peakRss: 400 * MB } as const;

/** So many times as busy as it can be, a machine tells nothing of round trips. */
const HOPELESS = 3;

/** The host tells of its memory by a signal that Windows does not have. */
const CAN_WATCH = process.platform !== 'win32';
const TITLE = `an evening under attack (seed ${SEED})${CAN_WATCH ? '' : ' (skipped: needs SIGUSR2)'}`;

if (VOLLEY === undefined) describe.skipIf(!CAN_WATCH)(TITLE, underAttack);
else {
  test(`volley ${VOLLEY} of seed ${SEED} gets its answers`, async () => {
    expect(await fireAgain(SEED, Number(VOLLEY))).toEqual([]);
  }, 30_000);
}

function underAttack(): void {
  let evening: Evening;
  beforeAll(async () => {
    evening = await spendEvening(SEED, (line) => console.log(`    ${line}`));
  }, 300_000);

  test('100,000 malformed frames, floods and forgeries get the answer or the end that they must get', () => {
    const wrongs = evening.battles.flatMap(({ title, wrongs: some }) =>
      some.map((one) => `${title}: ${one}`),
    );
    expect(wrongs).toEqual([]);
    expect(evening.counts['malformed frames']).toBeGreaterThanOrEqual(100_000);
    expect(evening.exitCode).toBe(0);
  });

  test('whoever plays waits at most twice as long as when it is quiet', () => {
    const slow = evening.battles.filter(({ comparisons }) => comparisons.some(({ isFine }) => !isFine));
    const judged = slow.filter(({ unrest }) => unrest < HOPELESS);
    for (const { title, unrest } of slow.filter((one) => !judged.includes(one)))
      console.log(`    ${title}: not judged, others keep this machine ${unrest.toFixed(1)} times too busy`);
    expect(judged).toEqual([]);
  });

  test('2.1 to 2.4 seats, scores, charge and controllers of the others are untouched, and nobody hears of anything', () => {
    expect(evening.damage).toEqual([]);
  });

  test('the memory of the host is bounded', () => {
    const { before, after } = evening.memory;
    expect(after.heapUsed - before.heapUsed).toBeLessThan(BOUNDS.heapGrowth);
    expect(after.peakRss).toBeLessThan(BOUNDS.peakRss);
  });

  test('9.7 and 9.9 the log tells of everything, of nothing without end, and holds no secret', () => {
    const linesEnded = (evening.counts['malformed frames'] ?? 0) / 11;
    expect(judgeLog(evening.log, evening.secrets, linesEnded)).toEqual([]);
  });
}

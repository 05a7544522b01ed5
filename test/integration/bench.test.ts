import { expect, test } from 'vitest';
import { CARRIERS, type CarrierName } from '../bench/carriers.ts';
import { measure } from '../bench/measure.ts';

test.each(Object.keys(CARRIERS) as CarrierName[])(
  '2.1 the bench of the %s counts every input once, and nothing that is for somebody else',
  async (carrier) => {
    const { sent, delivered, foreign, cpuUsPerMessage, p50Ms, p99Ms } = await measure({
      carrier,
      phones: 4,
      seconds: 0.5,
    });
    expect(sent).toBe(120);
    expect({ delivered, foreign }).toEqual({ delivered: 120, foreign: 0 });
    expect(cpuUsPerMessage).toBeGreaterThan(0);
    expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
    expect(p50Ms).toBeGreaterThan(0);
  },
);

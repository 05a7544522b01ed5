import { expect, test } from 'vitest';
import { LineWeather } from '../../../src-shared/studio-desk.ts';
import { barsOf, nameOfWeather, WEATHER_NAMES, WEATHERS } from './weathers.ts';

test('each preset is a line that the host takes, and is known by its name', () => {
  for (const name of WEATHER_NAMES) {
    expect(LineWeather.safeParse(WEATHERS[name]).success).toBe(true);
    expect(nameOfWeather({ ...WEATHERS[name] })).toBe(name);
  }
  expect(nameOfWeather({ ...WEATHERS.home, lossPercent: 9 })).toBe('custom');
});

test('a worse line has fewer bars', () => {
  expect(WEATHER_NAMES.map((name) => barsOf(WEATHERS[name]))).toEqual([4, 3, 2, 1]);
});

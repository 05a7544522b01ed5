/** Lines as they are met in the field, from one room to the next. */
import type { LineWeather } from '../../../src-shared/studio-desk.ts';

export const WEATHER_NAMES = ['perfect', 'home', 'bad', 'bar'] as const;
export type WeatherName = (typeof WEATHER_NAMES)[number];

export const WEATHERS: Readonly<Record<WeatherName, LineWeather>> = {
  perfect: { latencyMs: 0, jitterMs: 0, lossPercent: 0 },
  home: { latencyMs: 4, jitterMs: 10, lossPercent: 0.2 },
  bad: { latencyMs: 40, jitterMs: 80, lossPercent: 3 },
  bar: { latencyMs: 90, jitterMs: 220, lossPercent: 8 },
};

/** The preset that this is, or `custom`. */
export function nameOfWeather(weather: LineWeather): WeatherName | 'custom' {
  const same = (name: WeatherName): boolean =>
    WEATHERS[name].latencyMs === weather.latencyMs &&
    WEATHERS[name].jitterMs === weather.jitterMs &&
    WEATHERS[name].lossPercent === weather.lossPercent;
  return WEATHER_NAMES.find(same) ?? 'custom';
}

/** Such a line has so many of four bars. */
export function barsOf({ latencyMs, jitterMs, lossPercent }: LineWeather): 1 | 2 | 3 | 4 {
  // A lost packet costs a fifth of a second and more.
  const trouble = 2 * latencyMs + jitterMs + lossPercent * 20;
  if (trouble <= 10) return 4;
  if (trouble <= 60) return 3;
  return trouble <= 300 ? 2 : 1;
}

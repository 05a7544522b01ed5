/** Moving helpers stand still in a pause, and with reduced motion they are at their end at once. */
import { describe, expect, test } from 'vitest';
import { CONFETTI_MS, paintConfetti } from './confetti.ts';
import { countOf, paintCountdown } from './countdown.ts';
import { createParticles } from './particles.ts';
import { paperPen } from './picture-kit.ts';
import { scatter } from './confetti.ts';
import { frameAt } from './sprite.ts';
import { backOut, between, circOut, easeIn, easeInOut, easeOut, plugIn, tween } from './tween.ts';

const at = (now: number, reducedMotion = false) => ({ now, reducedMotion });

describe('a tween', () => {
  const move = { since: 1000, ms: 400 };

  test('goes from 0 to 1 in its time, and stays there', () => {
    const parts = [0, 1000, 1100, 1400, 9000].map((now) => tween(move, at(now)));
    expect(parts).toEqual([0, 0, 0.25, 1, 1]);
  });

  test('is there at once with reduced motion, and not before its time', () => {
    expect([999, 1000].map((now) => tween(move, at(now, true)))).toEqual([0, 1]);
  });

  test('takes any easing', () => {
    expect(tween({ ...move, ease: (part) => part * part }, at(1200))).toBe(0.25);
  });

  test.each([
    ['easeIn', easeIn],
    ['easeOut', easeOut],
    ['easeInOut', easeInOut],
    ['backOut', backOut],
    ['circOut', circOut],
    ['plugIn', plugIn],
  ])('%s begins at 0 and ends at 1', (_name, ease) => {
    expect(ease(0)).toBeCloseTo(0, 6);
    expect(ease(1)).toBeCloseTo(1, 6);
  });

  test('between is a place on the way', () => {
    expect(between(10, 30, 0.25)).toBe(15);
  });
});

describe('a countdown', () => {
  const clock = { until: 10_000 };

  test('counts the last three seconds, and nothing before or after', () => {
    const counts = [6_999, 7_000, 8_500, 9_999, 10_000].map((now) => countOf(clock, at(now))?.count ?? null);
    expect(counts).toEqual([null, 3, 2, 1, null]);
    expect(countOf(clock, at(5_500), 5)?.count).toBe(5);
  });

  test('pops, and does not with reduced motion', () => {
    expect(countOf(clock, at(7_000))?.size).toBeCloseTo(0, 6);
    expect(countOf(clock, at(7_150))?.size).toBeGreaterThan(1);
    expect(countOf(clock, at(7_000, true))?.size).toBe(1);
  });

  test('is drawn in the middle of its place', () => {
    const { pen, acts } = paperPen();
    paintCountdown(pen, { clock, frame: at(7_600), x: 960, y: 540, px: 300 });
    expect(acts('translate')).toMatchObject([{ args: [960, 540] }]);
    expect(acts('fillText')).toMatchObject([{ args: ['3', 0, 0] }]);
    paintCountdown(pen, { clock, frame: at(0), x: 960, y: 540, px: 300 });
    expect(acts('fillText')).toHaveLength(1);
  });
});

describe('particles', () => {
  const spray = { count: 20, speed: 100, size: 6, colors: ['#fff', '#000'], lifeMs: 500 };
  const ring = { reach: 50, color: '#fff', width: 4, lifeMs: 400 };
  const bits = (particles: ReturnType<typeof createParticles>) => {
    const { pen, acts } = paperPen();
    particles.draw(pen);
    return { squares: acts('fillRect').length, rings: acts('ellipse') };
  };

  test('fly out, and are gone after their life', () => {
    const particles = createParticles({ reducedMotion: false });
    particles.spray({ x: 0, y: 0 }, spray);
    expect(bits(particles).squares).toBe(20);
    particles.pass(501);
    expect(bits(particles).squares).toBe(0);
  });

  test('are never more than may be drawn in time', () => {
    const particles = createParticles({ reducedMotion: false, most: 30 });
    for (let time = 0; time < 5; time++) particles.spray({ x: 0, y: 0 }, spray);
    for (let time = 0; time < 40; time++) particles.ring({ x: 0, y: 0 }, ring);
    expect(bits(particles)).toMatchObject({ squares: 30, rings: { length: 30 } });
    particles.clear();
    expect(bits(particles)).toEqual({ squares: 0, rings: [] });
  });

  test('a ring waits for its time, and widens', () => {
    const particles = createParticles({ reducedMotion: false, squash: 0.5 });
    particles.ring({ x: 0, y: 0 }, { ...ring, delayMs: 100 });
    const seen = [0, 100, 300].map((ms) => {
      particles.pass(ms);
      return bits(particles).rings.map(({ args }) => args.slice(2, 4));
    });
    expect(seen[0]).toEqual([]);
    expect(seen[1]).toEqual([[7.5, 3.75]]);
    expect(Number(seen[2]?.[0]?.[0])).toBeGreaterThan(40);
  });

  test('with reduced motion nothing flies, and rings fade where they are', () => {
    const particles = createParticles({ reducedMotion: true });
    particles.spray({ x: 0, y: 0 }, spray);
    particles.ring({ x: 0, y: 0 }, ring);
    const [first] = bits(particles).rings;
    particles.pass(200);
    const [later] = bits(particles).rings;
    expect(bits(particles).squares).toBe(0);
    expect(later?.args).toEqual(first?.args);
    expect(later?.alpha).toBeLessThan(first?.alpha ?? 0);
  });
});

describe('confetti', () => {
  const places = (ageMs: number, reducedMotion = false) => {
    const { pen, acts } = paperPen();
    paintConfetti(pen, { ageMs, width: 1920, height: 1080, reducedMotion });
    return acts('translate').map(({ args }) => args);
  };

  test('is where its age says, each time, so that it stands still in a pause', () => {
    expect(places(700)).toEqual(places(700));
    expect(places(700)).not.toEqual(places(716));
  });

  test('is on the picture while it flies, and gone after five seconds', () => {
    const seen = places(900).filter(([x, y]) => Number(x) > 0 && Number(x) < 1920 && Number(y) < 1080);
    expect(seen.length).toBeGreaterThan(100);
    expect([places(-1), places(CONFETTI_MS)]).toEqual([[], []]);
  });

  test('lies still with reduced motion', () => {
    expect(places(200, true)).toEqual(places(3_000, true));
  });
});

test('scattered numbers are the same each time, uneven, and from 0 up to 1', () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => scatter(index, 3));
  expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, index) => scatter(index, 3)));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((one) => one < 0.5).length / 1_000).toBeCloseTo(0.5, 1);
});

test('the frames of an animation follow play time, and go round', () => {
  expect([0, 99, 100, 350, 400].map((now) => frameAt(now, 10, 4))).toEqual([0, 0, 1, 3, 0]);
});

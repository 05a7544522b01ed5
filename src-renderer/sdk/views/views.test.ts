import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { paperPlayer } from '../paper-player.ts';
import { Confetti } from './confetti.ts';
import { Countdown } from './countdown.ts';
import { largestThatFits } from './fit-text.ts';
import { Badge, NameTag } from './name-tag.ts';

const ana = paperPlayer('ana', { name: 'Ana', cordIndex: 1, color: '#00e2e1' });

test('a name tag has the name, the colour, and the pattern of the cord', () => {
  const html = renderToStaticMarkup(createElement(NameTag, { player: ana }));
  expect(html).toContain('>Ana</bdi>');
  expect(html).toContain('stroke="#00e2e1"');
  expect(html).toContain('stroke-dasharray="0.16em 0.16em"');
  expect(renderToStaticMarkup(createElement(NameTag, { player: ana, badge: false }))).not.toContain('<path');
});

test('who is away stands in grey', () => {
  const away = renderToStaticMarkup(createElement(NameTag, { player: { ...ana, connected: false } }));
  expect(away).toContain('color:#a79fb4');
  expect(renderToStaticMarkup(createElement(NameTag, { player: ana }))).not.toContain('#a79fb4');
});

test('a badge shows the icon, and a twisted cord its notches', () => {
  const plain = renderToStaticMarkup(createElement(Badge, { player: ana, size: '6vh' }));
  const twisted = renderToStaticMarkup(
    createElement(Badge, { player: { ...ana, cordIndex: 11 }, size: '6vh' }),
  );
  expect(plain).toMatch(/<path d="M/);
  expect(plain).not.toContain('6 20');
  expect(twisted).toContain('stroke-dasharray="6 20"');
});

test('a countdown shows its last seconds alone', () => {
  const shown = (now: number) =>
    renderToStaticMarkup(createElement(Countdown, { clock: { until: 5_000 }, now, reducedMotion: true }));
  expect(shown(1_000)).toBe('');
  expect(shown(2_500)).toContain('>3</div>');
  expect(shown(5_000)).toBe('');
});

test('confetti is there for five seconds', () => {
  const shown = (now: number) =>
    renderToStaticMarkup(createElement(Confetti, { since: 1_000, now, reducedMotion: false }));
  expect([shown(999), shown(6_000)]).toEqual(['', '']);
  expect(shown(1_000)).toMatch(/^<canvas/);
});

test('the largest size that fits is found, and the least where none does', () => {
  expect(largestThatFits(20, 2, () => true)).toBe(20);
  expect(largestThatFits(20, 2, (size) => size <= 7)).toBeCloseTo(7, 0);
  expect(largestThatFits(20, 2, (size) => size <= 7)).toBeLessThanOrEqual(7);
  expect(largestThatFits(20, 2, () => false)).toBe(2);
});

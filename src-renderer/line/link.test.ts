import { expect, test } from 'vitest';
import { greet, hangUp } from './link-steps.ts';
import { createLink } from './link.ts';
import { createFakeNetwork } from './testing/fake-network.ts';

type Said = { type: string };

function greeted({ earlyMs = 0 } = {}) {
  const network = createFakeNetwork();
  const { after } = network.deps;
  network.deps.after = (delayMs, run) => after(Math.max(1, delayMs - earlyMs), run);
  const heard: string[] = [];
  const link = createLink<Said>(network.deps, {
    hello: () => ({ type: 'hello', data: {} }),
    read: (frame) => frame as Said,
    meaningOf: ({ type }) => (type === 'welcome' ? { is: 'letIn' } : { is: 'other' }),
    onMessage: ({ type }) => heard.push(`${type} while ${link.at()}`),
    onLost: (code) => heard.push(`lost by ${code} while ${link.at()}`),
    answerWithinMs: 500,
    patientAfter: Infinity,
    againAfter: () => 'soon',
  });
  link.take(greet);
  return { ...network, link, heard };
}

test('who hears of a message or of a loss finds the link in its next phase', () => {
  const { wire, heard } = greeted();
  wire().open();
  wire().say({ type: 'welcome' });
  wire().drop(4008);
  expect(heard).toEqual(['welcome while open', 'lost by 4008 while waiting']);
});

test('a timer that rings a moment early is set again for the rest', () => {
  const { wire, pass, heard } = greeted({ earlyMs: 2 });
  wire().open();
  wire().say({ type: 'welcome' });
  pass(2_999);
  expect(heard).toHaveLength(1);
  pass(1);
  expect(heard.at(-1)).toBe('lost by 4007 while waiting');
});

test('a wire that was given up is closed, and not listened to', () => {
  const { wire, wires, link, heard } = greeted();
  const first = wire();
  link.take(greet);
  expect(first.closed).toBe(true);
  first.open();
  first.say({ type: 'late' });
  first.drop();
  expect(heard).toEqual([]);
  expect(wires).toHaveLength(2);
});

test('nothing goes on after hanging up', () => {
  const { wire, wires, link, pass, heard } = greeted();
  wire().open();
  wire().say({ type: 'welcome' });
  link.take(hangUp);
  pass(60_000);
  expect(wires).toHaveLength(1);
  expect(heard).toEqual(['welcome while open']);
});

import { expect, test } from 'vitest';
import type { Control, Controller } from '../../../src-shared/controller.ts';
import { ShownRecord } from '../disk/records.ts';
import { ShownControls } from './shown-controls.ts';

const button: Control = { kind: 'button', id: 'go', label: 'Go' };
const ask = (...labels: string[]): Control => ({
  kind: 'choices',
  id: 'answer',
  options: labels.map((label, index) => ({ id: String(index), label })),
});
const hand = (...labels: string[]): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: labels.map((label, index) => ({ id: String(index), label })),
});

/** The same words, with an emblem on the first of them. */
const emblems = (emblem: { icon?: 'cow' | 'dog'; image?: string }): [choices: Control, cards: Control] => {
  const parts = [
    { id: 'a', label: 'A', ...emblem },
    { id: 'b', label: 'B' },
  ];
  return [
    { kind: 'choices', id: 'answer', options: parts },
    { kind: 'cards', id: 'hand', cards: parts },
  ];
};

/** Shows these one after the other, and says whether a press on the first is for the last. */
function goesOn(control: Control, ...later: Controller[]): boolean {
  const shown = new ShownControls(null, () => {});
  shown.show(['p1'], { title: 'one', controls: [control] }, 'game');
  const revision = shown.controller('p1')?.revision;
  for (const controller of later) shown.show(['p1'], controller, 'game');
  return shown.isUnbroken('p1', { control, value: true, revision });
}

test('12.2 the revision grows with each change of the seat, and stays where nothing changed', () => {
  const shown = new ShownControls(null, () => {});
  expect(shown.show(['p1', 'p2'], { controls: [button] }, 'game')).toEqual(['p1', 'p2']);
  expect(shown.show(['p1', 'p2'], { controls: [button] }, 'game')).toEqual([]);
  expect(shown.show(['p1'], { controls: [] }, 'game')).toEqual(['p1']);
  expect(shown.show(['p1', 'p2'], { controls: [] }, 'pause')).toEqual(['p1', 'p2']);
  expect([shown.controller('p1'), shown.controller('p2')]).toMatchObject([{ revision: 3 }, { revision: 3 }]);
});

test('12.5 a control is unbroken whatever changes around it', () => {
  expect(goesOn(button, { title: 'two', text: 'news', controls: [ask('Yes', 'No'), button] })).toBe(true);
  expect(
    goesOn(ask('Yes', 'No'), { title: 'one', text: 'One has answered', controls: [ask('Yes', 'No')] }),
  ).toBe(true);
});

test('12.5 a control that was gone, disabled or of another scene is another one', () => {
  const again = { title: 'one', controls: [button] };
  expect(goesOn(button, { title: 'one', controls: [] }, again)).toBe(false);
  expect(goesOn(button, { title: 'one', controls: [{ ...button, disabled: true }] }, again)).toBe(false);
  const shown = new ShownControls(null, () => {});
  shown.show(['p1'], again, 'game');
  shown.show(['p1'], again, 'pause');
  expect(shown.isUnbroken('p1', { control: button, value: true, revision: 1 })).toBe(false);
  expect(shown.isUnbroken('p1', { control: button, value: true, revision: 2 })).toBe(true);
  expect(shown.isUnbroken('p1', { control: button, value: true, revision: undefined })).toBe(true);
});

const text: Control = { kind: 'text', id: 'say', placeholder: 'A fish', maxLength: 9 };
const slider: Control = { kind: 'slider', id: 'guess', min: 0, max: 9, step: 1, value: 0 };
const draw: Control = { kind: 'draw', id: 'draw', colors: ['#000000'], aspect: 1 };

test.each<[string, Control, Controller]>([
  ['other options', ask('Yes', 'No'), { title: 'one', controls: [ask('Rome', 'Oslo')] }],
  ['the same options under another title', ask('Yes', 'No'), { title: 'two', controls: [ask('Yes', 'No')] }],
  ['another label of a button', button, { title: 'one', controls: [{ ...button, label: 'Stop' }] }],
  ['another kind', button, { title: 'one', controls: [{ kind: 'buzzer', id: 'go', label: 'Go' }] }],
  ['another placeholder', text, { title: 'one', controls: [{ ...text, placeholder: 'A bird' }] }],
  ['a text under another title', text, { title: 'two', controls: [text] }],
  ['other bounds', slider, { title: 'one', controls: [{ ...slider, max: 99 }] }],
  ['a drawing under another title', draw, { title: 'two', controls: [draw] }],
])('12.5 another question: %s', (_name, control, next) => {
  expect(goesOn(control, next)).toBe(false);
});

test.each<[string, Control, Controller]>([
  [
    'a stick of another label',
    { kind: 'stick', id: 'm' },
    { title: 'two', controls: [{ kind: 'stick', id: 'm', label: 'x' }] },
  ],
  [
    'a slider that says where it stands',
    slider,
    { title: 'one', controls: [{ ...slider, label: '4', value: 4 }] },
  ],
  [
    'what is picked',
    ask('Yes', 'No'),
    { title: 'one', controls: [{ ...ask('Yes', 'No'), value: '1' } as Control] },
  ],
  ['a drawing that grows', draw, { title: 'one', controls: [{ ...draw, strokes: [] }] }],
])('12.5 no other question: %s', (_name, control, next) => {
  expect(goesOn(control, next)).toBe(true);
});

test('12.5 of a hand the cards that are played count', () => {
  const shown = new ShownControls(null, () => {});
  shown.show(['p1'], { controls: [hand('Ace', 'King')] }, 'game');
  const next = hand('Ace', 'Two', 'Ten');
  shown.show(['p1'], { controls: [next] }, 'game');
  const isFor = (...ids: string[]) => shown.isUnbroken('p1', { control: next, value: ids, revision: 1 });
  expect([isFor('0'), isFor('1'), isFor('0', '2')]).toEqual([true, false, false]);
});

test.each([
  [{ icon: 'cow' }, { icon: 'dog' }],
  [{ image: 'cow.webp' }, { image: 'dog.webp' }],
  [{ icon: 'cow' }, {}],
] as const)(
  '12.5 the same words with another icon or image are another question: %o, then %o',
  (one, other) => {
    const [[choices, cards], [otherChoices, otherCards]] = [emblems(one), emblems(other)];
    expect(goesOn(choices, { title: 'one', controls: [choices] })).toBe(true);
    expect(goesOn(choices, { title: 'one', controls: [otherChoices] })).toBe(false);
    const shown = new ShownControls(null, () => {});
    shown.show(['p1'], { title: 'one', controls: [cards] }, 'game');
    const revision = shown.controller('p1')?.revision;
    shown.show(['p1'], { title: 'one', controls: [otherCards] }, 'game');
    expect(shown.isUnbroken('p1', { control: otherCards, value: ['a'], revision })).toBe(false);
    expect(shown.isUnbroken('p1', { control: otherCards, value: ['b'], revision })).toBe(true);
  },
);

test('12.6 after a restart of the host revisions grow on, and what asks the same is unbroken', () => {
  const kept: ShownRecord[] = [];
  const shown = new ShownControls(null, (record) => void kept.push(record));
  shown.show(['p1'], { title: 'one', controls: [button, ask('Yes', 'No')] }, 'game');
  shown.settled();
  shown.show(['p1'], { title: 'one', text: 'not kept', controls: [button, ask('Yes', 'No')] }, 'game');
  shown.settled();
  expect(kept).toHaveLength(1);
  const next = new ShownControls(ShownRecord.parse(JSON.parse(JSON.stringify(kept[0]))), () => {});
  next.show(['p1', 'p2'], { title: 'two', controls: [button, ask('Yes', 'No')] }, 'game');
  expect(next.controller('p1')?.revision).toBeGreaterThan(1_000);
  const isFor = (playerId: string, control: Control) =>
    next.isUnbroken(playerId, { control, value: true, revision: 2 });
  expect([isFor('p1', button), isFor('p1', ask('Yes', 'No'))]).toEqual([true, false]);
  expect(isFor('p2', button)).toBe(false);
});

test('12.5 a control may have any name', () => {
  const odd: Control = { kind: 'button', id: '__proto__' };
  expect(goesOn(odd, { title: 'one', text: 'x', controls: [odd] })).toBe(true);
  expect(goesOn(odd, { title: 'one', controls: [] })).toBe(false);
});

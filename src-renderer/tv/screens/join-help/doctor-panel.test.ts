import { expect, test } from 'vitest';
import { reportOf, stateOf, type Check, type CheckId, type Finding } from '../../../../src-shared/doctor.ts';
import { linesOf, shownLine } from './doctor-panel.tsx';

const check = (finding: Finding): Check => ({
  id: finding.split('.')[0] as CheckId,
  state: stateOf(finding),
  finding,
  facts: {},
});
const lines = (...findings: Finding[]) => linesOf(reportOf(findings.map(check)));

test('where nothing is wrong, all in all comes first and is shown', () => {
  const all = lines('addresses.good', 'firewall.unread');
  expect(all.map(({ id }) => id)).toEqual(['fine', 'addresses', 'firewall']);
  expect(shownLine(all, null)?.id).toBe('fine');
});

test('else the gravest is shown, of two the one that a phone meets first', () => {
  const all = lines('addresses.good', 'visitors.none', 'lines.stripped', 'firewall.unread');
  expect(all.map(({ id }) => id)).not.toContain('fine');
  expect(shownLine(all, null)?.id).toBe('lines');
  expect(shownLine(lines('addresses.good', 'names.foreign', 'visitors.none'), null)?.id).toBe('names');
});

test('what the person looks at stays, until it is no longer there', () => {
  const all = lines('addresses.good', 'visitors.none');
  expect(shownLine(all, 'addresses')?.id).toBe('addresses');
  expect(shownLine(all, 'fine')?.id).toBe('visitors');
  expect(shownLine([], null)).toBeUndefined();
});

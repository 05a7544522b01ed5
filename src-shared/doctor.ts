/** The join doctor's report: what was found about the way of a phone to the party. The TV and the command line have the words. */
import { z } from 'zod';

/** `look`: may be why phones cannot join; `bad`: is why. */
const CheckState = z.enum(['well', 'look', 'bad', 'cannot-tell']);
export type CheckState = z.infer<typeof CheckState>;

/** Every check, all that it can find, and how grave that is. */
export const FINDINGS = {
  addresses: { good: 'well', doubtful: 'look', 'this-machine': 'bad', none: 'bad' },
  server: { answers: 'well', silent: 'bad', 'no-address': 'cannot-tell' },
  visitors: { seen: 'well', 'too-early': 'cannot-tell', knocked: 'cannot-tell', none: 'look' },
  isolation: { none: 'well', 'too-early': 'cannot-tell', suspected: 'look' },
  lines: { open: 'well', nobody: 'cannot-tell', waiting: 'look', stripped: 'bad' },
  door: {
    open: 'well',
    'wrong-code': 'look',
    'old-code': 'look',
    locked: 'look',
    full: 'look',
    banned: 'well',
  },
  names: { ours: 'well', foreign: 'look' },
  https: { none: 'well', asked: 'look' },
  firewall: {
    passed: 'well',
    off: 'well',
    open: 'well',
    ufw: 'look',
    firewalld: 'bad',
    nftables: 'bad',
    'windows-blocked': 'bad',
    'windows-public': 'look',
    'windows-private': 'look',
    'mac-all': 'bad',
    'mac-blocked': 'bad',
    'mac-on': 'look',
    unread: 'cannot-tell',
  },
  permission: { unread: 'cannot-tell' },
  internet: { route: 'well', none: 'well' },
} as const satisfies Record<string, Record<string, CheckState>>;

export type CheckId = keyof typeof FINDINGS;

/** `<check>.<what it found>`. */
export type Finding = {
  [Id in CheckId]: `${Id}.${keyof (typeof FINDINGS)[Id] & string}`;
}[CheckId];

const STATES = new Map<Finding, CheckState>(
  Object.entries(FINDINGS).flatMap(([id, findings]) =>
    Object.entries(findings).map(([name, state]) => [`${id}.${name}` as Finding, state] as const),
  ),
);

/** In the order of the checks. */
export const ALL_FINDINGS: readonly Finding[] = [...STATES.keys()];

/** How grave this finding is. */
export function stateOf(finding: Finding): CheckState {
  return STATES.get(finding) ?? 'cannot-tell';
}

/** The values for the places of a sentence: numbers, names, addresses. Never a code, a token or a password. */
const Facts = z.record(z.string(), z.union([z.string(), z.number()]));
export type Facts = z.infer<typeof Facts>;

export const Check = z.object({
  id: z.enum(Object.keys(FINDINGS) as [CheckId, ...CheckId[]]),
  state: CheckState,
  finding: z.enum(ALL_FINDINGS as unknown as [Finding, ...Finding[]]),
  facts: Facts,
});
export type Check = z.infer<typeof Check>;

/** `verdict` is the gravest state; what cannot be told spoils nothing. */
export const DoctorReport = z.object({ verdict: CheckState, checks: z.array(Check) });
export type DoctorReport = z.infer<typeof DoctorReport>;

/** The order of graveness, the gravest first. */
const GRAVEST_FIRST: readonly CheckState[] = ['bad', 'look', 'cannot-tell', 'well'];

export function byGravity(one: Check, other: Check): number {
  return GRAVEST_FIRST.indexOf(one.state) - GRAVEST_FIRST.indexOf(other.state);
}

export function reportOf(checks: Check[]): DoctorReport {
  const has = (state: CheckState): boolean => checks.some((check) => check.state === state);
  return { verdict: has('bad') ? 'bad' : has('look') ? 'look' : 'well', checks };
}

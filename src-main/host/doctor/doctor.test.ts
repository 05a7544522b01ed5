import { expect, test } from 'vitest';
import { DoctorReport, stateOf, type Finding } from '../../../src-shared/doctor.ts';
import { createDoctor } from './doctor.ts';
import type { Exam } from './exam.ts';
import { EVERY_FINDING } from './testing/every-finding.ts';
import { sampleExam, sampleSystem, WIFI } from './testing/exams.ts';

const examine = (exam: Exam) => createDoctor({ newExam: () => exam, now: () => 0 }).examine();

test.each(EVERY_FINDING)('%s', async (finding, exam) => {
  const report = await examine(exam);
  const check = report.checks.find((one) => one.finding === finding);
  expect(report.checks.map((one) => one.finding)).toContain(finding);
  expect(check).toMatchObject({ id: finding.split('.')[0], state: stateOf(finding) });
  expect(DoctorReport.parse(report)).toEqual(report);
});

test('each check says one thing, and macOS has one check more', async () => {
  const ids = async (exam: Exam) => (await examine(exam)).checks.map(({ id }) => id);
  const linux = await ids(sampleExam());
  expect(new Set(linux).size).toBe(linux.length);
  expect(await ids(sampleExam({ system: { platform: 'darwin' } }))).toEqual([...linux, 'permission']);
});

test.each<[string, Finding, string]>([
  ['nothing but what is well and what cannot be told', 'firewall.unread', 'well'],
  ['something to look at', 'visitors.none', 'look'],
  ['something bad', 'server.silent', 'bad'],
])('the verdict on %s', async (_what, finding, verdict) => {
  const changes: Record<string, Parameters<typeof sampleExam>[0]> = {
    'firewall.unread': { seen: { devices: 0, loaded: 0, reached: false, heard: false, openForMs: 0 } },
    'visitors.none': { seen: { devices: 0, loaded: 0, reached: false, heard: false } },
    'server.silent': { answers: false, seen: { devices: 0, loaded: 0, reached: false, heard: false } },
  };
  expect((await examine(sampleExam(changes[finding]))).verdict).toBe(verdict);
});

test('whether the party answers is asked once for all checks, and the firewall not again at once', async () => {
  const asked: string[] = [];
  let nowMs = 0;
  const exam = sampleExam({ seen: { devices: 0, loaded: 0, reached: false, heard: false } });
  const system = sampleSystem({}, { runTool: (command) => (asked.push(command), Promise.resolve(null)) });
  const answersOn = (address: string) => (asked.push(address), Promise.resolve(true));
  const doctor = createDoctor({ newExam: () => ({ ...exam, system, answersOn }), now: () => nowMs });
  await doctor.examine();
  expect(asked.filter((one) => one === '192.168.1.20')).toHaveLength(1);
  const before = asked.filter((one) => one === 'firewall-cmd').length;
  expect(before).toBeGreaterThan(0);
  await doctor.examine();
  expect(asked.filter((one) => one === 'firewall-cmd')).toHaveLength(before);
  nowMs = 20_000;
  await doctor.examine();
  expect(asked.filter((one) => one === 'firewall-cmd').length).toBeGreaterThan(before);
});

test('no firewall is asked once somebody came through', async () => {
  const runTool = () => Promise.reject(new Error('asked'));
  const report = await examine(sampleExam({ system: { runTool } }));
  expect(report.checks.map(({ finding }) => finding)).toContain('firewall.passed');
});

test('a phone that came by an old link is told so, though it said a wrong code, too', async () => {
  const report = await examine(sampleExam({ troubles: { 'old-code': 1, 'wrong-code': 1 } }));
  expect(report.checks.map(({ finding }) => finding)).toContain('door.old-code');
});

test('10.9 whatever comes from another device rules out what says that nothing can', async () => {
  const findings = async (seen: Partial<Exam['seen']>) =>
    (
      await examine(sampleExam({ seen: { devices: 0, loaded: 0, reached: false, heard: false, ...seen } }))
    ).checks.map(({ finding }) => finding);
  expect(await findings({})).toEqual(
    expect.arrayContaining(['visitors.none', 'isolation.suspected', 'firewall.unread', 'lines.nobody']),
  );
  expect(await findings({ heard: true })).toEqual(
    expect.arrayContaining(['visitors.none', 'isolation.none', 'firewall.unread']),
  );
  expect(await findings({ heard: true, reached: true })).toEqual(
    expect.arrayContaining(['visitors.knocked', 'isolation.none', 'firewall.passed', 'lines.nobody']),
  );
});

test.each(['127.0.0.1', '::ffff:127.0.0.1', '0:0:0:0:0:0:0:1', 'LOCALHOST.'])(
  '10.10 a host that listens on %s is reached by this machine alone',
  async (address) => {
    const addresses = [{ ...WIFI, address, kind: 'other' as const }];
    const { checks } = await examine(sampleExam({ party: { addresses, shownAddress: address } }));
    expect(checks[0]?.finding).toBe('addresses.this-machine');
  },
);

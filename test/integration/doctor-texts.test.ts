import { expect, test } from 'vitest';
import { createDoctor } from '../../src-main/host/doctor/doctor.ts';
import { EVERY_FINDING } from '../../src-main/host/doctor/testing/every-finding.ts';
import { LANGUAGES } from '../../src-shared/party.ts';
import { createTexts } from '../../src-renderer/tv/texts/i18n.ts';

test.each(EVERY_FINDING)(
  '%s is said in every language, with nothing left to fill in',
  async (finding, exam) => {
    const { checks } = await createDoctor({ newExam: () => exam, now: () => 0 }).examine();
    const facts = checks.find((one) => one.finding === finding)?.facts;
    if (!facts) throw new Error(`not found: ${finding}`);
    for (const language of LANGUAGES) {
      const t = createTexts(language);
      for (const part of ['says', 'todo'] as const) {
        const text = t(`doctor.${finding}.${part}`, facts);
        expect(text).toMatch(/^\S.*[.?”\w]$/);
        expect(text).not.toMatch(/[{}]|doctor\.|!/);
      }
    }
  },
);

test('one phone and more are said in their own words', () => {
  expect(createTexts('en')('doctor.visitors.seen.says', { count: 1 })).toBe('1 phone has found this laptop.');
  expect(createTexts('pt-BR')('doctor.visitors.seen.says', { count: 3 })).toBe(
    '3 celulares já acharam este laptop.',
  );
});

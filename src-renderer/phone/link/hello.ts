/** The three ways in which a phone says who it is. */
import { PROTOCOL } from '../../../src-shared/limits.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';

export type JoinDetails = { code: string; name: string; iconIndex: number; language: string };

const PHONE = { role: 'phone', protocol: PROTOCOL } as const;

/** Wants a seat. */
export const joinHello = (details: JoinDetails): PhoneHello => ({ ...PHONE, ...details });

/** Looks through the door; an empty code is none. */
export const visitHello = (code: string): PhoneHello => ({
  ...PHONE,
  visit: true,
  ...(code === '' ? {} : { code }),
});

/** Has a seat. */
export const resumeHello = (token: string, language: string | undefined): PhoneHello => ({
  ...PHONE,
  token,
  ...(language === undefined ? {} : { language }),
});

/** A simulated phone as the Studio knows it. */
import type { Language } from '../../../src-shared/party.ts';
import type { LineState, LineWeather } from '../../../src-shared/studio-desk.ts';
import type { PhoneToStudio } from '../../../src-shared/studio-phone.ts';

export const PHONE_SIZES = {
  small: { width: 320, height: 568 },
  usual: { width: 390, height: 844 },
  landscape: { width: 844, height: 390 },
  tablet: { width: 820, height: 1180 },
} as const;
export type PhoneSize = keyof typeof PHONE_SIZES;
export const SIZE_NAMES = Object.keys(PHONE_SIZES) as PhoneSize[];

/** Whether it is here; `late`: it joins so many seconds into a game, counted from a step of play time. */
export type Presence = { at: 'here' } | { at: 'late'; seconds: number; fromStep: number | null };

export type SimPhone = {
  /** Also the name of its line. */
  id: string;
  name: string;
  iconIndex: number;
  language: Language;
  leftHanded: boolean;
  size: PhoneSize;
  weather: LineWeather;
  lineState: LineState;
  /** A bot plays for it although it is here. */
  autopilot: boolean;
  /** A child has it. */
  fingers: boolean;
  presence: Presence;
  /** The player of its seat, which is kept for it while its page is loaded again; null where it has none. */
  playerId: string | null;
  /** Another number is another page. */
  page: number;
  /** As its page told it last. */
  told: Extract<PhoneToStudio, { type: 'state' }>['data'] | null;
};

export type PhoneChange = Partial<Omit<SimPhone, 'id'>>;

export const NAMES = [
  'Ana',
  'Bruno',
  'Clara',
  'Davi',
  'Eva',
  'Fábio',
  'Gita',
  'Hugo',
  'Iris',
  'João',
  'Kira',
  'Leo',
  'Maya',
  'Nico',
  'Olga',
  'Paulo',
] as const;

/** The first name that nobody has. */
export function freeName(phones: readonly Pick<SimPhone, 'name'>[]): string {
  const taken = new Set(phones.map(({ name }) => name));
  return NAMES.find((name) => !taken.has(name)) ?? `Phone ${phones.length + 1}`;
}

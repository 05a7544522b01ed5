/** The phone's memory, per origin. */
import type { Language } from '../../src-shared/party.ts';
import { safeStorage, type TextStorage } from '../ui/safe-storage.ts';
import type { EndReason } from './link/link-state.ts';
import type { VisitMemory } from './link/visit.ts';

type Profile = { name: string; iconIndex: number };

/** Why the line ended, where that was not this guest's own doing, and the host does not say so again: of a ban it does. */
type ForeignEnd = Extract<EndReason, 'kicked' | 'replaced'>;

export type Memory = VisitMemory & {
  token(): string | null;
  keepToken(token: string | null): void;
  /** Presses of this tab that the host has not taken yet, as the link writes them. */
  untaken(): string | null;
  keepUntaken(text: string): void;
  profile(): Profile | null;
  keepProfile(profile: Profile): void;
  language(): Language | null;
  keepLanguage(language: Language): void;
  /** Whether the guest steers with the right thumb. */
  leftHanded(): boolean;
  keepLeftHanded(leftHanded: boolean): void;
  /** How the line of this tab ended; null while it has not. */
  ended(): ForeignEnd | null;
  keepEnded(reason: ForeignEnd | null): void;
};

const KEY = 'partyline.';

/** `tab` is the memory of this tab alone, which a reload keeps. Without a storage it lasts as long as the page. */
export function createMemory(storage: TextStorage | null, tab: TextStorage | null = null): Memory {
  const { read, write } = drawerOf(storage ?? safeStorage(() => null));
  const { read: readTab, write: writeTab } = drawerOf(tab ?? safeStorage(() => null));
  return {
    visit: () => readTab('visit'),
    keepVisit: (visit) => writeTab('visit', visit),
    ended: () => endIn(readTab('ended')),
    keepEnded: (reason) => writeTab('ended', reason),
    token: () => read('token'),
    keepToken: (token) => write('token', token),
    untaken: () => readTab('untaken'),
    keepUntaken: (text) => writeTab('untaken', text),
    profile: () => readProfile(read('profile')),
    keepProfile: (profile) => write('profile', JSON.stringify(profile)),
    language: () => {
      const language = read('language');
      return language === 'en' || language === 'pt-BR' ? language : null;
    },
    keepLanguage: (language) => write('language', language),
    leftHanded: () => read('leftHanded') === 'yes',
    keepLeftHanded: (leftHanded) => write('leftHanded', leftHanded ? 'yes' : null),
  };
}

/** All under names of our own. */
function drawerOf(storage: TextStorage) {
  return {
    read: (key: string): string | null => storage.getItem(KEY + key),
    write(key: string, value: string | null): void {
      if (value === null) storage.removeItem(KEY + key);
      else storage.setItem(KEY + key, value);
    },
  };
}

function endIn(text: string | null): ForeignEnd | null {
  return text === 'kicked' || text === 'replaced' ? text : null;
}

function readProfile(text: string | null): Profile | null {
  try {
    const { name, iconIndex } = JSON.parse(text ?? '{}') as Partial<Profile>;
    return typeof name === 'string' && typeof iconIndex === 'number' ? { name, iconIndex } : null;
  } catch {
    return null;
  }
}

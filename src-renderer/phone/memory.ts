/** What the phone remembers, per origin. Storage may be shut (private tabs): then it remembers nothing. */
import type { Language } from '../../src-shared/party.ts';
import type { EndReason } from './link/link-state.ts';
import type { VisitMemory } from './link/visit.ts';

type Profile = { name: string; iconIndex: number };

/** Why the line ended, where that was not this guest's own doing, and the host does not say so again: of a ban it does. */
type ForeignEnd = Extract<EndReason, 'kicked' | 'replaced'>;

export type Memory = VisitMemory & {
  token(): string | null;
  keepToken(token: string | null): void;
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

/** What is needed of a browser's storage. */
export type MemoryStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `tab` is the memory of this tab alone, which a reload keeps. */
export function createMemory(storage: MemoryStorage | null, tab: MemoryStorage | null = null): Memory {
  const { read, write } = drawerOf(storage);
  const { read: readTab, write: writeTab } = drawerOf(tab);
  return {
    visit: () => readTab('visit'),
    keepVisit: (visit) => writeTab('visit', visit),
    ended: () => endIn(readTab('ended')),
    keepEnded: (reason) => writeTab('ended', reason),
    token: () => read('token'),
    keepToken: (token) => write('token', token),
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

function drawerOf(storage: MemoryStorage | null) {
  return {
    read(key: string): string | null {
      try {
        return storage?.getItem(KEY + key) ?? null;
      } catch {
        return null;
      }
    },
    write(key: string, value: string | null): void {
      try {
        if (value === null) storage?.removeItem(KEY + key);
        else storage?.setItem(KEY + key, value);
      } catch {
        // Full or shut: the evening goes on without a memory.
      }
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

/** The browser's own storage; even touching it may throw. */
export function browserStorage(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

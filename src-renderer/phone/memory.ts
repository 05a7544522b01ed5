/** What the phone remembers, per origin. */
import type { Language } from '../../src-shared/party.ts';
import type { TextStorage } from '../ui/safe-storage.ts';

type Profile = { name: string; iconIndex: number };

export type Memory = {
  token(): string | null;
  keepToken(token: string | null): void;
  profile(): Profile | null;
  keepProfile(profile: Profile): void;
  language(): Language | null;
  keepLanguage(language: Language): void;
  /** Whether the guest steers with the right thumb. */
  leftHanded(): boolean;
  keepLeftHanded(leftHanded: boolean): void;
};

const KEY = 'partyline.';

/** Keeps all under names of our own. */
export function createMemory(storage: TextStorage): Memory {
  const read = (key: string): string | null => storage.getItem(KEY + key);
  function write(key: string, value: string | null): void {
    if (value === null) storage.removeItem(KEY + key);
    else storage.setItem(KEY + key, value);
  }
  return {
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

function readProfile(text: string | null): Profile | null {
  try {
    const { name, iconIndex } = JSON.parse(text ?? '{}') as Partial<Profile>;
    return typeof name === 'string' && typeof iconIndex === 'number' ? { name, iconIndex } : null;
  } catch {
    return null;
  }
}

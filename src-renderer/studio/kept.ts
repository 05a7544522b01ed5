/** The Studio's memory for when it is loaded again: its phones come back to their seats. */
import type { PhoneSize, SimPhone } from './phones/sim-phone.ts';

export type Choices = {
  gameId: string | null;
  /** Of the games to come; null draws one. */
  seed: number | null;
  /** So many play at least; 0 for the phones that are there. */
  players: number;
  tvHeight: 720 | 1080;
  phoneSize: PhoneSize;
  isInspecting: boolean;
  /** The phone at its real size. */
  large: string | null;
};

export type KeptStudio = {
  /** Two Studios of one host have lines of their own. */
  studioId: string;
  lastNumber: number;
  choices: Choices;
  phones: SimPhone[];
};

const KEY = 'partyline.studio';

export function readKept(storage: Pick<Storage, 'getItem'>, newId: () => string): KeptStudio {
  const fresh: KeptStudio = {
    studioId: newId(),
    lastNumber: 0,
    choices: {
      gameId: null,
      seed: null,
      players: 0,
      tvHeight: 720,
      phoneSize: 'usual',
      isInspecting: true,
      large: null,
    },
    phones: [],
  };
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as KeptStudio | null;
    return kept ? { ...fresh, ...kept, choices: { ...fresh.choices, ...kept.choices } } : fresh;
  } catch {
    return fresh;
  }
}

export function writeKept(storage: Pick<Storage, 'setItem'>, kept: KeptStudio): void {
  storage.setItem(KEY, JSON.stringify(kept));
}

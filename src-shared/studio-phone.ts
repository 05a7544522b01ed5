/** The contract between the Studio and one simulated phone in a frame of it, over one MessagePort of their own origin. */
import type { Language } from './party.ts';
import type { Message } from './protocol.ts';

/** The one `window` message of the Studio to a phone: it carries the port. */
export const PHONE_PORT_MESSAGE = 'partyline-studio-phone-port';

/** This phone's person. A seat that it has had already comes first: then name and icon are the seat's. */
export type PhoneGuise = {
  /** Of the line to the host, and of this phone's memory. */
  line: string;
  code: string;
  name: string;
  iconIndex: number;
  language: Language;
  leftHanded: boolean;
};

export type StudioToPhone = Message<{
  begin: PhoneGuise;
  /** In a pocket: nothing is handled, no timer runs. */
  locked: { locked: boolean };
  language: { language: Language };
  leftHanded: { leftHanded: boolean };
  /** A child has it: random valid touches of what the phone shows in games. */
  fingers: { on: boolean };
  leave: Record<string, never>;
  /** After `leave` or a kick: a new seat under the same name. */
  join: Record<string, never>;
  /** Its first control gets the keys. */
  focus: Record<string, never>;
}>;

/** The state of its line, in the words of the phone's own link. */
export type PhoneLine = 'idle' | 'joining' | 'online' | 'offline' | 'refused' | 'ended';

export type PhoneToStudio = Message<{
  /** At each change. The seat is null where it has none, or none yet. */
  state: {
    at: PhoneLine;
    seat: { playerId: string; name: string; color: string; iconIndex: number; inCharge: boolean } | null;
    language: Language;
    leftHanded: boolean;
  };
  /** A key that is the Studio's was pressed while this phone had the focus. */
  shortcut: { key: string };
}>;

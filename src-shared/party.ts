/** The party as the TV sees it: players, addresses, settings. */
import { z } from 'zod';
import { KeptOptions } from './game-options.ts';
import { LIMITS } from './limits.ts';

/** A seat and who sits in it. `language` is the phone's own, a BCP 47 tag. */
export const Player = z.object({
  playerId: z.string(),
  name: z.string(),
  iconIndex: z.int(),
  /** Index into CORDS (cords.ts); `color` is that cord's colour, `#rrggbb`. */
  cordIndex: z.int(),
  color: z.string(),
  inCharge: z.boolean(),
  connected: z.boolean(),
  language: z.string().optional(),
  /** Round trip between host and phone in ms, the latest measured. */
  rttMs: z.number().optional(),
});
export type Player = z.infer<typeof Player>;

/** Where an address leads: into the room by radio or cable, to a virtual machine, into a tunnel, or unknown. */
export const ADDRESS_KINDS = ['wifi', 'wired', 'virtual', 'vpn', 'other'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** One of this machine's addresses, IPv4 or IPv6 without a zone; the first of a list is the best for phones. */
export const Address = z.object({
  address: z.string(),
  interfaceName: z.string(),
  kind: z.enum(ADDRESS_KINDS),
  score: z.number(),
});
export type Address = z.infer<typeof Address>;

export const LANGUAGES = ['en', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The address that the host person chose to show while on one network (`networkOf` names it). */
export const AddressChoice = z.object({
  network: z.string().max(400),
  interfaceName: z.string().max(300),
  address: z.string().max(100),
});
export type AddressChoice = z.infer<typeof AddressChoice>;

/** The settings that the host keeps between evenings. `soundVolume` is 0 to 1; the latest address choice comes first. */
export const Settings = z.object({
  language: z.enum(LANGUAGES),
  partyName: z.string().min(1).max(LIMITS.partyNameUnits),
  soundVolume: z.number().min(0).max(1),
  /** Nothing is heard; the volume stays as it was. */
  soundMuted: z.boolean(),
  /** The TV says in words what it sounds. */
  captions: z.boolean(),
  mdns: z.boolean(),
  /** Rude names are not shown. */
  nameFilter: z.boolean(),
  /** Bots play for players who are away, in games that have bots. */
  standIns: z.boolean(),
  /** Only packs that are marked for families are offered. */
  family: z.boolean(),
  /** A game that somebody plays for the first time tonight is explained before it begins. */
  howTos: z.boolean(),
  /** The next start is in developer mode; `Party.developer` says whether this one is. */
  developer: z.boolean(),
  addressChoices: z.array(AddressChoice).max(20),
  /** What was chosen last for each game, by its id. */
  gameOptions: KeptOptions,
});
export type Settings = z.infer<typeof Settings>;

/** The guests' Wi-Fi, as the host person typed it; an empty password is an open network. */
export const GuestWifi = z.object({
  /** At most 32 bytes of UTF-8, as everywhere in Wi-Fi. */
  name: z.string().min(1).max(32),
  password: z.string().max(64),
  hidden: z.boolean(),
});
export type GuestWifi = z.infer<typeof GuestWifi>;

/** An event that the host person should know of; the TV has the words. */
export const Notice = z.enum([
  'port-taken',
  'no-network',
  'network-changed',
  'data-unwritable',
  'data-in-use',
  'settings-corrupt',
  'party-corrupt',
  'code-guessed',
]);
export type Notice = z.infer<typeof Notice>;

export const Json: z.ZodType<unknown> = z.unknown();

/** The last snapshot of a running game; `state` is the TV's own, opaque to the host. */
/** `taken`: the highest `seq` of each player's inputs that it contains. */
export const SavedGame = z.object({
  gameId: z.string(),
  state: Json,
  taken: z.record(z.string(), z.number()).optional(),
});
export type SavedGame = z.infer<typeof SavedGame>;

/** Somebody at the door, without a token, says that this dropped seat is theirs. */
export const Claim = z.object({ claimId: z.string(), playerId: z.string() });
export type Claim = z.infer<typeof Claim>;

/** A game that keeps something between evenings; `bytes` are those of its JSON. */
export const KeptStore = z.object({ gameId: z.string(), bytes: z.int() });
export type KeptStore = z.infer<typeof KeptStore>;

/** Everything the TV needs to draw the party. */
export const Party = z.object({
  code: z.string(),
  locked: z.boolean(),
  port: z.int(),
  /** The text of the QR code: `http://<address>:<port>/?c=<code>`. */
  joinUrl: z.string(),
  /** The address in `joinUrl`; null where there is none, and `joinUrl` then works on this machine alone. */
  shownAddress: z.string().nullable(),
  /** Whether `shownAddress` is the host person's choice; false as well where what was chosen is not there. */
  isAddressChosen: z.boolean(),
  /** `partyline.local`, or `partyline-2.local` where that is taken; null while nothing is announced. */
  mdnsName: z.string().nullable(),
  /** Best first, as the host ranks them; a choice does not change the order. */
  addresses: z.array(Address),
  /** The Wi-Fi that the shown address is on; null where there is none or the system does not tell. */
  wifiName: z.string().nullable(),
  /** For the TV alone: it never goes to a phone or into the log. */
  guestWifi: GuestWifi.nullable(),
  /** Where games of one's own go: a path of the host's machine, for the TV alone. */
  gamesDir: z.string(),
  /** Where packs of one's own go: a path of the host's machine, for the TV alone. */
  packsDir: z.string(),
  /** Opens the content of packs at `/packs/…`, for this run of the host; for the TV alone, since answers are in there. */
  packsKey: z.string(),
  settings: Settings,
  notices: z.array(Notice),
  /** By game id. */
  stores: z.array(KeptStore),
  players: z.array(Player),
  claims: z.array(Claim),
  savedGame: SavedGame.nullable(),
  /** Games are made here: they are recorded, and go on with what is saved. */
  developer: z.boolean().default(false),
});
export type Party = z.infer<typeof Party>;

/** The part of a party that can change without a player. */
export const PartyChange = Party.omit({ players: true, savedGame: true, developer: true }).partial();
export type PartyChange = z.infer<typeof PartyChange>;

/** Players, games and parties for tests. */
import { CORDS } from '../../../src-shared/cords.ts';
import type { BrokenGame, ListedGame } from '../../../src-shared/game-manifest.ts';
import type { Party, Player } from '../../../src-shared/party.ts';

export function samplePlayer(playerId: string, change: Partial<Player> = {}): Player {
  const cordIndex = change.cordIndex ?? 0;
  return {
    playerId,
    name: playerId,
    iconIndex: 0,
    cordIndex,
    color: CORDS[cordIndex]?.color ?? '#ffffff',
    inCharge: false,
    connected: true,
    ...change,
  };
}

/** So many players p1, p2…, the first in charge, each with an icon and a cord of its own. */
export function samplePlayers(count: number): Player[] {
  return Array.from({ length: count }, (_, index) =>
    samplePlayer(`p${index + 1}`, { inCharge: index === 0, iconIndex: index, cordIndex: index % 16 }),
  );
}

export function sampleGame(id: string, change: Partial<ListedGame> = {}): ListedGame {
  return {
    id,
    title: id.toUpperCase(),
    tagline: '',
    players: { min: 2, max: 16 },
    minutes: 5,
    languages: ['en', 'pt-BR'],
    controls: ['stick', 'button'],
    version: '1.0.0',
    sdk: 1,
    revision: 'first',
    ...change,
  };
}

export function sampleBroken(id: string, change: Partial<BrokenGame> = {}): BrokenGame {
  return {
    id,
    title: id,
    problem: 'game.js is missing.',
    fault: { code: 'no-module' },
    revision: 'first',
    ...change,
  };
}

export function sampleParty(change: Partial<Party> = {}): Party {
  return {
    code: 'ABCD',
    locked: false,
    port: 7278,
    joinUrl: 'http://192.168.1.2:7278/?c=ABCD',
    shownAddress: '192.168.1.2',
    isAddressChosen: false,
    mdnsName: null,
    addresses: [],
    wifiName: null,
    guestWifi: null,
    gamesDir: '/party/games',
    packsDir: '/party/packs',
    packsKey: 'packs-key',
    stores: [],
    settings: {
      language: 'en',
      partyName: 'Party',
      soundVolume: 1,
      soundMuted: false,
      captions: false,
      mdns: true,
      nameFilter: false,
      family: false,
      developer: false,
      standIns: true,
      howTos: false,
      addressChoices: [],
      gameOptions: {},
    },
    notices: [],
    claims: [],
    players: [],
    savedGame: null,
    developer: false,
    ...change,
  };
}

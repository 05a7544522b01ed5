/** The Studio: the desk at the host, the TV in its frame, the phones in theirs, and what is chosen. */
import { z } from 'zod';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import type { BuildProblem, HostToStudio } from '../../src-shared/studio-desk.ts';
import { ICONS } from '../ui/icons.ts';
import { staleParts, type Builds } from './builds.ts';
import { openDesk } from './desk.ts';
import type { Choices, KeptStudio } from './kept.ts';
import { comingIn } from './phones/late-join.ts';
import { createPhones, type Phones } from './phones/phones.ts';
import { createStore, type Readable } from './store.ts';
import type { Words } from './words/words.ts';
import { createTvTalk, type TvTalk } from './tv/tv-talk.ts';

export type StudioView = Choices & {
  party: { code: string; joinUrl: string } | null;
  line: 'open' | 'lost' | 'refused';
  games: { id: string; title: string }[];
  /** The parts that do not build now. */
  buildProblems: readonly BuildProblem[];
};

export type Studio = {
  /** Of the TV's page. It carries the token, which the frame cannot find by itself where nothing may be stored. */
  tvUrl: string;
  view: Readable<StudioView>;
  phones: Phones;
  tv: TvTalk;
  choose(change: Partial<Choices>): void;
  addPhones(count: number): void;
  addLatePhone(seconds: number): void;
  /** Folders of games come and go. */
  refreshGames(): void;
  start(): void;
  /** Shows it on the TV, which says what is wrong with it. */
  openRecording(file: File): Promise<void>;
  setAutopilotForAll(on: boolean): void;
  /** `index` from 0; the one that is large is put back. */
  toggleLarge(index: number): void;
};

export type StudioOptions = {
  token: string | undefined;
  words: Words;
  kept: KeptStudio;
  keep(kept: KeptStudio): void;
  download(name: string, text: string): void;
};

const Listing = z.array(
  GameManifest.pick({ id: true, title: true }).extend({ problem: z.string().optional() }),
);

export function createStudio({ token, words, kept, keep, download }: StudioOptions): Studio {
  const view = createStore<StudioView>({
    ...kept.choices,
    party: null,
    line: 'lost',
    games: [],
    buildProblems: [],
  });
  let lastNumber = kept.lastNumber;
  let builds: Builds = {};
  let toldAutopilot = '';

  const desk = openDesk(token, { onLine: (line) => view.set({ line }), onMessage: onHost });
  const phones = createPhones({
    kept: kept.phones,
    desk,
    newId: () => `${kept.studioId}-${(lastNumber += 1)}`,
    onShortcut: (key) => window.dispatchEvent(new KeyboardEvent('keydown', { key })),
  });
  const tv = createTvTalk({
    greeting() {
      const { isInspecting, seed } = view.now();
      toldAutopilot = '';
      queueMicrotask(tellAutopilot);
      return [
        { type: 'watch', data: { state: isInspecting } },
        { type: 'seed', data: { seed } },
      ];
    },
    onScene(scene) {
      phones.sceneChanged(scene);
      if (scene.at !== 'none') view.set({ gameId: scene.gameId });
    },
    onLibrary: () => void readGames(),
    onRecording(recording) {
      const name = `${recording.game.id}-${recording.recordedAt.slice(0, 16).replaceAll(':', '')}`;
      download(`${name}.partyline.json`, JSON.stringify(recording));
    },
  });

  function onHost(message: HostToStudio): void {
    if (message.type === 'party') {
      view.set({ party: message.data });
      return void readGames();
    }
    if (message.type === 'buildProblems') return view.set({ buildProblems: message.data.list });
    const stale = staleParts(builds, message.data.at);
    builds = message.data.at;
    if (stale.includes('studio')) return location.reload();
    if (stale.includes('tv') || stale.includes('stage')) tv.reloadPage();
    if (stale.includes('studio-phone')) {
      for (const { id, page } of phones.now().list) phones.change(id, { page: page + 1 });
    }
    if (stale.some((part) => part.startsWith('game:'))) void readGames();
    return undefined;
  }

  async function readGames(): Promise<void> {
    const read = Listing.safeParse(
      await fetch('/games').then(
        (answer) => answer.json(),
        () => null,
      ),
    );
    if (!read.success) return;
    const games = read.data.filter(({ problem }) => problem === undefined);
    view.set({ games, gameId: view.now().gameId ?? games[0]?.id ?? null });
  }

  /** The TV knows players, not phones: ids come with the seats. */
  function tellAutopilot(): void {
    const ids = phones
      .now()
      .list.flatMap(({ autopilot, told }) => (autopilot && told?.seat ? [told.seat.playerId] : []));
    const said = ids.join(' ');
    if (said === toldAutopilot) return;
    toldAutopilot = said;
    tv.say({ type: 'autopilot', data: { playerIds: ids } });
  }

  function keepAll(): void {
    const { party: _party, line: _line, games: _games, buildProblems: _problems, ...choices } = view.now();
    keep({ ...kept, lastNumber, choices, phones: phones.now().list });
  }

  function tellSeats(): void {
    desk.setSeats(phones.now().list.flatMap(({ playerId }) => playerId ?? []));
  }

  tellSeats();
  phones.onChange(tellSeats);
  phones.onChange(tellAutopilot);
  phones.onChange(keepAll);
  view.onChange(keepAll);

  return {
    tvUrl: token === undefined ? '/tv/' : `/tv/?token=${encodeURIComponent(token)}`,
    view,
    phones,
    tv,
    choose(change) {
      view.set(change);
      if (change.seed !== undefined) tv.say({ type: 'seed', data: { seed: change.seed } });
      if (change.gameId) tv.say({ type: 'pick', data: { gameId: change.gameId } });
      if (change.isInspecting !== undefined) tv.say({ type: 'watch', data: { state: change.isInspecting } });
    },
    addPhones(count) {
      const { phoneSize: size } = view.now();
      for (let added = 0; added < count; added += 1) {
        phones.add({ size, presence: { at: 'here' }, icons: ICONS.length });
      }
    },
    addLatePhone(seconds) {
      const presence = comingIn(seconds, tv.now().scene);
      phones.add({ size: view.now().phoneSize, presence, icons: ICONS.length });
    },
    refreshGames: () => void readGames(),
    start() {
      const { gameId, players } = view.now();
      if (gameId !== null) tv.say({ type: 'pick', data: { gameId } });
      tv.say({ type: 'start', data: players === 0 ? {} : { bots: players } });
    },
    async openRecording(file) {
      try {
        tv.say({ type: 'show', data: { recording: JSON.parse(await file.text()) as unknown } });
      } catch {
        tv.complain(words('notARecording'));
      }
    },
    setAutopilotForAll(on) {
      for (const { id } of phones.now().list) phones.change(id, { autopilot: on });
    },
    toggleLarge(index) {
      const id = phones.now().list[index]?.id ?? null;
      const large = id === view.now().large ? null : id;
      view.set({ large });
      if (large !== null) phones.say(large, { type: 'focus', data: {} });
    },
  };
}

/** The Studio's talk with the TV in its frame. */
import {
  STUDIO_PORT_MESSAGE,
  tvToStudio,
  type StudioScene,
  type StudioToTv,
  type TvToStudio,
} from '../../../src-shared/studio-link.ts';
import { readMessage } from '../../../src-shared/protocol.ts';
import type { Measures } from '../../../src-shared/studio-stage.ts';
import { createStore, type Readable } from '../store.ts';

export type Library = Extract<TvToStudio, { type: 'library' }>['data'];

export type TvView = {
  scene: StudioScene;
  /** Of the moment on the TV, while it is watched. */
  state: Extract<TvToStudio, { type: 'state' }>['data'] | null;
  /** The options of games, and the folders that are no game; null before the TV's first word of it. */
  library: Library | null;
  /** The costs of the running game; null while none has said it. */
  measures: Measures | null;
  /** The last thing that could not be done. */
  problem: string | null;
  /** Whether the TV has spoken since it was loaded. */
  heard: boolean;
  /** Another number is another page. */
  page: number;
};

export type TvTalk = Readable<TvView> & {
  /** A fresh TV stands in this frame. */
  attach(frame: Window): void;
  say(message: StudioToTv): void;
  reloadPage(): void;
  /** Something of the Studio's own that could not be done. */
  complain(problem: string): void;
  forgetProblem(): void;
};

export type TvTalkOptions = {
  /** Told to a fresh TV before all else. */
  greeting(): StudioToTv[];
  onScene(scene: StudioScene): void;
  onLibrary(): void;
  onRecording(recording: Extract<TvToStudio, { type: 'recording' }>['data']['recording']): void;
};

export function createTvTalk({ greeting, onScene, onLibrary, onRecording }: TvTalkOptions): TvTalk {
  const store = createStore<TvView>({
    scene: { at: 'none' },
    state: null,
    library: null,
    measures: null,
    problem: null,
    heard: false,
    page: 0,
  });
  let port: MessagePort | null = null;

  function take(message: TvToStudio): void {
    switch (message.type) {
      case 'scene':
        if (!store.now().heard) for (const order of greeting()) say(order);
        store.set({
          scene: message.data,
          heard: true,
          ...(message.data.at === 'none' ? { state: null, measures: null } : {}),
        });
        return onScene(message.data);
      case 'state':
        return store.set({ state: message.data });
      case 'library':
        store.set({ library: message.data });
        return onLibrary();
      case 'measures':
        return store.set({ measures: message.data });
      case 'recording':
        return onRecording(message.data.recording);
      case 'problem':
        return store.set({ problem: message.data.message });
    }
  }

  function say(message: StudioToTv): void {
    port?.postMessage(message);
  }

  return {
    now: store.now,
    onChange: store.onChange,
    attach(frame) {
      const { port1: ours, port2: theirs } = new MessageChannel();
      port?.close();
      port = ours;
      store.set({ heard: false });
      ours.onmessage = ({ data }: MessageEvent<unknown>) => {
        const message = readMessage(tvToStudio, data);
        if (port === ours && !('problem' in message)) take(message);
      };
      frame.postMessage(STUDIO_PORT_MESSAGE, location.origin, [theirs]);
    },
    say,
    reloadPage: () => store.set({ page: store.now().page + 1, heard: false, state: null, measures: null }),
    complain: (problem) => store.set({ problem }),
    forgetProblem: () => store.set({ problem: null }),
  };
}

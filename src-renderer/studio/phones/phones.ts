/** The Studio's phones, the line of each to the host, and the port to each page. */
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import { STUDIO_SEATS } from '../../../src-shared/studio-desk.ts';
import {
  PHONE_PORT_MESSAGE,
  type PhoneToStudio,
  type StudioToPhone,
} from '../../../src-shared/studio-phone.ts';
import type { Desk } from '../desk.ts';
import { createStore, type Readable } from '../store.ts';
import { afterScene } from './late-join.ts';
import { freeName, type PhoneChange, type PhoneSize, type Presence, type SimPhone } from './sim-phone.ts';
import { WEATHERS } from './weathers.ts';

export type Phones = Readable<{ list: SimPhone[] }> & {
  add(what: { size: PhoneSize; presence: Presence; icons: number }): void;
  remove(id: string): void;
  /** Weather, lock, language and the like: the phone's page and the host hear of it. */
  change(id: string, change: PhoneChange): void;
  say(id: string, message: StudioToPhone): void;
  /** A fresh page stands in this frame. */
  attach(id: string, frame: Window, code: string): void;
  sceneChanged(scene: StudioScene): void;
};

export type PhonesOptions = {
  /** From before the Studio was loaded again. */
  kept: SimPhone[];
  desk: Pick<Desk, 'setLine'>;
  newId(): string;
  onShortcut(key: string): void;
};

export function createPhones({ kept, desk, newId, onShortcut }: PhonesOptions): Phones {
  const store = createStore<{ list: SimPhone[] }>({ list: kept.map((phone) => ({ ...phone, told: null })) });
  const ports = new Map<string, MessagePort>();
  const leaving = new Set<string>();
  for (const phone of store.now().list) setLine(phone);

  function setLine({ id, weather, lineState }: SimPhone): void {
    desk.setLine(id, { weather, state: lineState });
  }

  function find(id: string): SimPhone | undefined {
    return store.now().list.find((phone) => phone.id === id);
  }

  function say(id: string, message: StudioToPhone): void {
    ports.get(id)?.postMessage(message);
  }

  function patch(id: string, change: PhoneChange): void {
    store.set({ list: store.now().list.map((phone) => (phone.id === id ? { ...phone, ...change } : phone)) });
  }

  function change(id: string, changed: PhoneChange): void {
    const before = find(id);
    if (!before) return;
    patch(id, changed);
    const after = { ...before, ...changed };
    if (after.weather !== before.weather || after.lineState !== before.lineState) setLine(after);
    const isLocked = after.lineState === 'locked';
    if (isLocked !== (before.lineState === 'locked')) {
      say(id, { type: 'locked', data: { locked: isLocked } });
    }
    if (after.fingers !== before.fingers) say(id, { type: 'fingers', data: { on: after.fingers } });
    const { language, leftHanded } = after;
    if (language !== before.language) say(id, { type: 'language', data: { language } });
    if (leftHanded !== before.leftHanded) say(id, { type: 'leftHanded', data: { leftHanded } });
  }

  function drop(id: string): void {
    ports.get(id)?.close();
    ports.delete(id);
    leaving.delete(id);
    desk.setLine(id, { weather: WEATHERS.perfect, state: 'up' });
    store.set({ list: store.now().list.filter((phone) => phone.id !== id) });
  }

  function onTold(id: string, message: PhoneToStudio): void {
    switch (message.type) {
      case 'state': {
        const { language, leftHanded } = message.data;
        if (leaving.has(id) && message.data.at === 'ended') return drop(id);
        return patch(id, { told: message.data, playerId: seatAfter(id, message.data), language, leftHanded });
      }
      case 'shortcut':
        return onShortcut(message.data.key);
    }
  }

  /** A page that is loaded again has not heard of its seat yet. */
  function seatAfter(id: string, { at, seat }: NonNullable<SimPhone['told']>): string | null {
    if (seat) return seat.playerId;
    return at === 'ended' || at === 'refused' ? null : (find(id)?.playerId ?? null);
  }

  return {
    now: store.now,
    onChange: store.onChange,
    add({ size, presence, icons }) {
      const { list } = store.now();
      if (list.length >= STUDIO_SEATS) return;
      const name = freeName(list);
      const phone: SimPhone = {
        id: newId(),
        name,
        iconIndex: name.charCodeAt(0) % icons,
        language: 'en',
        leftHanded: false,
        size,
        weather: WEATHERS.perfect,
        lineState: 'up',
        autopilot: false,
        fingers: false,
        presence,
        playerId: null,
        page: 0,
        told: null,
      };
      store.set({ list: [...list, phone] });
      setLine(phone);
    },
    remove(id) {
      if (find(id)?.told?.at !== 'online') return drop(id);
      // The party hears it from the phone itself.
      leaving.add(id);
      say(id, { type: 'leave', data: {} });
    },
    change,
    say,
    attach(id, frame, code) {
      const phone = find(id);
      if (!phone) return;
      const { port1: ours, port2: theirs } = new MessageChannel();
      ports.get(id)?.close();
      ports.set(id, ours);
      ours.onmessage = ({ data }: MessageEvent<PhoneToStudio>) => onTold(id, data);
      frame.postMessage(PHONE_PORT_MESSAGE, location.origin, [theirs]);
      const { name, iconIndex, language, leftHanded, fingers, lineState } = phone;
      say(id, { type: 'begin', data: { line: id, code, name, iconIndex, language, leftHanded } });
      if (fingers) say(id, { type: 'fingers', data: { on: true } });
      if (lineState === 'locked') say(id, { type: 'locked', data: { locked: true } });
    },
    sceneChanged(scene) {
      for (const { id, presence } of store.now().list) {
        const next = afterScene(presence, scene);
        if (next !== presence) patch(id, { presence: next });
      }
    },
  };
}

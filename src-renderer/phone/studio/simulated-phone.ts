/** One phone of the Studio: the guests' own code, with a line, a memory and a pocket that the Studio holds. */
import { isContinuous } from '../../../src-shared/controls/controls.ts';
import type { PhoneGuise, PhoneToStudio, StudioToPhone } from '../../../src-shared/studio-phone.ts';
import { browserDeps } from '../link/browser-deps.ts';
import type { LinkState } from '../link/link-state.ts';
import { safeStorage, type TextStorage } from '../../ui/safe-storage.ts';
import { createMemory } from '../memory.ts';
import { mountPhone } from '../mount-phone.tsx';
import { loadTable } from '../texts/tables.ts';
import { anyTouch } from './fingers.ts';
import { createFreezer, setPageHidden } from './freezer.ts';

/** Between two touches of a child, in ms. */
const CALM_MS = 450;

export type SimulatedPhone = {
  take(message: Exclude<StudioToPhone, { type: 'begin' }>): void;
};

export function startSimulatedPhone(
  { line, code, ...guise }: PhoneGuise,
  root: HTMLElement,
  tell: (message: PhoneToStudio) => void,
): SimulatedPhone {
  const path = `/studio/line/${line}`;
  const drawer = ownDrawer(
    safeStorage(() => sessionStorage),
    line,
  );
  const memory = createMemory(drawer, drawer);
  const freezer = createFreezer(browserDeps(memory, { socket: path, knock: path }));
  if (memory.language() === null) memory.keepLanguage(guise.language);
  memory.keepLeftHanded(guise.leftHanded);
  memory.keepProfile({ name: guise.name, iconIndex: guise.iconIndex });
  const { link, inputs, hand, texts } = mountPhone(root, {
    deps: freezer.deps,
    memory,
    code,
    firstTable: loadTable,
  });
  let isLocked = false;
  let stopFingers = (): void => {};

  function join(): void {
    const { name, iconIndex } = guise;
    link.join({ code, name, iconIndex, language: memory.language() ?? guise.language });
  }

  function sayState(): void {
    const state = link.state();
    const language = memory.language() ?? guise.language;
    tell({
      type: 'state',
      data: { at: state.at, seat: seatIn(state), language, leftHanded: memory.leftHanded() },
    });
  }

  function touch(): void {
    const state = link.state();
    if (isLocked || state.at !== 'online') return;
    const touched = anyTouch(state.controller, Math.random);
    if (!touched) return;
    const { control, values } = touched;
    for (const value of values) {
      if (isContinuous(control.kind)) inputs.stream(control.id, value);
      else inputs.send(control.id, value);
    }
  }

  function setFingers(on: boolean): void {
    stopFingers();
    if (!on) return;
    const timer = setInterval(touch, CALM_MS * (0.7 + Math.random() * 0.6));
    stopFingers = () => clearInterval(timer);
  }

  link.onChange(() => {
    const state = link.state();
    // The party is another one than this phone remembers.
    if (state.at === 'refused' && state.reason === 'bad-token') join();
    sayState();
  });
  hand.onChange(sayState);
  void texts.then((words) => words.onChange(sayState));
  if (memory.token() === null && link.state().at === 'idle') join();
  sayState();

  return {
    take(message) {
      switch (message.type) {
        case 'locked':
          isLocked = message.data.locked;
          if (isLocked) {
            freezer.freeze();
            return setPageHidden(document, true);
          }
          return freezer.thaw(() => setPageHidden(document, false));
        case 'language':
          return void texts.then((words) => words.setLanguage(message.data.language));
        case 'leftHanded':
          return hand.setLeftHanded(message.data.leftHanded);
        case 'fingers':
          return setFingers(message.data.on);
        case 'leave':
          return link.leave();
        case 'join':
          return join();
        case 'focus':
          return document.querySelector<HTMLElement>('[data-control]')?.focus();
      }
    },
  };
}

function seatIn(state: LinkState): Extract<PhoneToStudio, { type: 'state' }>['data']['seat'] {
  if (state.at !== 'online' && state.at !== 'offline') return null;
  const { playerId, name, color, iconIndex, inCharge } = state.seat;
  return { playerId, name, color, iconIndex, inCharge };
}

/** Sixteen phones of one origin have sixteen memories. */
function ownDrawer(storage: TextStorage, line: string): TextStorage {
  const keyOf = (key: string): string => `studio.${line}.${key}`;
  return {
    getItem: (key) => storage.getItem(keyOf(key)),
    setItem: (key, value) => storage.setItem(keyOf(key), value),
    removeItem: (key) => storage.removeItem(keyOf(key)),
  };
}

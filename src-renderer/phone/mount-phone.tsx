/** Makes the parts of a phone, ties them together and shows the first screen. A page hands in the phone's line, memory and code. */
import { render } from 'preact';
import type { Language } from '../../src-shared/party.ts';
import { ICONS } from '../ui/icons.ts';
import { App } from './app.tsx';
import { createInputs, type Inputs } from './controls/inputs.ts';
import { createLateParts, lateStyleSheet, whenIdle } from './controls/late-parts.ts';
import { browserTimer } from './controls/latest-wins.ts';
import { createBeeps } from '../ui/beeps.ts';
import { createFeel, flashPage, vibratePhone } from './feel/feel.ts';
import { createHandSide, type HandSide } from './hand-side.ts';
import { wakeWithPage } from './link/browser-deps.ts';
import { createPhoneLink, type PhoneLink, type PhoneLinkDeps } from './link/phone-link.ts';
import type { Memory } from './memory.ts';
import { PhoneContext } from './phone-context.ts';
import { rememberSeat } from './remember-seat.ts';
import { loadTable, type Table } from './texts/tables.ts';
import { createTexts, preferredLanguage, type Texts } from './texts/texts.ts';

export type PhoneOptions = {
  deps: PhoneLinkDeps;
  memory: Memory;
  /** The letters that came with the link; empty where none did. */
  code: string;
  /** The words of the first screen, however long they take. */
  firstTable(language: Language): Promise<Table>;
};

export type MountedPhone = {
  link: PhoneLink;
  inputs: Inputs;
  hand: HandSide;
  /** Once the first screen is there. */
  texts: Promise<Texts>;
};

export function mountPhone(
  root: HTMLElement,
  { deps, memory, code, firstTable }: PhoneOptions,
): MountedPhone {
  const language = memory.language() ?? preferredLanguage(navigator.languages ?? [navigator.language]);
  const beeps = createBeeps();
  const feel = createFeel({ vibrate: vibratePhone, beeps, flash: flashPage, now: deps.now });
  const link = createPhoneLink(deps, memory);
  const inputs = createInputs(link, document);
  const late = createLateParts({ styles: lateStyleSheet, after: browserTimer });
  const hand = createHandSide(memory);

  // A browser that lacks memory loads a page again by itself: that is no finger. The seat may be another tab's by now.
  const ended = memory.ended();
  if (ended !== null) link.stayEnded(ended);
  rememberSeat(link, memory);
  wakeWithPage(link);
  guardZoom(document);
  link.onSignal((signal) => {
    if (signal.type === 'effect') feel.effect(signal.data);
  });
  for (const gesture of ['pointerdown', 'touchend', 'keydown']) {
    document.addEventListener(gesture, () => beeps.wake());
  }

  const token = memory.token();
  if (ended === null && token !== null) link.resume(token, language);
  return { link, inputs, hand, texts: show() };

  /** The first screen, once its words are there; the line is on its way meanwhile. */
  async function show(): Promise<Texts> {
    const texts = createTexts({ language, table: await firstTable(language) }, loadTable);
    texts.onChange(() => {
      memory.keepLanguage(texts.language());
      link.send({ type: 'profile', data: { language: texts.language() } });
    });
    const profile = memory.profile();
    const draft = {
      code,
      name: profile?.name ?? '',
      iconIndex: profile?.iconIndex ?? Math.floor(Math.random() * ICONS.length),
      luck: Math.random(),
    };
    root.textContent = '';
    render(
      <PhoneContext.Provider value={{ link, inputs, texts, memory, feel, hand, late }}>
        <App draft={draft} codeKnown={code !== ''} />
      </PhoneContext.Provider>,
      root,
    );
    // No controller of the evening is to wait for its code.
    whenIdle(() => void late.fetchAll());
    return texts;
  }
}

/** iOS zooms on a double tap whatever the page says; the second touch in one place is taken from it. */
const DOUBLE_TAP_MS = 350;
/** Two taps farther apart are no double tap, in CSS pixels. */
const ONE_PLACE_PX = 50;
/** These want their second tap: it is a real one. */
const INTERACTIVE = 'button, input, textarea, label, a';

type Tap = { at: number; x: number; y: number };

function guardZoom(page: Document): void {
  let last: Tap = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  page.addEventListener(
    'touchend',
    (event) => {
      const finger = event.changedTouches[0];
      if (!finger) return;
      const tap = { at: event.timeStamp, x: finger.clientX, y: finger.clientY };
      const double = isDoubleTap(last, tap);
      last = tap;
      const target = event.target instanceof Element ? event.target.closest(INTERACTIVE) : null;
      if (double && !target && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  // Safari's own pinch.
  page.addEventListener('gesturestart', (event) => event.preventDefault());
}

function isDoubleTap(first: Tap, second: Tap): boolean {
  const soon = second.at - first.at < DOUBLE_TAP_MS;
  return soon && Math.hypot(second.x - first.x, second.y - first.y) < ONE_PLACE_PX;
}

/** Keeps the keys at the shell: a frame that takes the focus loses it again, to the element that had it before. */

/** A page in the background hears of no change of the focus. */
const LOOK_EVERY_MS = 250;
const GIVE_BACK_EVERY_MS = 20;
const GIVE_BACK_TRIES = 15;

/** Calls `onGrab` each time that the frame had the focus, after it was taken back; returns what ends it. */
export function keepFocus(frame: HTMLIFrameElement, onGrab: (isTyping: boolean) => void): () => void {
  const page = frame.ownerDocument;
  const view = page.defaultView ?? window;
  let last: Element | null = page.activeElement;

  function remember({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && target !== frame) last = target;
  }

  function forget({ target }: FocusEvent): void {
    // Whether the frame took it, or somebody left it, shows in the window's own event, which comes after this one.
    view.setTimeout(() => {
      if (last === target && page.activeElement === page.body) last = null;
    });
  }

  function look(): void {
    if (page.activeElement !== frame) return;
    frame.blur();
    const isTyping = last instanceof HTMLInputElement && last.isConnected && last.type !== 'range';
    giveBack(last);
    onGrab(isTyping);
  }

  /**
   * It takes a moment until the page itself has the focus again: an element that asked before would look focused while the
   * keys go to the frame. And the card of the game that was ended for it must not have what was being written.
   */
  function giveBack(element: Element | null): void {
    let left = GIVE_BACK_TRIES;
    const timer = view.setInterval(() => {
      if (page.activeElement === page.body && element instanceof HTMLElement && element.isConnected)
        element.focus();
      left -= 1;
      if (left === 0) view.clearInterval(timer);
    }, GIVE_BACK_EVERY_MS);
  }

  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', forget);
  view.addEventListener('blur', look);
  const timer = view.setInterval(look, LOOK_EVERY_MS);
  return () => {
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', forget);
    view.removeEventListener('blur', look);
    view.clearInterval(timer);
  };
}

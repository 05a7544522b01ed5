/** Keys of a laptop on a simulated phone: the stick has the arrows, Space the first button, and the rest is the Studio's. */

const STEERING = /^(Arrow(Left|Right|Up|Down)|[wasdWASD])$/;
/** Keys of the Studio, wherever the focus is. */
const SHORTCUTS = /^([0-9]|Escape)$/;

/** The receiver of a key: the control under the focus, another one, the Studio, or nobody. */
export type KeyFor = 'focus' | 'steering' | 'press' | 'studio' | 'nobody';

/** `focused`: the focused element's control, or `text` where letters are typed. */
export function keyFor(key: string, focused: 'text' | 'steering' | 'press' | null): KeyFor {
  if (focused === 'text') return key === 'Escape' ? 'studio' : 'focus';
  if (STEERING.test(key)) return focused === 'steering' ? 'focus' : 'steering';
  if (key === ' ') return focused === 'press' ? 'focus' : 'press';
  return SHORTCUTS.test(key) ? 'studio' : 'nobody';
}

/** Hands keys on to where they belong. `tellStudio` gets its own ones. */
export function routeKeys(page: Document, tellStudio: (key: string) => void): void {
  for (const type of ['keydown', 'keyup'] as const) {
    page.addEventListener(type, (event) => {
      if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = keyFor(event.key, focusedIn(page));
      if (target === 'studio' && type === 'keydown') tellStudio(event.key);
      if (target !== 'steering' && target !== 'press') return;
      const control = page.querySelector(target === 'steering' ? STEERED : PRESSED);
      if (!control) return;
      event.preventDefault();
      const { key, repeat } = event;
      control.dispatchEvent(new KeyboardEvent(type, { key, repeat, bubbles: true, cancelable: true }));
    });
  }
}

const STEERED = '[data-control][role="application"]';
const PRESSED = 'button[data-control]';

function focusedIn(page: Document): 'text' | 'steering' | 'press' | null {
  const focused = page.activeElement;
  if (!focused || focused === page.body) return null;
  if (focused.matches('input:not([type="range"]), textarea')) return 'text';
  if (focused.matches('[role="application"], [role="radio"], [role="radiogroup"], input')) return 'steering';
  return focused.matches('button') ? 'press' : null;
}

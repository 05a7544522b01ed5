'use strict';
// Runs in the page before any of its scripts: the page's half of contextBridge. It leaves nothing on `window`
// but what the preload exposes; `secret` names the events between the two worlds. Runs as text, alone.
function standinMainWorld(secret, makeBridge) {
  const page = window;
  const Event = CustomEvent;
  const dispatch = page.dispatchEvent.bind(page);
  const listen = page.addEventListener.bind(page);

  function freeze(value) {
    const isOpen = value !== null && (typeof value === 'object' || typeof value === 'function');
    if (!isOpen || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
    Object.freeze(value);
    for (const key of Object.keys(value)) freeze(value[key]);
    return value;
  }

  makeBridge({
    post: (detail) => dispatch(new Event(`${secret}:from-page`, { detail })),
    onMessage: (take) =>
      listen(`${secret}:to-page`, (event) => {
        event.stopImmediatePropagation();
        take(event.detail);
      }),
    install(key, value) {
      if (key in page) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      Object.defineProperty(page, key, { value: freeze(value), enumerable: true });
    },
  });
}

module.exports = { standinMainWorld };

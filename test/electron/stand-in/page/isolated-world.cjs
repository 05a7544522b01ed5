'use strict';
// The preload's world: `require` as a sandboxed preload has it, ipcRenderer, contextBridge, and then the preload
// itself. Runs as text in the page, alone.
function standinIsolatedWorld(options, makeCodec, makeBridge, preload) {
  if (window !== window.top) return; // Electron runs no preload in frames unless it is told to
  const { encode, decode } = makeCodec();
  const sendRaw = globalThis[options.binding];
  const wire = (message) => sendRaw(JSON.stringify(message));

  function cloned(value) {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  // A port is a real MessageChannel: one end stays here and carries everything over the wire.
  const ports = new Map();
  function makePort(id) {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    port1.onmessage = (event) => wire({ kind: 'port', id, value: encode(event.data) });
    port1.addEventListener('close', () => {
      if (ports.delete(id)) wire({ kind: 'portClosed', id });
    });
    return port2;
  }

  const calls = new Map();
  const listeners = new Map();
  let lastCall = 0;
  const ipcRenderer = {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel, listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((one) => one !== listener),
      );
      return ipcRenderer;
    },
    send: (channel, ...args) => wire({ kind: 'send', channel, args: encode(cloned(args)) }),
    async invoke(channel, ...args) {
      const id = (lastCall += 1);
      const message = { kind: 'invoke', channel, id, args: encode(cloned(args)) };
      return new Promise((resolve, reject) => {
        calls.set(id, { resolve, reject });
        wire(message);
      });
    },
  };

  function receive(message) {
    switch (message.kind) {
      case 'reply': {
        const call = calls.get(message.id);
        calls.delete(message.id);
        if (message.error === undefined) call.resolve(decode(message.value));
        else call.reject(new Error(`Error invoking remote method '${message.channel}': ${message.error}`));
        return;
      }
      case 'event': {
        const event = { sender: ipcRenderer, ports: message.ports.map(makePort) };
        for (const listener of listeners.get(message.channel) ?? []) listener(event, ...decode(message.args));
        return;
      }
      case 'port':
        ports.get(message.id)?.postMessage(decode(message.value));
        return;
      case 'portClosed': {
        const port = ports.get(message.id);
        ports.delete(message.id);
        port?.close();
        return;
      }
      default:
        throw new Error(`stand-in: unknown ${message.kind}`);
    }
  }
  Object.defineProperty(globalThis, options.receive, { value: (text) => receive(JSON.parse(text)) });

  for (const type of ['keydown', 'keyup']) {
    const tell = (event) => {
      const { key, code, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta, repeat } = event;
      const input = { type: type === 'keydown' ? 'keyDown' : 'keyUp', key, code, isAutoRepeat: repeat };
      wire({ kind: 'key', input: { ...input, control, alt, shift, meta } });
    };
    window.addEventListener(type, tell, { capture: true });
  }

  const bridge = makeBridge({
    post: (detail) => window.dispatchEvent(new CustomEvent(`${options.secret}:to-page`, { detail })),
    onMessage: (take) =>
      window.addEventListener(`${options.secret}:from-page`, (event) => {
        event.stopImmediatePropagation();
        take(event.detail);
      }),
    install() {
      throw new Error('stand-in: the page exposes nothing to the preload');
    },
  });
  const contextBridge = { exposeInMainWorld: (key, api) => bridge.expose(key, api) };

  function strict(name, target) {
    const get = (object, key) => {
      if (key in object || typeof key === 'symbol' || key === 'then') return object[key];
      throw new Error(`stand-in: ${name}.${key} is not simulated in the preload`);
    };
    return new Proxy(target, { get });
  }
  const electron = strict('electron', {
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  });
  function require(name) {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`); // what a sandboxed preload hears
  }

  try {
    const module = { exports: {} };
    preload(require, Object.freeze(options.process), module, module.exports);
  } catch (error) {
    console.error(`Unable to load preload script: ${options.preload}`);
    console.error(error);
    wire({ kind: 'preloadError', message: String(error?.message), stack: String(error?.stack) });
  }
}

module.exports = { standinIsolatedWorld };

'use strict';
// The state that every part of the stand-in shares: the calls so far, and the means to refuse what is not simulated.
const { EventEmitter } = require('node:events');

const boot = globalThis.__standinBoot ?? {
  appPath: process.cwd(),
  manifest: {},
  switches: [],
  packaged: false,
};

/**
 * Tests may look at it; a real Electron has nothing of the kind. `calls` are calls that only leave a record, `inert`
 * the listeners whose event can never fire here, `dropped` counts messages to a page that was gone.
 */
const state = { calls: [], inert: [], dropped: 0 };
globalThis.__standin = state;

function record(api, ...args) {
  state.calls.push({ api, args });
}

const QUIET_KEYS = new Set(['then', 'toJSON', 'default', 'domain']);

/** An object that throws where something is asked of it that it does not simulate. */
function strict(name, target) {
  return new Proxy(target, {
    get(object, key, receiver) {
      const known = key in object || typeof key === 'symbol' || key.startsWith('_') || QUIET_KEYS.has(key);
      if (!known) throw new Error(`stand-in: electron.${name}.${key} is not simulated`);
      return Reflect.get(object, key, receiver);
    },
  });
}

/** Functions that leave a record and answer what the table says. */
function recorder(name, answers) {
  const made = Object.entries(answers).map(([key, answer]) => [
    key,
    (...args) => {
      record(`${name}.${key}`, ...args);
      return typeof answer === 'function' ? answer(...args) : answer;
    },
  ]);
  return strict(name, Object.fromEntries(made));
}

/** An emitter that knows its events, and remembers who listens to one that it will never emit. */
class KnownEmitter extends EventEmitter {
  constructor(name, events) {
    super();
    this.setMaxListeners(0);
    Object.defineProperty(this, '_known', { value: { name, events: new Set(events) } });
  }

  on(event, listener) {
    const { name, events } = this._known;
    if (typeof event === 'string' && !events.has(event)) state.inert.push(`${name}:${event}`);
    return super.on(event, listener);
  }
}

function preventable(details = {}) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** A copy as it would arrive in another process; functions are refused in Electron's words. */
function cloned(value) {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

module.exports = { boot, state, record, strict, recorder, KnownEmitter, preventable, cloned };

'use strict';
// One half of a synchronous bridge between two worlds of a page. Functions and promises become handles; all else
// is copied by the event that carries it. Runs as text in both worlds, alone.
function standinBridge({ post, onMessage, install }) {
  const functions = new Map();
  const idsOfFunctions = new Map();
  const promises = new Map();
  let lastId = 0;
  let answer = null;

  function pack(value) {
    if (typeof value === 'function') return { kind: 'function', id: idOf(value) };
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (value === null || typeof value !== 'object') return { kind: 'value', value };
    const name = Object.prototype.toString.call(value).slice(8, -1);
    if (name === 'Promise') return packPromise(value);
    if (name === 'Error') return { kind: 'error', message: String(value.message) };
    if (Array.isArray(value)) return { kind: 'array', value: value.map(pack) };
    if (name !== 'Object') return { kind: 'value', value: structuredClone(value) };
    return { kind: 'object', value: Object.entries(value).map(([key, inner]) => [key, pack(inner)]) };
  }

  function idOf(value) {
    const known = idsOfFunctions.get(value);
    if (known !== undefined) return known;
    const id = (lastId += 1);
    idsOfFunctions.set(value, id);
    functions.set(id, value);
    return id;
  }

  function packPromise(promise) {
    const id = (lastId += 1);
    const settle = (ok) => (value) => post({ op: 'settle', id, ok, body: pack(value) });
    promise.then(settle(true), settle(false));
    return { kind: 'promise', id };
  }

  function unpack(packed) {
    switch (packed.kind) {
      case 'value':
        return packed.value;
      case 'array':
        return packed.value.map(unpack);
      case 'object':
        return Object.fromEntries(packed.value.map(([key, inner]) => [key, unpack(inner)]));
      case 'error':
        return new Error(packed.message);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      case 'function':
        return (...args) => ask({ op: 'call', id: packed.id, args: args.map(pack) });
      default:
        throw new Error(`stand-in: unknown ${packed.kind} over the bridge`);
    }
  }

  /** The events are synchronous, so the answer is there when `post` comes back. */
  function ask(message) {
    const outer = answer;
    answer = null;
    post(message);
    const mine = answer;
    answer = outer;
    if (!mine) throw new Error('stand-in: the other world did not answer');
    if (mine.ok) return unpack(mine.body);
    throw unpack(mine.body);
  }

  function reply(work) {
    try {
      post({ op: 'answer', ok: true, body: pack(work()) });
    } catch (error) {
      post({ op: 'answer', ok: false, body: pack(error) });
    }
  }

  onMessage((message) => {
    switch (message.op) {
      case 'answer':
        answer = message;
        return;
      case 'settle': {
        const promise = promises.get(message.id);
        promises.delete(message.id);
        (message.ok ? promise.resolve : promise.reject)(unpack(message.body));
        return;
      }
      case 'install':
        reply(() => install(message.key, unpack(message.body)));
        return;
      case 'call':
        reply(() => functions.get(message.id)(...message.args.map(unpack)));
        return;
      default:
        throw new Error(`stand-in: unknown ${message.op} over the bridge`);
    }
  });

  return { expose: (key, api) => ask({ op: 'install', key, body: pack(api) }) };
}

module.exports = { standinBridge };

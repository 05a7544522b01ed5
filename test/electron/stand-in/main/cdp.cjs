'use strict';
// A small client of Chromium's debugging protocol: one socket, flat sessions.
const { EventEmitter } = require('node:events');

class Cdp extends EventEmitter {
  constructor(socket) {
    super();
    this.setMaxListeners(0);
    this.socket = socket;
    this.lastId = 0;
    this.pending = new Map();
    this.sessions = new Map();
    socket.addEventListener('message', (event) => this.take(JSON.parse(event.data)));
    socket.addEventListener('close', () => {
      for (const call of this.pending.values()) call.reject(new Error('the line to Chromium closed'));
      this.pending.clear();
    });
  }

  static async connect(url) {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`cannot reach ${url}`)), { once: true });
    });
    return new Cdp(socket);
  }

  take(message) {
    if (message.id === undefined) {
      const target = message.sessionId ? this.sessions.get(message.sessionId) : this;
      target?.emit(message.method, message.params);
      return;
    }
    const call = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, method });
      this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** One page or frame: the same calls and events, but only its own. */
  session(id) {
    const session = new EventEmitter();
    session.setMaxListeners(0);
    session.send = (method, params) => this.send(method, params, id);
    this.sessions.set(id, session);
    return session;
  }
}

module.exports = { Cdp };

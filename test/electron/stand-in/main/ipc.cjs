'use strict';
// `ipcMain` and the main process's message ports.
const { EventEmitter } = require('node:events');
const { cloned } = require('./state.cjs');

class IpcMain extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
    this._handlers = new Map();
  }
  handle(channel, handler) {
    if (this._handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this._handlers.set(channel, handler);
  }
  removeHandler(channel) {
    this._handlers.delete(channel);
  }
}

/**
 * One end of a channel. It holds what arrives until `start()`; an end that moved to a page has a `_sink`, which
 * takes everything there.
 */
class MessagePortMain extends EventEmitter {
  constructor() {
    super();
    this._waiting = [];
    this._started = false;
    this._closed = false;
    this._peer = null;
    this._sink = null;
  }

  postMessage(message, transfer = []) {
    if (transfer.length > 0) throw new Error('stand-in: a port over a port is not simulated');
    const value = cloned(message);
    if (!this._closed) queueMicrotask(() => this._peer._deliver(value));
  }
  start() {
    this._started = true;
    for (const value of this._waiting.splice(0)) this.emit('message', { data: value, ports: [] });
  }
  close() {
    if (this._closed) return;
    this._closed = true;
    setImmediate(() => {
      this.emit('close');
      this._peer._peerClosed();
    });
  }

  _deliver(value) {
    if (this._closed) return;
    if (this._sink) this._sink.send(value);
    else if (this._started) this.emit('message', { data: value, ports: [] });
    else this._waiting.push(value);
  }
  _peerClosed() {
    if (this._closed) return;
    this._closed = true;
    this._sink?.close();
    this.emit('close');
  }
  /** Moves this end to a page: what waited goes first. */
  _moveTo(sink) {
    this._sink = sink;
    for (const value of this._waiting.splice(0)) sink.send(value);
  }
}

class MessageChannelMain {
  constructor() {
    this.port1 = new MessagePortMain();
    this.port2 = new MessagePortMain();
    this.port1._peer = this.port2;
    this.port2._peer = this.port1;
  }
}

const ipcMain = new IpcMain();
module.exports = { IpcMain, ipcMain, MessageChannelMain };

'use strict';
// `webContents`: loading, navigation, and the messages between the main process and one page.
const { randomUUID } = require('node:crypto');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { standinCodec } = require('../page/codec.cjs');
const { app } = require('./app.cjs');
const { IpcMain, ipcMain } = require('./ipc.cjs');
const { openPage } = require('./page-session.cjs');
const { toApp, toReal } = require('./protocol.cjs');
const { applyPermissions, session } = require('./session.cjs');
const { cloned, KnownEmitter, record, state } = require('./state.cjs');

const { encode, decode } = standinCodec();
const EVENTS = [
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'will-navigate',
  'will-frame-navigate',
  'before-input-event',
  'console-message',
  'render-process-gone',
  'preload-error',
  'destroyed',
];
const all = new Map();
let lastId = 0;

class WebContents extends KnownEmitter {
  constructor(preferences, opened) {
    super('webContents', EVENTS);
    this.id = lastId += 1;
    this.ipc = new IpcMain();
    this.session = session.defaultSession;
    this._preferences = preferences;
    this._opened = opened;
    this._ports = new Map();
    this._url = '';
    this._isDead = false;
    this._policy = 'default';
    all.set(this.id, this);
  }

  get mainFrame() {
    const isDestroyed = () => this._isDead;
    return { url: this._url, parent: null, top: null, frames: [], routingId: this.id, isDestroyed };
  }
  getURL() {
    return this._url;
  }
  isDestroyed() {
    return this._isDead;
  }
  setWindowOpenHandler(handler) {
    this._openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy) {
    this._policy = policy;
  }
  getWebRTCIPHandlingPolicy() {
    return this._policy;
  }
  /**
   * Chromium's own way to end a page; Electron's on the other systems is the same event. Chromium loses the command now
   * and then, unanswered, where the page has only just loaded: so it is repeated until the page is gone.
   */
  forcefullyCrashRenderer() {
    const crash = () => this._page.send('Page.crash').catch(() => {});
    const repeated = setInterval(crash, 500).unref();
    for (const end of ['render-process-gone', 'destroyed']) this.once(end, () => clearInterval(repeated));
    crash();
  }

  async _attach(page) {
    this._page = page;
    await openPage(this, page);
  }

  async loadURL(url) {
    await this._opened();
    this._expectsNavigation = true;
    const real = toReal(url);
    if (URL.canParse(real) && new URL(real).origin !== 'null') {
      await applyPermissions(this, new URL(real).origin);
    }
    const loaded = new Promise((resolve) => (this._loadEnded = resolve));
    const { errorText } = await this._page.send('Page.navigate', { url: real });
    if (!errorText) return loaded;
    const code = errorText.replace('net::', '');
    this.emit('did-fail-load', {}, -2, code, url, true);
    throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, url });
  }
  loadFile(file) {
    return this.loadURL(pathToFileURL(path.resolve(app.getAppPath(), file)).href);
  }
  reload() {
    this._expectsNavigation = true;
    this._page.send('Page.reload').catch((error) => record('webContents.reloadFailed', String(error)));
  }

  send(channel, ...args) {
    this._push({ kind: 'event', channel, args: encode(cloned(args)), ports: [] });
  }
  postMessage(channel, message, transfer = []) {
    const ports = transfer.map((port) => {
      const id = randomUUID();
      this._ports.set(id, port);
      return { id, port };
    });
    const ids = ports.map(({ id }) => id);
    this._push({ kind: 'event', channel, args: encode(cloned([message])), ports: ids });
    for (const { id, port } of ports) {
      port._moveTo({
        send: (value) => this._push({ kind: 'port', id, value: encode(value) }),
        close: () => this._push({ kind: 'portClosed', id }),
      });
    }
  }

  /** Electron too drops what nobody is there to hear. */
  _push(message, context = this._context) {
    if (context === undefined || this._isDead) {
      state.dropped += 1;
      return;
    }
    this._page
      .send('Runtime.callFunctionOn', {
        functionDeclaration: 'function (name, text) { globalThis[name](text); }',
        executionContextId: context,
        silent: true,
        arguments: [{ value: `${this._binding}_in` }, { value: JSON.stringify(message) }],
      })
      .catch(() => (state.dropped += 1));
  }

  async _take(message, context) {
    switch (message.kind) {
      case 'send':
        for (const ipc of [this.ipc, ipcMain]) {
          ipc.emit(message.channel, this._ipcEvent(), ...decode(message.args));
        }
        return;
      case 'invoke':
        this._push(await this._invoke(message), context);
        return;
      case 'port':
        this._ports.get(message.id)?._peer._deliver(decode(message.value));
        return;
      case 'portClosed':
        this._ports.get(message.id)?._peer._peerClosed();
        this._ports.delete(message.id);
        return;
      case 'key': {
        const event = { preventDefault() {} }; // too late for that here
        this.emit('before-input-event', event, message.input);
        return;
      }
      case 'preloadError': {
        const error = Object.assign(new Error(message.message), { stack: message.stack });
        this.emit('preload-error', {}, this._preferences.preload, error);
        record('preload-error', message.message);
        return;
      }
      default:
        throw new Error(`stand-in: unknown message ${message.kind}`);
    }
  }

  async _invoke({ channel, id, args }) {
    try {
      const handler = this.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const value = await handler(this._ipcEvent(), ...decode(args));
      return { kind: 'reply', channel, id, value: encode(cloned(value)) };
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      return { kind: 'reply', channel, id, error: String(error) };
    }
  }

  _ipcEvent() {
    return { sender: this, senderFrame: this.mainFrame, type: 'frame', ports: [], preventDefault() {} };
  }

  _navigated(realUrl) {
    this._url = toApp(realUrl);
    this.emit('did-navigate', {}, this._url, 200, 'OK');
  }
  _loaded() {
    this._loadEnded?.();
    this.emit('did-finish-load', {});
  }
  /** The page's world is gone, by a reload or a crash, and its ports with it. */
  _pageLeft() {
    this._context = undefined;
    for (const port of this._ports.values()) port._peer._peerClosed();
    this._ports.clear();
  }
  _crashed() {
    this._pageLeft();
    const details = { reason: 'crashed', exitCode: 133 };
    this.emit('render-process-gone', {}, details);
    app.emit('render-process-gone', {}, this, details);
  }
  _destroyed() {
    this._isDead = true;
    this._pageLeft();
    all.delete(this.id);
    this.emit('destroyed');
  }
}

const webContents = {
  getAllWebContents: () => [...all.values()],
  fromId: (id) => all.get(id),
};
module.exports = { WebContents, webContents };

'use strict';
// `BrowserWindow`: a Chromium window, and the state that the app gave it.
const { app } = require('./app.cjs');
const chromium = require('./chromium.cjs');
const { toApp } = require('./protocol.cjs');
const { KnownEmitter, preventable, record, strict } = require('./state.cjs');
const { WebContents } = require('./web-contents.cjs');

const EVENTS = [
  'close',
  'closed',
  'show',
  'hide',
  'focus',
  'ready-to-show',
  'enter-full-screen',
  'leave-full-screen',
  'minimize',
  'restore',
];
/** The stand-in has this one kind of page; whoever asks for a weaker one is refused. */
const HARDENED = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true };

const byTarget = new Map();
const awaited = new Map();
const early = new Map();
let lastId = 0;

class BrowserWindow extends KnownEmitter {
  constructor(options = {}) {
    super('BrowserWindow', EVENTS);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = { ...HARDENED, ...options.webPreferences };
    for (const [key, value] of Object.entries(HARDENED)) {
      if (preferences[key] === value) continue;
      throw new Error(`stand-in: webPreferences.${key}=${preferences[key]} is not simulated`);
    }
    this.id = lastId += 1;
    this._options = options;
    this._isVisible = options.show !== false;
    this._isKiosk = options.kiosk ?? false;
    this._isFullscreen = this._isKiosk || (options.fullscreen ?? false);
    this._isMinimized = false;
    this._isDestroyed = false;
    record('new BrowserWindow', options);
    this._opening = this._open();
    this._opening.catch((error) => console.error('stand-in: the window did not open', error));
    this.webContents = strict('webContents', new WebContents(preferences, () => this._opening));
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    const self = strict('BrowserWindow', this);
    this._self = self;
    this.webContents._owner = self;
    app._windows.add(self);
    setImmediate(() => app.emit('browser-window-created', {}, self));
    return self;
  }

  async _open() {
    const { width = 800, height = 600 } = this._options;
    const target = { url: 'about:blank', newWindow: true, width, height };
    const { targetId } = await chromium.browser().send('Target.createTarget', target);
    this._targetId = targetId;
    byTarget.set(targetId, this);
    const page = early.get(targetId) ?? (await new Promise((resolve) => awaited.set(targetId, resolve)));
    early.delete(targetId);
    await this.webContents._attach(page);
    if (this._isFullscreen) await this._setState('fullscreen');
  }
  async _setState(windowState) {
    const browser = chromium.browser();
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this._targetId });
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
    if (windowState !== 'normal') {
      await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    }
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  loadFile(file) {
    return this.webContents.loadFile(file);
  }
  show() {
    this._isVisible = true;
    this.emit('show');
  }
  hide() {
    this._isVisible = false;
    this.emit('hide');
  }
  focus() {
    this.emit('focus');
  }
  minimize() {
    this._isMinimized = true;
    this.emit('minimize');
  }
  restore() {
    this._isMinimized = false;
    this.emit('restore');
  }
  isVisible() {
    return this._isVisible;
  }
  isMinimized() {
    return this._isMinimized;
  }
  isDestroyed() {
    return this._isDestroyed;
  }
  isKiosk() {
    return this._isKiosk;
  }
  isFullScreen() {
    return this._isFullscreen;
  }
  isMenuBarVisible() {
    return false;
  }
  setFullScreen(wanted) {
    if (wanted === this._isFullscreen) return;
    this._isFullscreen = wanted;
    this._opening
      .then(() => this._setState(wanted ? 'fullscreen' : 'normal'))
      .catch((error) => record('BrowserWindow.setFullScreenFailed', String(error)))
      .then(() => this.emit(wanted ? 'enter-full-screen' : 'leave-full-screen'));
  }

  close() {
    void this._requestClose();
  }
  async _requestClose() {
    if (this._isDestroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) await this._closeTarget();
  }
  async _closeTarget() {
    await this._opening.catch(() => {});
    if (this._isDestroyed) return;
    const target = { targetId: this._targetId };
    await chromium
      .browser()
      .send('Target.closeTarget', target)
      .catch(() => {});
    this._gone();
  }
  _gone() {
    if (this._isDestroyed) return;
    this._isDestroyed = true;
    byTarget.delete(this._targetId);
    app._windows.delete(this._self);
    this.webContents._destroyed();
    this.emit('closed');
    if (app._windows.size > 0 || app._isQuitting) return;
    if (!app.emit('window-all-closed')) app.quit();
  }

  static getAllWindows() {
    return [...app._windows];
  }
  static fromWebContents(contents) {
    return contents?._owner ?? null;
  }
}

/** A page that Chromium made: one that a window waits for, or one that a page opened by itself. */
function pageAttached({ session, target }) {
  if (target.openerId) return pageOpened(session, target);
  const wanted = awaited.get(target.targetId);
  awaited.delete(target.targetId);
  if (wanted) wanted(session);
  else early.set(target.targetId, session);
}

function pageOpened(session, target) {
  const opener = byTarget.get(target.openerId)?.webContents;
  const url = toApp(target.url);
  const verdict = opener?._openHandler?.({ url, disposition: 'new-window' }) ?? { action: 'allow' };
  record('webContents.windowOpen', url, verdict.action);
  // Whoever opened it stands still in `window.open` until it is let go: a page closed while it waits can hold both.
  void letGoOf(session);
  if (verdict.action !== 'allow')
    void chromium.browser().send('Target.closeTarget', { targetId: target.targetId });
}

function letGoOf(session) {
  return session.send('Runtime.runIfWaitingForDebugger').catch(() => {}); // it may be gone already
}

function targetGone(targetId) {
  byTarget.get(targetId)?._gone();
}

module.exports = { BrowserWindow, pageAttached, targetGone };

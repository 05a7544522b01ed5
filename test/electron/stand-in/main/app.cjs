'use strict';
// `app`: its life from ready to quit, its folders, its single instance.
const os = require('node:os');
const path = require('node:path');
const chromium = require('./chromium.cjs');
const { takeInstanceLock } = require('./instance-lock.cjs');
const { boot, KnownEmitter, preventable, record, strict } = require('./state.cjs');

const EVENTS = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
];

class App extends KnownEmitter {
  constructor() {
    super('app', EVENTS);
    this.name = boot.manifest.productName ?? boot.manifest.name ?? 'Electron';
    this.isPackaged = boot.packaged;
    this.commandLine = commandLine();
    this._windows = new Set();
    this._paths = new Map();
    this._isReady = false;
    this._isQuitting = false;
    this._lock = null;
    this._ready = new Promise((resolve) => (this._becomeReady = resolve));
  }

  whenReady() {
    return this._ready;
  }
  isReady() {
    return this._isReady;
  }
  getAppPath() {
    return boot.appPath;
  }
  getVersion() {
    return boot.manifest.version ?? '0.0.0';
  }
  getName() {
    return this.name;
  }
  getLocale() {
    return 'en-US';
  }
  setAppUserModelId(id) {
    record('app.setAppUserModelId', id);
  }

  getPath(name) {
    const set = this._paths.get(name);
    if (set) return set;
    const appData = process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config');
    const userData = this._paths.get('userData') ?? path.join(appData, this.name);
    const known = { appData, userData, sessionData: userData, temp: os.tmpdir(), home: os.homedir() };
    if (!(name in known)) throw new Error(`stand-in: app.getPath('${name}') is not simulated`);
    return known[name];
  }
  setPath(name, folder) {
    this._paths.set(name, folder);
  }

  requestSingleInstanceLock(additionalData) {
    const message = { argv: process.argv, cwd: process.cwd(), additionalData };
    this._lock ??= takeInstanceLock(this.getPath('userData'), message, (second) => {
      this.emit('second-instance', preventable(), second.argv, second.cwd, second.additionalData);
    });
    return this._lock !== null;
  }
  hasSingleInstanceLock() {
    return this._lock !== null;
  }
  releaseSingleInstanceLock() {
    this._lock?.release();
    this._lock = null;
  }

  quit() {
    if (this._isQuitting) return;
    this._isQuitting = true;
    setImmediate(async () => {
      if (await this._mayQuit()) this.exit(0);
      else this._isQuitting = false;
    });
  }
  async _mayQuit() {
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return false;
    for (const window of [...this._windows]) {
      await window._requestClose();
      if (this._windows.has(window)) return false;
    }
    const will = preventable();
    this.emit('will-quit', will);
    return !will.defaultPrevented;
  }
  exit(code = 0) {
    this.emit('quit', {}, code);
    this.releaseSingleInstanceLock();
    chromium.stop(() => process.exit(code));
  }
}

function commandLine() {
  const named = (name) => (text) => text === `--${name}` || text.startsWith(`--${name}=`);
  return strict('app.commandLine', {
    appendSwitch: (name, value = '') => void boot.switches.push(value ? `--${name}=${value}` : `--${name}`),
    appendArgument: (argument) => record('app.commandLine.appendArgument', argument),
    hasSwitch: (name) => boot.switches.some(named(name)),
    getSwitchValue: (name) => boot.switches.find(named(name))?.slice(name.length + 3) ?? '',
    removeSwitch: (name) => void (boot.switches = boot.switches.filter((text) => !named(name)(text))),
  });
}

const app = strict('app', new App());
module.exports = { app };

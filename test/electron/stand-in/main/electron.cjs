'use strict';
// The module `electron`, as far as the stand-in goes. Whatever is missing here throws when it is asked for.
const { app } = require('./app.cjs');
const { BrowserWindow, pageAttached, targetGone } = require('./browser-window.cjs');
const chromium = require('./chromium.cjs');
const { ipcMain, MessageChannelMain } = require('./ipc.cjs');
const { makeProtocol } = require('./protocol.cjs');
const { dialog, Menu, powerMonitor, powerSaveBlocker, shell } = require('./recorded.cjs');
const { session } = require('./session.cjs');
const { boot, state, strict } = require('./state.cjs');
const { webContents } = require('./web-contents.cjs');

state.start = async () => {
  await chromium.start(pageAttached, targetGone);
  app._isReady = true;
  app._becomeReady();
  app.emit('ready', {}, {});
};
process.versions.electron = boot.electronVersion; // Node has none, Electron has
Object.assign(process, { type: 'browser', defaultApp: !boot.packaged, resourcesPath: boot.resourcesPath });

module.exports = strict('', {
  app,
  BrowserWindow: strict('BrowserWindow', BrowserWindow),
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  powerSaveBlocker,
  protocol: makeProtocol(() => app.isReady()),
  session,
  shell,
  webContents: strict('webContents', webContents),
});

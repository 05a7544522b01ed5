'use strict';
// A small app with one thing wrong, named by its last argument: the tests must notice each.
const path = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

const control = process.argv.at(-1);
const WEAKENED = {
  'node-in-page': { nodeIntegration: true, contextIsolation: false, sandbox: false },
  'no-sandbox': { sandbox: false },
};
const READS_FILES = ['files-in-preload', 'no-sandbox'];

globalThis.controlProblems = [];
const note = (error) => globalThis.controlProblems.push(String(error));

app.on('window-all-closed', () => app.quit());
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('answer-function', () => () => 1);

async function open() {
  const preload = READS_FILES.includes(control) ? 'preload-with-files.cjs' : 'preload.cjs';
  const webPreferences = { preload: path.join(__dirname, preload), ...WEAKENED[control] };
  const window = new BrowserWindow({ show: false, webPreferences });
  window.webContents.on('preload-error', (_event, _file, error) => note(error));
  await window.loadFile(path.join(__dirname, control === 'missing-page' ? 'nowhere.html' : 'page.html'));
}

globalThis.controlOpened = app.whenReady().then(open).catch(note);

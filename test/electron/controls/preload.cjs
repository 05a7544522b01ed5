'use strict';
const { contextBridge, ipcRenderer } = require('electron');

const control = {
  echo: (value) => ipcRenderer.invoke('echo', value),
  sendFunction: () => ipcRenderer.invoke('echo', () => 1),
  answerFunction: () => ipcRenderer.invoke('answer-function'),
  nobody: () => ipcRenderer.invoke('nobody'),
};
if (process.contextIsolated === false) window.control = control;
else contextBridge.exposeInMainWorld('control', control);

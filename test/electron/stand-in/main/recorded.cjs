'use strict';
// Calls that only leave a record: menus, dialogs, the screen's sleep, and the computer's, which never comes.
const { KnownEmitter, record, recorder, strict } = require('./state.cjs');

let applicationMenu = null;
class Menu {
  constructor(items) {
    this.items = items;
  }
  static buildFromTemplate(template) {
    return new Menu(template);
  }
  static setApplicationMenu(menu) {
    applicationMenu = menu;
    record('Menu.setApplicationMenu', menu?.items ?? null);
  }
  static getApplicationMenu() {
    return applicationMenu;
  }
}

const dialog = recorder('dialog', {
  showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
  // The process may end right after it, and its records with it.
  showErrorBox: (title, content) => console.error(`stand-in: dialog.showErrorBox ${title}: ${content}`),
});

const shell = recorder('shell', { openPath: async () => '', openExternal: async () => undefined });

const blockers = new Set();
let lastBlocker = 0;
const powerSaveBlocker = strict('powerSaveBlocker', {
  start(type) {
    record('powerSaveBlocker.start', type);
    blockers.add((lastBlocker += 1));
    return lastBlocker;
  },
  stop(id) {
    record('powerSaveBlocker.stop', id);
    return blockers.delete(id);
  },
  isStarted: (id) => blockers.has(id),
});

const powerMonitor = strict('powerMonitor', new KnownEmitter('powerMonitor', []));

module.exports = { Menu: strict('Menu', Menu), dialog, powerMonitor, powerSaveBlocker, shell };

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { standInFolder } from './support/back-end.ts';

const require = createRequire(import.meta.url);
const types = readFileSync(require.resolve('electron/electron.d.ts'), 'utf8');

/** Lists what the stand-in offers, by the name that Electron's types have for it. */
const LIST = `
const { app, BrowserWindow, dialog, ipcMain, Menu, MessageChannelMain, powerSaveBlocker, protocol, session } =
  require(process.argv[1]);
const { WebContents } = require(process.argv[2]);
const own = (object) => Object.getOwnPropertyNames(object)
  .filter((name) => !/^(_|constructor$|length$|name$|prototype$|domain$)/.test(name));
const lists = {
  App: own(Object.getPrototypeOf(app)),
  BrowserWindow: [...own(BrowserWindow), ...own(BrowserWindow.prototype)],
  WebContents: own(WebContents.prototype),
  Dialog: own(dialog),
  IpcMain: own(Object.getPrototypeOf(ipcMain)),
  Menu: own(Menu),
  MessageChannelMain: own(new MessageChannelMain()),
  MessagePortMain: own(Object.getPrototypeOf(new MessageChannelMain().port1)),
  PowerSaveBlocker: own(powerSaveBlocker),
  Protocol: own(protocol),
  Session: own(session.defaultSession).filter((name) => name.startsWith('set')),
};
console.log(JSON.stringify(lists));
`;

test('the stand-in offers nothing that Electron’s types do not know', () => {
  const files = ['main/electron.cjs', 'main/web-contents.cjs'].map((name) => path.join(standInFolder, name));
  const listed = execFileSync(process.execPath, ['-e', LIST, ...files], { encoding: 'utf8' });
  for (const [type, members] of Object.entries(JSON.parse(listed) as Record<string, string[]>)) {
    const known = blockOf(type);
    expect(members.length, type).toBeGreaterThan(0);
    expect(
      members.filter((member) => !new RegExp(`^ {4}(static |readonly )*${member}\\??[(:<]`, 'm').test(known)),
      type,
    ).toEqual([]);
  }
});

/** The text of a class or interface in electron.d.ts, whose members stand four spaces in. */
function blockOf(name: string): string {
  const found = new RegExp(`^ {2}(class|interface) ${name} [^]*?^ {2}}`, 'm').exec(types);
  if (!found) throw new Error(`electron.d.ts has no ${name}`);
  return found[0];
}

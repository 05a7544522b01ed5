'use strict';
// Where the stand-in begins: reads Electron's command line, makes `electron` importable, runs the app's main.
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { unpackAsar } = require('./asar.cjs');
const { provideElectron } = require('./provide-electron.cjs');

const resources = path.join(__dirname, 'resources');
const packagedApp = ['app', 'app.asar']
  .map((name) => path.join(resources, name))
  .find((file) => fs.existsSync(file));
const { appArgument, switches, required, rest } = readArguments(process.argv.slice(2));
const { appPath, entry, manifest } = openApp(
  packagedApp ? unpacked(packagedApp) : path.resolve(appArgument ?? '.'),
);

globalThis.__standinBoot = {
  appPath,
  manifest,
  switches,
  packaged: packagedApp !== undefined,
  electronVersion: installedVersion(),
  resourcesPath: resources,
};
process.argv = [
  path.join(__dirname, 'electron'),
  ...switches,
  ...(appArgument === undefined ? [] : [appArgument]),
  ...rest,
];

const electron = provideElectron(path.join(__dirname, 'main', 'electron.cjs'));
for (const file of required) require(path.resolve(file));
process.on('uncaughtException', (error) => {
  console.error('uncaught in the main process:', error);
  electron.app.exit(1);
});
globalThis.__standin.start().catch((error) => {
  console.error(error);
  process.exit(1);
});
if (entry.endsWith('.mjs') || (manifest.type === 'module' && !entry.endsWith('.cjs'))) {
  import(pathToFileURL(entry).href);
} else require(entry);

/** Switches before the app's folder are Electron's; what comes after it is the app's. A packaged app has them all. */
function readArguments(argv) {
  const read = { appArgument: undefined, switches: [], required: [], rest: [] };
  let index = 0;
  for (; index < argv.length; index += 1) {
    const argument = argv[index];
    if (argument === '-r' || argument === '--require') read.required.push(argv[(index += 1)]);
    else if (packagedApp || !argument.startsWith('-')) break;
    else read.switches.push(argument);
  }
  if (!packagedApp) {
    read.appArgument = argv[index];
    index += 1;
  }
  read.rest = argv.slice(index);
  return read;
}

function openApp(start) {
  if (fs.statSync(start).isDirectory()) {
    const found = JSON.parse(fs.readFileSync(path.join(start, 'package.json'), 'utf8'));
    return { appPath: start, entry: path.join(start, found.main ?? 'index.js'), manifest: found };
  }
  return { appPath: path.dirname(start), entry: start, manifest: {} };
}

/** Node cannot read inside an archive as Electron does. */
function unpacked(app) {
  return fs.statSync(app).isDirectory() ? app : unpackAsar(app);
}

function installedVersion() {
  try {
    const file = require.resolve('electron/package.json', { paths: [appPath, process.cwd()] });
    return JSON.parse(fs.readFileSync(file, 'utf8')).version;
  } catch {
    return '0.0.0';
  }
}

'use strict';
// Makes the stand-in what `require('electron')` and `import … from 'electron'` find.
const Module = require('node:module');
const { pathToFileURL } = require('node:url');

const NAMES = /^(node:)?electron(\/(main|common))?$/;
const FACADE = 'standin:electron';

function provideElectron(file) {
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (request, ...others) {
    return NAMES.test(request) ? file : resolveFilename.call(this, request, ...others);
  };
  const electron = require(file);
  Module.registerHooks({
    resolve(name, context, next) {
      const imported = NAMES.test(name) && context.conditions?.includes('import');
      return imported ? { url: FACADE, shortCircuit: true, format: 'module' } : next(name, context);
    },
    load(url, context, next) {
      if (url !== FACADE) return next(url, context);
      return { format: 'module', shortCircuit: true, source: facade(file, Object.keys(electron)) };
    },
  });
  return electron;
}

/** An ES module with Electron's named exports. */
function facade(file, names) {
  return [
    `import { createRequire } from 'node:module';`,
    `const electron = createRequire(${JSON.stringify(pathToFileURL(file).href)})('electron');`,
    `export default electron;`,
    ...names.map((name) => `export const ${name} = electron.${name};`),
  ].join('\n');
}

module.exports = { provideElectron };

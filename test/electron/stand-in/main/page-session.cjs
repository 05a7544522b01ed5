'use strict';
// Sets one page up: what happens in it comes to its webContents, the preload runs in a world of its own.
const { randomBytes } = require('node:crypto');
const fs = require('node:fs');
const { pathToFileURL } = require('node:url');
const { standinBridge } = require('../page/bridge.cjs');
const { standinCodec } = require('../page/codec.cjs');
const { standinIsolatedWorld } = require('../page/isolated-world.cjs');
const { standinMainWorld } = require('../page/main-world.cjs');
const chromium = require('./chromium.cjs');
const { judgeRequest } = require('./requests.cjs');
const { INTERCEPTED } = require('./protocol.cjs');

const WORLD = 'Electron Isolated Context';

async function openPage(contents, page) {
  contents._binding = `__standin_${randomBytes(6).toString('hex')}`;
  const { frameTree } = await page.send('Page.getFrameTree');
  contents._frameId = frameTree.frame.id;
  follow(contents, page);
  await Promise.all([
    page.send('Page.enable'),
    page.send('Runtime.enable'),
    page.send('Inspector.enable'),
    page.send('Runtime.addBinding', { name: contents._binding, executionContextName: WORLD }),
    intercept(contents, page),
  ]);
  await addScripts(contents, page);
  await page.send('Runtime.runIfWaitingForDebugger');
}

function follow(contents, page) {
  page.on('Runtime.executionContextCreated', ({ context }) => {
    const isOurs = context.name === WORLD && context.auxData?.frameId === contents._frameId;
    if (isOurs) contents._context = context.id;
  });
  page.on('Runtime.executionContextsCleared', () => contents._pageLeft());
  page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === contents._context) contents._pageLeft();
  });
  page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === contents._binding) void contents._take(JSON.parse(payload), executionContextId);
  });
  page.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const message = args.map((value) => value.value ?? value.description ?? '').join(' ');
    contents.emit('console-message', { level: type, message });
  });
  page.on('Page.frameNavigated', ({ frame }) => {
    if (!frame.parentId) contents._navigated(frame.url);
  });
  page.on('Page.domContentEventFired', () => contents.emit('dom-ready', {}));
  page.on('Page.loadEventFired', () => contents._loaded());
  page.on('Inspector.targetCrashed', () => contents._crashed());
}

/** A sandboxed frame runs in a process of its own, so it gets a session of its own. */
async function intercept(contents, session) {
  session.on('Fetch.requestPaused', (paused) => {
    judgeRequest(contents, session, paused).catch(() => {}); // the page went away meanwhile
  });
  session.on('Target.attachedToTarget', async ({ sessionId }) => {
    const frame = chromium.browser().session(sessionId);
    await intercept(contents, frame).catch(() => {});
    await frame.send('Runtime.runIfWaitingForDebugger').catch(() => {});
  });
  const filter = [{ type: 'iframe' }];
  await Promise.all([
    session.send('Fetch.enable', { patterns: INTERCEPTED }),
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    }),
  ]);
}

async function addScripts(contents, page) {
  const secret = `standin-${randomBytes(16).toString('hex')}`;
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (window === window.top) (${standinMainWorld})(${JSON.stringify(secret)}, ${standinBridge})`,
  });
  const { preload } = contents._preferences;
  if (!preload) return;
  const options = {
    secret,
    binding: contents._binding,
    receive: `${contents._binding}_in`,
    preload,
    process: {
      platform: process.platform,
      versions: { ...process.versions },
      type: 'renderer',
      sandboxed: true,
    },
  };
  const text = fs.readFileSync(preload, 'utf8');
  const wrapped = `function (require, process, module, exports) {${text}\n}`;
  const world = `(${standinIsolatedWorld})(${JSON.stringify(options)}, ${standinCodec}, ${standinBridge}, ${wrapped})`;
  await page.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: WORLD,
    source: `${world}\n//# sourceURL=${pathToFileURL(preload)}`,
  });
}

module.exports = { openPage };

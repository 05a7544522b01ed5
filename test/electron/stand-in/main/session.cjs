'use strict';
// `session.defaultSession`: the app's verdict on permissions, carried over to Chromium.
const chromium = require('./chromium.cjs');
const { KnownEmitter, record, strict } = require('./state.cjs');

/** Electron's name of a permission, and Chromium's for the same. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['screen-wake-lock', 'screen-wake-lock'],
];

const handlers = {};
const setters = ['setPermissionRequestHandler', 'setPermissionCheckHandler', 'setDevicePermissionHandler'];

const defaultSession = strict(
  'session',
  Object.assign(
    new KnownEmitter('session', []),
    Object.fromEntries(
      setters.map((name) => [
        name,
        (handler) => {
          record(`session.${name}`);
          handlers[name] = handler;
        },
      ]),
    ),
    { _handlers: handlers },
  ),
);

/** Asks the app for each permission and tells Chromium; without a handler Electron grants all. */
async function applyPermissions(contents, origin) {
  const check = handlers.setPermissionCheckHandler ?? (() => true);
  const details = { isMainFrame: true, requestingUrl: `${origin}/` };
  for (const [asked, name] of PERMISSIONS) {
    const setting = check(contents, asked, origin, details) ? 'granted' : 'denied';
    const permission = { permission: { name }, setting, origin };
    await chromium
      .browser()
      .send('Browser.setPermission', permission)
      .catch((error) => record('session.permissionFailed', name, String(error)));
  }
}

module.exports = { session: strict('session', { defaultSession }), applyPermissions };

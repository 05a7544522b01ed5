'use strict';
// Custom schemes. Chromium knows nothing of them, so the page sees `https://<host>.<scheme>.standin.invalid`
// and the main process the address that it means.
const { record, strict } = require('./state.cjs');

const SUFFIX = 'standin.invalid';
const schemes = new Map();

function toReal(url) {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  if (!parts || !schemes.has(parts[1])) return url;
  return `https://${parts[2]}.${parts[1]}.${SUFFIX}${parts[3] || '/'}`;
}

function toApp(url) {
  const parts = /^https:\/\/(.*)\.([a-z0-9+-]+)\.standin\.invalid(.*)$/.exec(url);
  return parts ? `${parts[2]}://${parts[1]}${parts[3]}` : url;
}

/** The handler of an address that the page sees, if one of the custom schemes has it. */
function handlerOf(realUrl) {
  const url = toApp(realUrl);
  return url === realUrl ? undefined : schemes.get(url.split(':', 1)[0])?.handler;
}

function makeProtocol(isReady) {
  return strict('protocol', {
    registerSchemesAsPrivileged(list) {
      if (isReady()) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      }
      record('protocol.registerSchemesAsPrivileged', list);
      for (const { scheme } of list) schemes.set(scheme, {});
    },
    handle(scheme, handler) {
      if (schemes.get(scheme)?.handler) throw new Error(`Failed to register protocol: ${scheme}`);
      schemes.set(scheme, { handler });
    },
    unhandle: (scheme) => void schemes.delete(scheme),
    isProtocolHandled: (scheme) => schemes.get(scheme)?.handler !== undefined,
  });
}

/** The part of the page's traffic that the stand-in answers or judges itself. */
const INTERCEPTED = [{ urlPattern: `https://*.${SUFFIX}/*` }, { urlPattern: '*', resourceType: 'Document' }];

module.exports = { toReal, toApp, handlerOf, makeProtocol, INTERCEPTED };

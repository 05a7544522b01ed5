'use strict';
// Every document that a page asks for, and everything of a custom scheme: the app judges and answers it.
const { handlerOf, toApp } = require('./protocol.cjs');
const { preventable, record } = require('./state.cjs');

const BODILESS = ['GET', 'HEAD'];

async function judgeRequest(contents, session, { requestId, request, resourceType, frameId }) {
  if (resourceType === 'Document' && !mayGo(contents, request.url, frameId)) {
    return session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }
  if (request.url.endsWith('/favicon.ico')) {
    return session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 }); // Electron never asks for it
  }
  const handler = handlerOf(request.url);
  if (!handler) return session.send('Fetch.continueRequest', { requestId });
  try {
    const answer = await handler(appRequest(request));
    return await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    console.error(error);
    return session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}

/** Asks the app about a move that the page makes by itself; the app's own moves are not asked about. */
function mayGo(contents, realUrl, frameId) {
  const isMainFrame = frameId === contents._frameId;
  if (isMainFrame && contents._expectsNavigation) {
    contents._expectsNavigation = false;
    return true;
  }
  const event = preventable({ url: toApp(realUrl), isMainFrame, isSameDocument: false });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame && !event.defaultPrevented) contents.emit('will-navigate', event, event.url);
  if (event.defaultPrevented) record('webContents.navigationPrevented', event.url);
  return !event.defaultPrevented;
}

/** A Request whose address is the app's own, which the constructor would not take as it is. */
function appRequest({ url, method, headers, postData }) {
  const body = BODILESS.includes(method) ? undefined : postData;
  const request = new Request('http://standin.invalid/', { method, headers, body });
  Object.defineProperty(request, 'url', { value: toApp(url) });
  return request;
}

module.exports = { judgeRequest };

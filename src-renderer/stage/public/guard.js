// Runs before anything else in the frame: sandbox and CSP shut fetch, sockets and storage, but not these.
// A game could call a machine outside with them, so they are gone before any game code is loaded.
'use strict';
for (const name of [
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'mozRTCPeerConnection',
  'RTCDataChannel',
  'RTCIceTransport',
  'RTCDtlsTransport',
  'RTCSctpTransport',
  'RTCRtpTransceiver',
  'RTCRtpScriptTransform',
  'WebTransport',
  'WebTransportBidirectionalStream',
  'WebTransportDatagramDuplexStream',
  'PresentationRequest',
  'FencedFrameConfig',
]) {
  delete window[name];
  Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false });
}

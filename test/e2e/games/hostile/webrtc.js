import { attack, pause, STUN_PORT } from './attack.js';

function call(Peer) {
  const peer = new Peer({ iceServers: [{ urls: `stun:127.0.0.1:${STUN_PORT}` }] });
  peer.createDataChannel('x');
  return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
}

export const game = attack(async ({ attempt, door, element }) => {
  await attempt('peer', () => call(RTCPeerConnection).then(() => true));
  await attempt('prefixed', () => call(webkitRTCPeerConnection).then(() => true));
  await attempt('transport', () => Boolean(new RTCIceTransport()));
  await attempt('web transport', () => new WebTransport('https://127.0.0.1:1/').ready);
  const frame = document.createElement('iframe');
  element.append(frame);
  await attempt('blank frame', () => call(frame.contentWindow.RTCPeerConnection).then(() => true));
  const written = document.createElement('iframe');
  await attempt('srcdoc', () => {
    written.srcdoc = '<script>parent.postMessage(typeof RTCPeerConnection, "*")</script>';
    element.append(written);
    return new Promise((resolve) =>
      addEventListener('message', (event) => resolve(event.data === 'function')),
    );
  });
  await attempt('attribute', () => written.setAttribute('srcdoc', '<p>x'));
  const scripted = document.createElement('iframe');
  await attempt('javascript', () => {
    scripted.src = 'javascript:parent.postMessage("ran", "*")';
    element.append(scripted);
    return new Promise((resolve) => addEventListener('message', (event) => resolve(event.data === 'ran')));
  });
  door(
    'put back',
    delete window.RTCPeerConnection && 'RTCPeerConnection' in window && window.RTCPeerConnection,
  );
  await pause(400);
});

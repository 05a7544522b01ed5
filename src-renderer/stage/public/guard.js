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

// A game's own sound obeys the house's volume. Web Audio goes through a gain that the game cannot reach; the page's policy
// keeps audio and video elements silent, and here go the ways round it: streams and speech.
{
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  /** @typedef {(...given: unknown[]) => unknown} Any */
  /** @type {(of: object, name: string) => Any} */
  const getter = (of, name) => getOwnPropertyDescriptor(of, name)?.get ?? (() => undefined);
  /** @type {(of: object, name: string) => Any} */
  const setter = (of, name) => getOwnPropertyDescriptor(of, name)?.set ?? (() => undefined);
  const { BaseAudioContext: Base, GainNode, WaveShaperNode, OfflineAudioContext } = window;
  let gain = 0;
  // A list of our own making: a game can change what arrays do.
  /** @type {{ param: unknown, next: typeof houses } | null} */
  let houses = null;
  /** @type {Any} */
  let setValue = () => undefined;
  if (Base) {
    const getReal = getter(Base.prototype, 'destination');
    const getParam = getter(GainNode.prototype, 'gain');
    const setCurve = setter(WaveShaperNode.prototype, 'curve');
    const { connect } = AudioNode.prototype;
    const { get: getOut, set: keepOut } = WeakMap.prototype;
    const { isPrototypeOf } = Object.prototype;
    const outs = new WeakMap();
    const clipping = new Float32Array([-1, 0, 1]);
    setValue = setter(AudioParam.prototype, 'value');
    defineProperty(Base.prototype, 'destination', {
      enumerable: true,
      configurable: false,
      get() {
        const context = /** @type {BaseAudioContext} */ (this);
        const real = /** @type {AudioDestinationNode} */ (apply(getReal, context, []));
        if (apply(isPrototypeOf, OfflineAudioContext.prototype, [context])) return real;
        const known = /** @type {unknown} */ (apply(getOut, outs, [context]));
        if (known) return known;
        const out = new GainNode(context);
        // No louder than full scale, so that a gain of the game's own cannot undo ours.
        const clip = new WaveShaperNode(context);
        apply(setCurve, clip, [clipping]);
        const house = new GainNode(context);
        const param = /** @type {unknown} */ (apply(getParam, house, []));
        apply(setValue, param, [gain]);
        houses = { param, next: houses };
        apply(connect, out, [clip]);
        apply(connect, clip, [house]);
        apply(connect, house, [real]);
        defineProperty(out, 'maxChannelCount', { value: real.maxChannelCount });
        apply(keepOut, outs, [context, out]);
        return out;
      },
    });
  }
  const media = window.HTMLMediaElement && HTMLMediaElement.prototype;
  if (media) {
    const { play } = media;
    const nothing = () => undefined;
    defineProperty(media, 'srcObject', { configurable: false, get: () => null, set: nothing });
    // The source is refused: a game that plays it anyway is silent, not broken.
    defineProperty(media, 'play', {
      configurable: false,
      writable: false,
      value() {
        return apply(Promise.prototype.catch, apply(play, this, []), [nothing]);
      },
    });
  }
  if (window.SpeechSynthesis) {
    defineProperty(SpeechSynthesis.prototype, 'speak', { configurable: false, writable: false, value() {} });
  }
  // Taken away by the stage before any game is loaded.
  /** @type {(next: number) => void} */
  const follow = (next) => {
    gain = next;
    for (let one = houses; one; one = one.next) apply(setValue, one.param, [gain]);
  };
  defineProperty(window, 'partylineSound', { value: follow, configurable: true });
}

'use strict';
// Structured-clone values as JSON and back; only what the engine's own structuredClone made arrives here. Runs as
// text in the page, and as it is in Node.
function standinCodec() {
  function encode(value) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'number') {
      const plain = Number.isFinite(value) && !Object.is(value, -0);
      return plain ? value : { $: 'number', value: Object.is(value, -0) ? '-0' : String(value) };
    }
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) };
    if (Array.isArray(value)) return value.map(encode);
    const name = Object.prototype.toString.call(value).slice(8, -1);
    switch (name) {
      case 'Object':
        return { $: 'object', value: Object.entries(value).map(([key, inner]) => [key, encode(inner)]) };
      case 'Date':
        return { $: 'date', value: value.getTime() };
      case 'Map':
        return { $: 'map', value: [...value].map(([key, inner]) => [encode(key), encode(inner)]) };
      case 'Set':
        return { $: 'set', value: [...value].map(encode) };
      case 'Uint8Array':
        return { $: 'bytes', value: [...value] };
      case 'Error':
        return { $: 'error', value: value.message };
      default:
        throw new Error(`stand-in: a ${name} over IPC is not simulated`);
    }
  }

  function decode(coded) {
    if (coded === null || typeof coded !== 'object') return coded;
    if (Array.isArray(coded)) return coded.map(decode);
    switch (coded.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(coded.value);
      case 'bigint':
        return BigInt(coded.value);
      case 'object':
        return Object.fromEntries(coded.value.map(([key, inner]) => [key, decode(inner)]));
      case 'date':
        return new Date(coded.value);
      case 'map':
        return new Map(coded.value.map(([key, inner]) => [decode(key), decode(inner)]));
      case 'set':
        return new Set(coded.value.map(decode));
      case 'bytes':
        return new Uint8Array(coded.value);
      case 'error':
        return new Error(coded.value);
      default:
        throw new Error(`stand-in: unknown ${coded.$} over IPC`);
    }
  }

  return { encode, decode };
}

module.exports = { standinCodec };

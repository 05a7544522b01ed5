/** The text of a QR code that brings a phone onto a Wi-Fi. */
import type { GuestWifi } from '../../../../src-shared/party.ts';

/** The de facto form that cameras read: ZXing's "Barcode Contents", section "Wi-Fi Network config". */
export function wifiCode({ name, password, hidden }: GuestWifi): string {
  const isOpen = password === '';
  return [
    'WIFI:',
    `T:${isOpen ? 'nopass' : 'WPA'};`,
    `S:${looksLikeHex(name) ? `"${name}"` : escaped(name)};`,
    isOpen ? '' : `P:${escaped(password)};`,
    hidden ? 'H:true;' : '',
    ';',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,:"]/g, '\\$&');
}

/** Such a name is read as the bytes that it spells, unless it is quoted. */
function looksLikeHex(name: string): boolean {
  return name.length % 2 === 0 && /^[\da-f]+$/i.test(name);
}

/** The fault that keeps this Wi-Fi from being saved; null where there is none. */
export function wifiProblem({ name, password }: GuestWifi): 'no-name' | 'too-long' | 'too-short' | null {
  if (name === '') return 'no-name';
  if (new TextEncoder().encode(name).length > 32) return 'too-long';
  // 64 hexadecimal digits are the key itself.
  const isKey = /^[\da-f]{64}$/i.test(password);
  return password === '' || isKey || (password.length >= 8 && password.length <= 63) ? null : 'too-short';
}

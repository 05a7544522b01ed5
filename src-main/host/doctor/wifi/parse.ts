/** Reads the name of the Wi-Fi out of what the systems' tools say; null where it is not in there. */

/** `nmcli -t -f ACTIVE,DEVICE,SSID device wifi list`: `yes:wlan0:Caf\:é`, escaped with a backslash. */
export function parseNmcli(output: string, interfaceName: string): string | null {
  for (const line of output.split('\n')) {
    const [active, device, ...rest] = splitTerse(line);
    if (active === 'yes' && device === interfaceName) return nameOrNull(rest.join(':'));
  }
  return null;
}

function splitTerse(line: string): string[] {
  const fields = [''];
  for (const [piece] of line.matchAll(/\\.|[^\\]/g)) {
    if (piece === ':') fields.push('');
    else fields[fields.length - 1] += piece.length === 2 ? piece.slice(1) : piece;
  }
  return fields;
}

/** `iw dev wlan0 link`; bytes that are not plain ASCII come as `\xc3\xa9`. */
export function parseIw(output: string): string | null {
  const raw = /^\s*SSID: (.*)$/m.exec(output)?.[1];
  if (raw === undefined) return null;
  const bytes = [...raw.matchAll(/\\x([\da-f]{2})|\\(\\)|([^])/gi)].flatMap(([, hex, backslash, plain]) =>
    hex === undefined ? [...Buffer.from(backslash ?? plain ?? '')] : [Number.parseInt(hex, 16)],
  );
  return nameOrNull(Buffer.from(bytes).toString('utf8'));
}

/** `iwgetid wlan0 --raw`. */
export function parseIwgetid(output: string): string | null {
  return nameOrNull(output.replace(/\r?\n$/, ''));
}

/**
 * `ipconfig getsummary en0`. Its own keys are indented by two spaces; deeper down and at the margin are
 * others' words. Newer systems say `<redacted>` to those without the location permission.
 */
export function parseIpconfig(output: string): string | null {
  const name = /^ {2}SSID : (.*)$/m.exec(output)?.[1];
  return name === undefined || name === '<redacted>' ? null : nameOrNull(name);
}

/** `networksetup -getairportnetwork en0`; on newer systems it says that there is none, always. */
export function parseNetworksetup(output: string): string | null {
  return nameOrNull(/^Current Wi-Fi Network: (.*)$/m.exec(output)?.[1] ?? '');
}

/**
 * `netsh wlan show interfaces`, in any language: each adapter is a block whose first line is its name, and
 * `SSID` is called so everywhere.
 */
export function parseNetsh(output: string, interfaceName: string): string | null {
  for (const block of output.replaceAll('\r', '').split(/\n\s*\n/)) {
    const fields = block.split('\n').flatMap((line) => {
      const [, label, value] = /^ {2,}(\S.*?)\s*[:：] (.*)$/.exec(line) ?? [];
      return label === undefined || value === undefined ? [] : [{ label, value: value.trim() }];
    });
    if (fields[0]?.value !== interfaceName) continue;
    return nameOrNull(fields.find(({ label }) => label === 'SSID')?.value ?? '');
  }
  return null;
}

function nameOrNull(name: string): string | null {
  return name === '' || name === '--' ? null : name;
}

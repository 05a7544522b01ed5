/** The name of the Wi-Fi that an interface is on, where the system tells it without admin rights. */
import type { System } from '../run-tool.ts';
import { parseIpconfig, parseIw, parseIwgetid, parseNetsh, parseNetworksetup, parseNmcli } from './parse.ts';

type Source = { command: string; args: readonly string[]; parse(output: string): string | null };

/** The first that knows it; null where none does. Never throws. */
export async function readWifiName(
  { platform, runTool }: Pick<System, 'platform' | 'runTool'>,
  interfaceName: string,
): Promise<string | null> {
  for (const { command, args, parse } of sources(platform, interfaceName)) {
    const output = await runTool(command, args);
    const name = output === null ? null : parse(output);
    if (name !== null) return name;
  }
  return null;
}

function sources(platform: NodeJS.Platform, name: string): Source[] {
  switch (platform) {
    case 'linux': {
      const list = ['-t', '-f', 'ACTIVE,DEVICE,SSID', 'device', 'wifi', 'list', '--rescan', 'no'];
      return [
        { command: 'nmcli', args: list, parse: (output) => parseNmcli(output, name) },
        { command: 'iw', args: ['dev', name, 'link'], parse: parseIw },
        { command: 'iwgetid', args: [name, '--raw'], parse: parseIwgetid },
      ];
    }
    case 'darwin':
      return [
        { command: 'ipconfig', args: ['getsummary', name], parse: parseIpconfig },
        { command: 'networksetup', args: ['-getairportnetwork', name], parse: parseNetworksetup },
      ];
    case 'win32': {
      // Without another code page, names that are not plain ASCII arrive broken.
      const command = 'chcp 65001 >nul & netsh wlan show interfaces';
      return [
        { command: 'cmd.exe', args: ['/d', '/c', command], parse: (output) => parseNetsh(output, name) },
      ];
    }
    default:
      return [];
  }
}

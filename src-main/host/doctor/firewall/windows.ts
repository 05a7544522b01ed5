/** Windows: the profile of the network, its firewall, and the rules for this program. */
import { z } from 'zod';
import type { Check } from '../../../../src-shared/doctor.ts';
import { found } from '../exam.ts';
import type { System } from '../run-tool.ts';

/** Names of categories and actions are made text in the script: they are the same in every language. */
const Answer = z.object({
  networks: z.array(z.object({ alias: z.string(), category: z.string() })),
  profiles: z.array(z.object({ name: z.string(), enabled: z.string() })),
  rules: z.array(z.object({ action: z.string(), profile: z.string() })),
});

/** Null where it cannot be told. */
export async function readWindowsFirewall(
  { runTool, program }: System,
  { interfaceName }: { interfaceName: string },
): Promise<Check | null> {
  const said = await runTool('powershell.exe', [
    '-NoProfile',
    '-NonInteractive',
    '-EncodedCommand',
    Buffer.from(script(program), 'utf16le').toString('base64'),
  ]);
  const parsed = Answer.safeParse(parseJson(said ?? ''));
  return parsed.success ? judge(parsed.data, interfaceName) : null;
}

function judge({ networks, profiles, rules }: z.infer<typeof Answer>, interfaceName: string): Check | null {
  const network = networks.find(({ alias }) => alias === interfaceName);
  if (!network) return null;
  const name = network.category === 'DomainAuthenticated' ? 'Domain' : network.category;
  const profile = profiles.find((one) => one.name === name);
  if (profile?.enabled === 'False') return found('firewall.off');
  const ours = rules.filter(
    (rule) => /\bAny\b/.test(rule.profile) || rule.profile.split(', ').includes(name),
  );
  // A rule that blocks wins over one that allows.
  if (ours.some(({ action }) => action === 'Block')) return found('firewall.windows-blocked');
  if (ours.some(({ action }) => action === 'Allow')) return found('firewall.open');
  return found(name === 'Public' ? 'firewall.windows-public' : 'firewall.windows-private');
}

function script(program: string): string {
  const quoted = `'${program.replaceAll("'", "''")}'`;
  return [
    '$ErrorActionPreference = "Stop"',
    '$ProgressPreference = "SilentlyContinue"',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    '$networks = @(Get-NetConnectionProfile | ForEach-Object { @{ alias = $_.InterfaceAlias; category = "$($_.NetworkCategory)" } })',
    '$profiles = @(Get-NetFirewallProfile -PolicyStore ActiveStore | ForEach-Object { @{ name = $_.Name; enabled = "$($_.Enabled)" } })',
    `$filters = @(Get-NetFirewallApplicationFilter -Program ${quoted} -ErrorAction SilentlyContinue)`,
    '$rules = @($filters | Get-NetFirewallRule | Where-Object { "$($_.Enabled)" -eq "True" -and "$($_.Direction)" -eq "Inbound" } | ForEach-Object { @{ action = "$($_.Action)"; profile = "$($_.Profile)" } })',
    '@{ networks = $networks; profiles = $profiles; rules = $rules } | ConvertTo-Json -Depth 4 -Compress',
  ].join('\n');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

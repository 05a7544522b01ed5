/** Reads `nft list ruleset` no further than it is understood. */

/** `off` where nothing comes in the way, `nftables` where the port is shut; null where the rules are beyond us. */
export function readNftables(rules: string, port: number): 'off' | 'open' | 'nftables' | null {
  const chains = inputChains(rules);
  const verdicts = chains.map((chain) => readChain(chain, port));
  if (verdicts.includes('shut')) return 'nftables';
  if (verdicts.includes('unclear')) return null;
  return verdicts.includes('open') ? 'open' : 'off';
}

/** The lines of each chain that sees what comes in. */
function inputChains(rules: string): string[][] {
  return [...rules.matchAll(/chain [^{]+\{([^{}]*(?:\{[^}]*\}[^{}]*)*)\}/g)]
    .map(([, body = '']) => body.split(/[\n;]/).map((line) => line.trim()))
    .filter((lines) => lines.some((line) => /\bhook input\b/.test(line)));
}

function readChain(lines: readonly string[], port: number): 'empty' | 'open' | 'shut' | 'unclear' {
  const rules = lines.filter((line) => line !== '' && !/^(type|policy)\b/.test(line));
  if (rules.some((line) => acceptsPort(line, port))) return 'open';
  const isForOthers = (line: string): boolean => /^(iif|iifname) "?lo"? |\bct state\b|\bicmp/.test(line);
  const others = rules.filter((line) => !isForOthers(line));
  if (others.some((line) => /\b(jump|goto|vmap)\b|@/.test(line))) return 'unclear';
  const dropsByPolicy = lines.some((line) => /^policy drop\b/.test(line));
  const dropsAtEnd = /^(counter\b.*)?(drop|reject)\b/.test(rules.at(-1) ?? '');
  if (dropsByPolicy || dropsAtEnd) return 'shut';
  return others.some((line) => /\b(drop|reject)\b/.test(line)) ? 'unclear' : 'empty';
}

function acceptsPort(line: string, port: number): boolean {
  if (!/\baccept\b/.test(line)) return false;
  if (/^(counter\b[^"]*)?accept\b/.test(line)) return true;
  const ports = /\btcp dport (\{[^}]*\}|\S+)/.exec(line)?.[1] ?? '';
  return ports
    .replace(/[{}]/g, '')
    .split(',')
    .some((one) => includesPort(one.trim(), port));
}

/** Whether a port is among `7278`, `7000-8000` or `7000:8000`, as firewalls list them. */
export function includesPort(listed: string, port: number): boolean {
  const [first = '', last = first] = listed.split(/[-:]/);
  return /^\d+$/.test(first) && /^\d+$/.test(last) && Number(first) <= port && port <= Number(last);
}

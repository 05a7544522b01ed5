/** Whether a port is among `7278`, `7000-8000` or `7000:8000`, as firewalls list them. */
export function includesPort(listed: string, port: number): boolean {
  const [first = '', last = first] = listed.split(/[-:]/);
  return /^\d+$/.test(first) && /^\d+$/.test(last) && Number(first) <= port && port <= Number(last);
}

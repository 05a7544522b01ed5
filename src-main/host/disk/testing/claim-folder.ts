/** Claims the folder named on the command line, says whose it is, and holds it until its input ends. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../base/clock.ts';
import { FolderLock } from '../folder-lock.ts';

const claimed = await FolderLock.claim(process.argv[2] ?? '', systemClock.now);
const server = createServer((_request, response) => response.end());
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  if (claimed.is === 'ours') claimed.lock.tell({ port, url: `http://127.0.0.1:${port}` });
  console.log(claimed.is);
});
process.stdin.on('end', () => process.exit()).resume();

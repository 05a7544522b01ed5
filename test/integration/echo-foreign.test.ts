import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';

/** Debian's python3-websockets: a client of the wire that none of us wrote. */
const PYTHON = '/usr/bin/python3';
const isThere = spawnSync(PYTHON, ['-c', 'import websockets']).status === 0;

const PROGRAM = `
import asyncio, sys, websockets
async def main(url):
    async with websockets.connect(url) as a, websockets.connect(url) as b, websockets.connect(url) as c:
        for n in range(200):
            await a.send(f"frame {n} \\u2713")
        for client in (b, c):
            for n in range(200):
                assert await asyncio.wait_for(client.recv(), 5) == f"frame {n} \\u2713"
        await b.send("back")
        assert await asyncio.wait_for(a.recv(), 5) == "back"
        print("all frames came")
asyncio.run(main(sys.argv[1]))
`;

test.skipIf(!isThere)(
  `7.1 echo serves a client that is not ours${isThere ? '' : ' (skipped: python3-websockets is not installed)'}`,
  async () => {
    const party = await TestParty.start({ echo: true });
    try {
      const url = `${party.url.replace('http', 'ws')}/echo`;
      const { stdout } = await promisify(execFile)(PYTHON, ['-c', PROGRAM, url], { timeout: 20_000 });
      expect(stdout.trim()).toBe('all frames came');
    } finally {
      await party.end();
    }
  },
  30_000,
);

// @ts-check
// npm run dist [-- --linux|--win|--mac …]: builds the app, then its installers for this system or those named.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The errors of downloading Electron or one of electron-builder's helpers where there is no way to them. */
const NO_WAY = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|HTTPError/;

const builder = path.join(root, 'node_modules', 'electron-builder', 'cli.js');
await run('building', [path.join(root, 'scripts', 'build.mjs')]);
await run('packaging', [builder, '--publish', 'never', ...process.argv.slice(2)]);

/**
 * Passes on what the step says and ends the process where it fails.
 * @param {string} step
 * @param {string[]} args
 */
async function run(step, args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'pipe', 'pipe'] });
  let said = '';
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.on('data', (piece) => {
      said += piece;
      to.write(piece);
    });
  }
  const [code] = await once(child, 'close');
  if (code === 0) return;
  console.error(
    NO_WAY.test(said)
      ? 'Nothing was packaged: Electron, or a helper of electron-builder, could not be downloaded. Try again with the internet.'
      : `Stopped while ${step}: see above.`,
  );
  process.exit(typeof code === 'number' ? code : 1);
}

'use strict';
// One app for each user-data folder: a Unix socket in it, over which a second start hands its arguments on.
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');

/** Null where another process holds the lock; `onSecond(message)` is told of each later start. */
function takeInstanceLock(folder, message, onSecond) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'SingletonStandin');
  const socket = `${file}.sock`;
  const owner = liveOwner(file);
  if (owner !== null && owner !== process.pid) {
    net
      .connect(socket)
      .on('error', () => {})
      .end(JSON.stringify(message));
    return null;
  }
  fs.writeFileSync(file, String(process.pid));
  fs.rmSync(socket, { force: true });
  const server = net.createServer((connection) => {
    let text = '';
    connection.on('data', (piece) => (text += piece));
    connection.on('end', () => onSecond(JSON.parse(text)));
  });
  server.listen(socket).unref();
  return {
    release() {
      server.close();
      for (const left of [file, socket]) fs.rmSync(left, { force: true });
    },
  };
}

function liveOwner(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

module.exports = { takeInstanceLock };

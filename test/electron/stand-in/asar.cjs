'use strict';
// Unpacks an app.asar, checking each file against the hash that the archive states.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Returns the temporary folder, which goes when the process does. */
function unpackAsar(archive) {
  const target = fs.mkdtempSync(path.join(os.tmpdir(), 'standin-asar-'));
  process.on('exit', () => fs.rmSync(target, { recursive: true, force: true }));
  const bytes = fs.readFileSync(archive);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const filesFrom = 8 + bytes.readUInt32LE(4);

  function write(node, name) {
    const file = path.join(target, name);
    if (node.files) {
      fs.mkdirSync(file, { recursive: true });
      for (const [child, inner] of Object.entries(node.files)) write(inner, path.join(name, child));
    } else if (node.link) fs.symlinkSync(node.link, file);
    else if (node.unpacked) fs.copyFileSync(path.join(`${archive}.unpacked`, name), file);
    else {
      const from = filesFrom + Number(node.offset);
      const content = bytes.subarray(from, from + node.size);
      const hash = createHash('sha256').update(content).digest('hex');
      if (node.integrity && node.integrity.hash !== hash) throw new Error(`asar integrity: ${name}`);
      fs.writeFileSync(file, content);
    }
  }

  write(header, '');
  return target;
}

module.exports = { unpackAsar };

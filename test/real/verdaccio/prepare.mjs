/**
 * Gives the checkout the verdaccio that its package.json names, from a folder of installed versions. Files are
 * linked where the file system allows it: there are thousands, and nothing writes into them.
 */
import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , installations = ''] = process.argv;
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
give(join(installations, `verdaccio-${dependencies.verdaccio}`, 'node_modules'), 'node_modules');

/** @param {string} from @param {string} to */
function give(from, to) {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) give(source, target);
    else if (entry.isFile()) giveFile(source, target);
  }
}

/** @param {string} source @param {string} target */
function giveFile(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

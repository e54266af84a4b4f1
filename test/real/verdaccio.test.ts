import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { output } from './parts/part.ts';
import { part, versions } from './parts/verdaccio.ts';

const root = join(import.meta.dirname, '..', '..');
const [before, after] = versions;
const installation = await part.install();
const test = installation.kind === 'ready' ? it : it.skip;

/** This rehearsal takes some two minutes on two cores; after this time it is ended. */
const rehearsalTimeout = 8 * 60_000;

let folder: string;
/** Everything that the rehearsal makes goes in here, so that what is left can be found. */
let temporary: string;
let application: string;
let board: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-verdaccio-')));
  temporary = join(folder, 'temporary');
  application = join(folder, 'application');
  board = join(folder, 'board.html');
  await mkdir(temporary);
  if (installation.kind === 'ready') await writeApplication(installation.program);
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** The application of test/real/verdaccio, a change to the later version, and one that verdaccio refuses to start with. */
async function writeApplication(installations: string): Promise<void> {
  await cp(join(import.meta.dirname, 'verdaccio'), application, { recursive: true });
  const edit = async (file: string, target: string, from: string, to: string): Promise<void> => {
    const read = await readFile(join(application, file), 'utf8');
    expect(read).toContain(from);
    await writeFile(join(application, target, file), read.replaceAll(from, to));
  };
  await edit('waybill.yaml', '.', '/installations', JSON.stringify(installations));
  const [feature, bad] = [join('rehearsal', 'feature'), join('rehearsal', 'bad')];
  await mkdir(join(application, feature), { recursive: true });
  await edit('package.json', feature, before, after);
  await edit('waybill.yaml', feature, `verdaccio/${before}`, `verdaccio/${after}`);
  await mkdir(join(application, bad));
  await edit('verdaccio.yaml', bad, 'publish: $all }', 'publish: $all');
  await output('git', ['init', '--quiet', application]);
}

async function rehearse(): Promise<{ readonly exitCode: number | null; readonly said: string }> {
  const script = join(root, 'dist', 'cli', 'index.js');
  const child = spawn(process.execPath, [script, 'rehearse', '--board', board, application], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: rehearsalTimeout,
  });
  const ended = once(child, 'exit');
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await ended;
  return { exitCode: child.exitCode, said: said + complaint };
}

/** Where processes of this machine work that were started inside of a folder. */
async function workingFoldersIn(parent: string): Promise<readonly string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(
    // One that ended in the meantime, or that belongs to somebody else, cannot be read.
    processes.map((id) => readlink(join('/proc', id, 'cwd')).catch(() => '')),
  );
  return folders.filter((name) => name.startsWith(parent));
}

async function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** All matches of a pattern with groups, each as its groups. */
function groups(said: string, pattern: RegExp): readonly (readonly string[])[] {
  return [...said.matchAll(pattern)].map(([, ...found]) => found);
}

describe('a service that nobody here wrote', () => {
  test(
    `goes from verdaccio ${before} to ${after}, staging before production, and back`,
    async () => {
      const files = await readdir(application, { recursive: true });
      const { exitCode, said } = await rehearse();
      expect({ exitCode, said }).toMatchObject({ exitCode: 0 });

      expect(groups(said, /(\w+) is ready as verdaccio\/(\S+) after/g)).toEqual([
        ['staging', before],
        ['production', before],
        ['staging', after],
        ['production', after],
        ['production', before],
      ]);
      const passed =
        /✓ (\w+) smoke .* 2 rounds: identity, publish, versions, tarball, publish-again\./g;
      const places = ['staging', 'production', 'staging', 'production', 'production'];
      expect(groups(said, passed)).toEqual(places.map((place) => [place]));
      expect(said).toMatch(/staging and production run the same digest sha256:[0-9a-f]{64}\./);
      expect(said).toMatch(
        /✗ staging ready .*its process exited with code 1; .*CONFIG: it does not look like a valid config file/,
      );
      expect(said).toMatch(
        /0 builds, 0 pushes to the registry; production runs [0-9a-f]{12} again/,
      );
      // A line of the trace: production went back by a person, staging by the policy after the bad commit.
      expect(said).toMatch(/→ production .* smoke 5 passed → rolled-back /);
      expect(said).toMatch(/→ staging .* smoke 5 passed → accepted /);
      expect(said).toContain('3 releases, 7 deployments, 2 environments, 0 locks');
      expect(await readFile(board, 'utf8')).toContain(`verdaccio/${after}`);

      expect(await readdir(temporary)).toEqual([]);
      expect(await workingFoldersIn(folder)).toEqual([]);
      const [registry] = groups(said, /registry (127\.0\.0\.1):(\d+),/g);
      expect(await listens(registry?.[0] ?? '', Number(registry?.[1]))).toBe(false);
      expect(await readdir(application, { recursive: true })).toEqual(files);
    },
    rehearsalTimeout + 30_000,
  );
});

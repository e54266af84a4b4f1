import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '@waybill/cli/rehearsal/repositories';

const description = `version: 1
application: small
images:
  - name: app
    repository: registry.example.com/small/app
    assemble:
      layers:
        - { from: app, to: /app }
      workdir: /app
      entrypoint: [node, server.mjs]
      env: { APP_COMMIT: '\${commit}' }
migrations:
  engine: command
  command: [node, migrate.mjs, up]
  version: [node, migrate.mjs, version]
  expects: '1'
ready:
  path: /ready
  identity: { json: /commit, equals: '\${commit}' }
  timeout: 20s
  interval: 50ms
  stable: 1
smoke:
  consecutive: 1
  attempts: 2
  interval: 50ms
  checks:
    - name: ready
      request: { path: /ready }
      expect: { json: { /status: ready } }
rehearsal:
  env:
    PORT: '\${port}'
    SCHEMA_FILE: '\${folder}/schema'
`;

/** Answers who it is, and nothing else. */
const server = `import { createServer } from 'node:http';
createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ status: 'ready', commit: process.env.APP_COMMIT }));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

/** A database of one line: every run of the migrator adds to it, so that a second one is seen. */
const migrator = `import { appendFileSync, readFileSync } from 'node:fs';
if (process.argv[2] === 'up') appendFileSync(process.env.SCHEMA_FILE, 'up ');
let runs = '';
try { runs = readFileSync(process.env.SCHEMA_FILE, 'utf8'); } catch {}
if (process.argv[2] === 'version') console.log(runs.trim().split(' ').filter(Boolean).length);
`;

/** The files of the smallest application that takes the whole way: one image, one migration, one answer. */
export const smallApplication: Readonly<Record<string, string>> = {
  'waybill.yaml': description,
  'app/server.mjs': server,
  'migrate.mjs': migrator,
};

/** Writes files below a folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** @returns a temporary folder of the test's own, without symbolic links on its way */
export async function temporaryFolder(): Promise<string> {
  return await realpath(await mkdtemp(join(tmpdir(), 'waybill-test-')));
}

/**
 * Writes a git repository with a small application, as a user has it on their disk.
 * @param folder where; it is made
 * @param files files of its own, in the place of the small application's
 */
export async function writeRepository(
  folder: string,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { signal } = new AbortController();
  await mkdir(folder, { recursive: true });
  await writeFiles(folder, { ...smallApplication, ...files });
  await git(folder, signal, 'init', '--quiet', '--initial-branch=main');
  await git(folder, signal, 'add', '--all');
  await git(folder, signal, 'commit', '--quiet', '--message', 'A small application');
}

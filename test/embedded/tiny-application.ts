import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '@waybill/cli/rehearsal/repositories';

/*
 * The smallest application that goes the whole path: a server without dependencies that says which commit it
 * is, and a migrator that keeps its schema in a file. Tests hold either of them still with files beside that
 * schema: `<schema>.hold-version`, `<schema>.hold-up` and `<schema>.hold-ready`.
 */

const waybillYaml = `version: 1
application: tiny
images:
  - name: app
    repository: registry.example.com/tiny/app
    assemble:
      base: scratch
      layers: [{ from: app, to: /app }]
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
  timeout: 60s
  interval: 50ms
  stable: 1
smoke:
  consecutive: 1
  attempts: 3
  interval: 50ms
  checks:
    - name: health
      request: { path: /health }
      expect: { json: { /status: ok } }
rehearsal:
  prepare: [[node, prepare.mjs]]
  env: { PORT: '\${port}', SCHEMA_FILE: '\${folder}/schema' }
policy:
  environments:
    - name: staging
      url: https://staging.tiny.example.com
      desired-state: [{ file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
    - name: production
      url: https://tiny.example.com
      desired-state: [{ file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
      approval: { required: 1 }
    - name: preview
      after: none
      url: https://preview.tiny.example.com
      delivery: pull-request
      migrations: none
      desired-state: [{ file: preview/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
  approvers:
    - name: dana
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEA8ho//9OCmlUp3clxUTVe34WX4JJWIyA+cXxXtNM2QRU=
        -----END PUBLIC KEY-----
  signers:
    - name: release
      key: |
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEARZohnecF5xp47oifTjFYpSMDaXnL9W34tPefzTocvYU=
        -----END PUBLIC KEY-----
`;

const server = `import { existsSync } from 'node:fs';
import { createServer } from 'node:http';

if (existsSync(new URL('broken', import.meta.url))) process.exit(17);

const { APP_COMMIT: commit, PORT: port, SCHEMA_FILE: schema } = process.env;
createServer((request, response) => {
  const held = request.url === '/ready' && existsSync(schema + '.hold-ready');
  response.writeHead(held ? 503 : 200, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ status: held ? 'starting' : 'ok', commit }));
}).listen(Number(port), '127.0.0.1');
`;

const migrate = `import { appendFileSync, existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';

const schema = process.env.SCHEMA_FILE;
const version = () => (existsSync(schema) ? Number(readFileSync(schema, 'utf8')) : 0);

/** Waits where a test wants it: whoever comes first takes the file, and goes on once it is deleted. */
async function held(name) {
  try {
    renameSync(schema + '.hold-' + name, schema + '.held-' + name);
  } catch {
    return;
  }
  while (existsSync(schema + '.held-' + name)) await new Promise((resolve) => setTimeout(resolve, 20));
}

if (process.argv[2] === 'version') {
  await held('version');
  console.log(version());
} else {
  const target = readdirSync(new URL('migrations', import.meta.url)).length;
  for (let next = version() + 1; next <= target; next += 1) {
    writeFileSync(schema, String(next));
    appendFileSync(schema + '.log', next + '\\n');
    console.log('migrated to ' + next);
    await held('up');
  }
}
`;

/** Each checkout builds other bytes: a second build would be seen by its digest. */
const prepare = `import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';

mkdirSync('app/build', { recursive: true });
writeFileSync('app/build/stamp', randomUUID());
`;

const files: Readonly<Record<string, string>> = {
  'waybill.yaml': waybillYaml,
  'app/server.mjs': server,
  'migrate.mjs': migrate,
  'prepare.mjs': prepare,
  'migrations/0001': '',
  '.gitignore': 'app/build\n',
};

/** The application in a folder of its own. */
export interface TinyApplication {
  readonly folder: string;
  remove(): Promise<void>;
}

/**
 * Writes the tiny application into a temporary git repository.
 * @param signal ends git
 * @returns its folder; `createWorld({ source: folder, … })` does the rest
 */
export async function createTinyApplication(signal: AbortSignal): Promise<TinyApplication> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-tiny-')));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await git(folder, signal, 'init', '--quiet', '--initial-branch=main');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * Changes the application in a work tree so that its next release ends as soon as it starts.
 * @param workTree a checkout of it
 */
export async function breakServer(workTree: string): Promise<void> {
  await writeFile(join(workTree, 'app', 'broken'), '');
}

/**
 * Changes the application in a work tree so that its next release migrates.
 * @param workTree a checkout of it
 * @param migrations how many more migrations it has then
 */
export async function addMigrations(workTree: string, migrations: number): Promise<void> {
  const file = join(workTree, 'waybill.yaml');
  const text = await readFile(file, 'utf8');
  const before = Number(/expects: '(\d+)'/.exec(text)?.[1]);
  const after = before + migrations;
  for (let next = before + 1; next <= after; next += 1)
    await writeFile(join(workTree, 'migrations', String(next).padStart(4, '0')), '');
  await writeFile(file, text.replace(/expects: '\d+'/, `expects: '${String(after)}'`));
}

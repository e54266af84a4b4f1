// A real PostgreSQL for rehearsals and development: PGlite behind a TCP port of this machine.
//   node rehearsal/database.mjs --port 5432 [--data FOLDER]
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { Sessions } from './sessions.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5432' }, data: { type: 'string' } },
});

const temporary =
  values.data === undefined ? await mkdtemp(path.join(tmpdir(), 'plans-database-')) : undefined;
const data = values.data ?? path.join(temporary, 'data');
if (!(await exists(data))) await initialise(data);
const database = await PGlite.create(data);
const sessions = new Sessions(database);

const server = createServer((socket) => sessions.open(socket));
server.on('error', (error) => {
  console.error(`the database cannot listen: ${error.message}`);
  process.exit(1);
});
server.listen(Number(values.port), '127.0.0.1', () => {
  const { port } = server.address();
  console.log(`database ready at postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  server.close();
  await sessions.end();
  await database.close();
  if (temporary !== undefined) await rm(temporary, { recursive: true, force: true });
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());

/**
 * Makes a new database. To initialise one takes seconds, to copy one does not: so it is done once and kept beside
 * the installed packages.
 */
async function initialise(folder) {
  const packages = path.resolve(
    fileURLToPath(import.meta.resolve('@electric-sql/pglite')),
    '../../../..',
  );
  const kept = path.join(packages, '.cache', 'plans-database');
  await mkdir(path.dirname(folder), { recursive: true });
  if (!(await exists(kept))) await keepNew(kept).catch(() => undefined);
  // Where nothing can be kept, PGlite initialises the folder itself.
  if (await exists(kept)) await cp(kept, folder, { recursive: true });
}

/** Made under another name and then renamed: two that start at once do no harm. */
async function keepNew(kept) {
  await mkdir(path.dirname(kept), { recursive: true });
  const made = await mkdtemp(`${kept}-`);
  try {
    const fresh = await PGlite.create(path.join(made, 'data'));
    await fresh.close();
    await rename(path.join(made, 'data'), kept);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

async function exists(folder) {
  return (await stat(folder).catch(() => undefined)) !== undefined;
}

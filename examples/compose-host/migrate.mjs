// Brings the schema to the newest version (`up`), or says which one it has (`version`).
import { readdir, readFile } from 'node:fs/promises';
import { connect, schemaVersion } from './src/database.mjs';

const folder = new URL('migrations/', import.meta.url);

/** Runs every migration that the database does not have yet, each in a transaction of its own. */
async function up(sql) {
  await sql`create table if not exists schema_migrations (
    version int primary key, name text not null, applied_at timestamptz not null default now())`;
  let applied = 0;
  for (const { version, name } of await migrations()) {
    const ran = await sql.begin(async (transaction) => {
      // Whoever migrates at the same time waits here, and then finds that there is nothing left to do.
      await transaction`lock table schema_migrations in exclusive mode`;
      const [done] = await transaction`select 1 from schema_migrations where version = ${version}`;
      if (done !== undefined) return false;
      await transaction.unsafe(await readFile(new URL(name, folder), 'utf8')).simple();
      await transaction`insert into schema_migrations (version, name) values (${version}, ${name})`;
      return true;
    });
    if (!ran) continue;
    console.log(`applied ${name}`);
    applied += 1;
  }
  console.log(`${applied} applied, the schema has version ${await schemaVersion(sql)}`);
}

/** The files in order: 0001_plans.sql, 0002_… without a gap. */
async function migrations() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return names.map((name, index) => {
    const version = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (version !== index + 1) throw new Error(`migrations/${name}: expected number ${index + 1}`);
    return { version, name };
  });
}

const [action] = process.argv.slice(2);
if (action !== 'up' && action !== 'version') {
  console.error('usage: DATABASE_URL=postgres://… node migrate.mjs up|version');
  process.exit(2);
}
if (!process.env.DATABASE_URL) {
  console.error('the setting DATABASE_URL is missing');
  process.exit(2);
}
const sql = connect(process.env.DATABASE_URL, 1);
try {
  if (action === 'up') await up(sql);
  else console.log(await schemaVersion(sql));
} catch (error) {
  console.error(`migration failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  await sql.end({ timeout: 5 });
}

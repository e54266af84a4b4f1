import postgres from 'postgres';

/**
 * @param {string} url the database, postgres://…
 * @param {number} connections how many connections at most
 * @returns a client; connections that nobody needs are closed after a few seconds
 */
export function connect(url, connections) {
  return postgres(url, {
    max: connections,
    idle_timeout: 5,
    connect_timeout: 5,
    fetch_types: false,
    onnotice: () => undefined,
  });
}

/**
 * @returns {Promise<number>} the version of the schema: the number of the last migration, 0 before the first
 */
export async function schemaVersion(sql) {
  const [table] = await sql`select to_regclass('schema_migrations') is not null as there`;
  if (!table.there) return 0;
  const [row] = await sql`select coalesce(max(version), 0)::int as version from schema_migrations`;
  return row.version;
}

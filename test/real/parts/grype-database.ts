import { DatabaseSync } from 'node:sqlite';

/** One vulnerability of one package, as GitHub's advisories have them. */
export interface KnownVulnerability {
  /** `GHSA-…`. */
  readonly id: string;
  readonly cve: string;
  readonly severity: 'critical' | 'high' | 'medium' | 'low';
  readonly ecosystem: 'npm';
  readonly package: string;
  /** Affected versions: `<1.2.6`. */
  readonly constraint: string;
  /** The version that fixes it; none where absent. */
  readonly fixedIn?: string;
}

/** The tables that hold something; grype makes the others when it imports the file (grype/db/v6/models.go at 0.110.0). */
const tables = `
CREATE TABLE blobs (id integer PRIMARY KEY AUTOINCREMENT, value text NOT NULL);
CREATE TABLE db_metadata (build_timestamp datetime NOT NULL, model integer NOT NULL, revision integer NOT NULL, addition integer NOT NULL);
CREATE TABLE providers (id text, version text, processor text, date_captured datetime, input_digest text, PRIMARY KEY (id));
CREATE TABLE vulnerability_handles (id integer PRIMARY KEY AUTOINCREMENT, name text NOT NULL, status text NOT NULL, published_date datetime, modified_date datetime, withdrawn_date datetime, provider_id text NOT NULL, blob_id integer);
CREATE TABLE vulnerability_aliases (name text, alias text NOT NULL, PRIMARY KEY (name, alias));
CREATE TABLE packages (id integer PRIMARY KEY AUTOINCREMENT, ecosystem text, name text);
CREATE TABLE affected_package_handles (id integer PRIMARY KEY AUTOINCREMENT, vulnerability_id integer NOT NULL, operating_system_id integer, package_id integer, blob_id integer);
`;

/**
 * Writes a database of vulnerabilities that `grype db import` takes (schema 6.1.4).
 * @param file a new file, whose name ends in .db
 * @param builtAt when it says that it was built
 * @param vulnerabilities what it knows
 */
export function writeGrypeDatabase(
  file: string,
  builtAt: string,
  vulnerabilities: readonly KnownVulnerability[],
): void {
  const database = new DatabaseSync(file);
  try {
    database.exec(tables);
    const insert = (table: string, values: Readonly<Record<string, string | number>>): number => {
      const names = Object.keys(values);
      const places = names.map(() => '?').join(', ');
      const statement = database.prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`,
      );
      return Number(statement.run(...Object.values(values)).lastInsertRowid);
    };
    const at = `${builtAt.slice(0, 19).replace('T', ' ')}+00:00`;
    insert('db_metadata', { build_timestamp: at, model: 6, revision: 1, addition: 4 });
    insert('providers', { id: 'github', version: '1', processor: 'hand', date_captured: at });
    const blob = (value: object): number => insert('blobs', { value: JSON.stringify(value) });
    for (const { id, cve, severity, constraint, fixedIn, ...found } of vulnerabilities) {
      const vulnerability = insert('vulnerability_handles', {
        ...{ name: id, status: 'active', provider_id: 'github' },
        blob_id: blob({
          ...{ id, description: `A vulnerability of ${found.package}`, aliases: [cve] },
          severities: [{ scheme: 'CHML', value: severity, rank: 1 }],
        }),
      });
      insert('vulnerability_aliases', { name: id, alias: cve });
      const fix =
        fixedIn === undefined ? { state: 'not-fixed' } : { version: fixedIn, state: 'fixed' };
      insert('affected_package_handles', {
        vulnerability_id: vulnerability,
        package_id: insert('packages', { ecosystem: found.ecosystem, name: found.package }),
        blob_id: blob({ cves: [cve], ranges: [{ version: { type: 'semver', constraint }, fix }] }),
      });
    }
  } finally {
    database.close();
  }
}

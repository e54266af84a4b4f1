import type { DeploymentContext } from '../deployment-context.ts';
import type { CommitRangeOf } from './body-facts.ts';

/** What migrations lie in, by the convention of the tools that write them (golang-migrate, Rails, Prisma, Flyway …). */
const migrationFolder = /(^|\/)migrat(e|ion|ions)(\/|$)/i;

/**
 * Finds the files of migrations that the proposed commits bring. What runs the migrations is a command of the
 * application, which knows them and runs only against a database: so they are found by their folder's name.
 * @param context the application's repository and its description
 * @param range what lies between what runs and what is proposed; undefined where nothing runs
 * @returns their paths; undefined where the application declares no migrations
 * @throws what reading the application's repository throws
 */
export async function migrationFiles(
  { connections, config }: DeploymentContext,
  range: CommitRangeOf | undefined,
): Promise<readonly string[] | undefined> {
  if (config.migrations === undefined) return undefined;
  if (range === undefined) return [];
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) throw unreachable;
  const git = await connections.applicationGit();
  const written = config.migrations.engine === 'kubernetes-job' ? '.' : config.migrations.folder;
  const folder = written === '.' ? '' : written;
  const [before, after] = await Promise.all([
    git.listFiles(range.from, folder, { lazy: true }),
    git.listFiles(range.to, folder, { lazy: true }),
  ]);
  const there = new Set(before);
  return after.filter((path) => migrationFolder.test(path) && !there.has(path));
}

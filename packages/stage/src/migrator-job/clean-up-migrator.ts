import { phasesOf, phaseOf, isEnd } from '@waybill/ledger';
import { cleanUpJob, type CleanedUp, type JobName } from '@waybill/migration/kubernetes';
import type { Connections } from '../connections.ts';
import { connectLedger } from '../ledger-connection.ts';

/** How long the end of a job waits for the migrator's pod: its grace period, and the kubelet. */
const budget = 60_000;

/** What the end of a job finds. */
export interface MigratorCleanUp {
  readonly deployment: string;
  /** As it was saved before the Job existed. */
  readonly job: JobName;
}

/**
 * Cleans up after run-migrator, at the end of its job also where that was cancelled: a Job that still runs is deleted,
 * with the proof that its pod has ended; one that has ended goes by itself, once its outcome is recorded.
 * @param connections the systems of the deployment
 * @param request the deployment and its Job
 * @returns what was done
 * @throws MIGRATION_CLEAN_UP_UNPROVED, KUBERNETES_*
 */
export async function cleanUpMigrator(
  connections: Connections,
  { deployment, job }: MigratorCleanUp,
): Promise<CleanedUp> {
  const { signal, progress, clock } = connections.settings;
  const cluster = await connections.cluster();
  try {
    const context = {
      ...{ cluster, signal, progress, budget },
      now: () => (clock ?? Date).now(),
    };
    // What may hold a lock in the database comes first; the ledger may be far, or away.
    const done = await cleanUpJob(job, { deployment, isRecorded: false }, context);
    if (done !== 'waits' || !(await isRecorded(connections, deployment))) return done;
    return await cleanUpJob(job, { deployment, isRecorded: true }, context);
  } finally {
    cluster.close();
  }
}

/** Desired state holds what the migration left; and what has ended says how. */
async function isRecorded(connections: Connections, id: string): Promise<boolean> {
  const record = await (await connectLedger(connections)).deployment(id);
  return record !== undefined && (phasesOf(record).includes('desired') || isEnd(phaseOf(record)));
}

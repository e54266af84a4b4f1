import { clusterSettings, runPost, writingSettings } from '@waybill/action-kit';
import { exhausted } from '@waybill/core';
import { definition } from './definition.ts';
import { jobName, jobNamespace } from './state.ts';

/** At the end of the job, also of a cancelled one: no Job goes on for a deployment that nobody goes on with. */
export async function main(): Promise<void> {
  await runPost(definition, async (given) => {
    const [namespace, name] = [given.remembered(jobNamespace), given.remembered(jobName)];
    if (namespace === '' || name === '') return undefined;
    const [{ connect }, { cleanUpMigrator }] = await Promise.all([
      import('@waybill/stage/connections'),
      import('@waybill/stage/migrator-job/clean-up-migrator'),
    ]);
    const settings = { ...(await writingSettings(given)), ...clusterSettings(given) };
    const done = await cleanUpMigrator(connect(settings), {
      deployment: given.inputs.deployment,
      job: { namespace, name },
    });
    const title = `Job ${namespace}/${name}`;
    switch (done) {
      case 'absent':
        return undefined;
      case 'removed':
        return `${title} is deleted, and its pod has ended: it holds no lock in the database.`;
      case 'kept':
        return `${title} has ended, and goes by itself.`;
      case 'waits':
        return `${title} has ended; its outcome is not recorded, so the next run finishes it.`;
      default:
        return exhausted(done, 'what was done with a Job');
    }
  });
}

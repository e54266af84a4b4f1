/**
 * A run as a process of its own, from the sources: it starts a deployment of a commit and brings it to its end, as far
 * as it is let. paused-owner-process.ts <JSON of the settings> <environment> <commit> <workspace> <kind>; what it
 * comes to is its last line: `done`, or a code.
 */
import { commitShaSchema, digestOf, isWaybillError, Secret, silentProgress } from '@waybill/core';
import { z } from 'zod';
import { startAs } from './paused-owner.ts';
import { connect } from '@waybill/stage/connections';
import { recordFinish } from '@waybill/stage/steps/record-deployment';
import { migratorStep } from '@waybill/stage/steps/run-migrator';
import { proposeStep } from '@waybill/stage/steps/open-ops-pr';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';

const settingsSchema = z.object({
  applicationRepository: z.string(),
  opsRepository: z.string(),
  temporaryFolder: z.string(),
  owner: z.object({
    repository: z.string(),
    run: z.string(),
    attempt: z.number(),
    job: z.string(),
    actor: z.string(),
    pid: z.number(),
  }),
});

const [given = '', environment = '', sha = '', workspace = '', kind] = process.argv.slice(2);
const commit = commitShaSchema.parse(sha);
const connections = connect({
  ...settingsSchema.parse(JSON.parse(given)),
  config: 'waybill.yaml',
  forge: 'local',
  signal: new AbortController().signal,
  progress: silentProgress,
});

async function deploy(): Promise<void> {
  const isRollback = kind === 'rollback';
  const { deployment, plan, lock } = await startAs(connections, environment, commit, isRollback);
  if (lock === undefined) return;
  const target = { environment, commit, deployment };
  if (plan.delivery === 'pull-request') {
    await proposeStep(connections, target);
    return;
  }
  const variables = new Secret(`SCHEMA_FILE=${process.env['SCHEMA_FILE'] ?? ''}`);
  const migrated = isRollback
    ? undefined
    : await migratorStep(connections, { ...target, workspace, prepare: false, variables });
  const migration = migrated?.kind === 'migrated' ? migrated.evidence : undefined;
  await desiredStateStep(connections, { ...target, migration, plan });
  const identity = { where: 'json /commit', expected: commit, seen: commit };
  const at = new Date().toISOString();
  await recordFinish(connections, {
    ...target,
    failure: undefined,
    ready: {
      environment,
      commit,
      url: 'http://127.0.0.1:1/ready',
      identity,
      observations: 1,
      firstReadyAt: at,
      lastStatus: 200,
      durationMilliseconds: 1,
    },
    smoke: {
      environment,
      commit,
      at,
      identity,
      rounds: 1,
      results: [{ name: 'ready', attempts: 1, seconds: 0.1 }],
    },
  });
}

try {
  await deploy();
  console.log('done');
} catch (error) {
  console.log(isWaybillError(error) ? error.code : String(digestOf(String(error))));
  console.error(error);
}

import {
  clusterSettings,
  writingSettings,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { migratorStep } from '@waybill/stage/steps/run-migrator';
import type { MigrationStepEvidence } from '@waybill/stage/step-evidence';
import type { definition } from './definition.ts';
import { migrationReport } from './migration-report.ts';
import { jobName, jobNamespace } from './state.ts';

/** Runs the release's migrator, or says why nothing was to run. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('ran', 'false');
  const settings = { ...(await writingSettings(given)), ...clusterSettings(given) };
  const step = await migratorStep(connect(settings), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    workspace: context.workspace,
    prepare: inputs.prepare,
    variables: inputs['migration-env'],
    // Named before it exists: this process may be killed at any point, and `post:` cleans up.
    remember: (job) => {
      given.remember(jobNamespace, job.namespace);
      given.remember(jobName, job.name);
    },
  });
  if (step.kind === 'skipped') {
    return { decision: 'unchanged', message: `Nothing was migrated: ${step.reason}.` };
  }
  given.output('evidence', JSON.stringify(step.evidence));
  if (step.kind === 'not-migrated') {
    const { notMigrated } = step.evidence;
    return { decision: 'unchanged', message: `A rollback needs no migration; ${notMigrated}.` };
  }
  const { evidence } = step;
  const { before, after, summary, warnings } = migrationReport(step);
  given.output('ran', String(evidence.ran));
  given.output('version-before', evidence.versionBefore ?? '');
  given.output('version-after', evidence.versionAfter ?? '');
  const { job } = evidence;
  if (job !== undefined) given.output('job', `${job.namespace}/${job.name}`);
  given.summarize(summary);
  given.annotate(warnings);
  return evidence.ran
    ? {
        decision: 'done',
        message: `Migrated the schema from ${before} to ${after} in ${evidence.seconds.toFixed(1)} s.`,
      }
    : {
        decision: 'unchanged',
        message: whyNothingRan(evidence),
      };
}

function whyNothingRan({ job, versionBefore, versionAfter }: MigrationStepEvidence): string {
  if (job !== undefined)
    return `The Job ${job.namespace}/${job.name} had succeeded already; nothing was run.`;
  return versionAfter === null
    ? `The schema has version ${versionBefore ?? 'none'}; the application migrates it when it starts.`
    : `The schema has version ${versionAfter} already; nothing was run.`;
}

import { type ActionOutcome, type ActionRun, writingSettings } from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { migratorStep } from '@waybill/stage/steps/run-migrator';
import type { definition } from './definition.ts';

/** Runs the release's migrator, or says why nothing was to run. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('ran', 'false');
  const step = await migratorStep(connect(await writingSettings(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    workspace: context.workspace,
    prepare: inputs.prepare,
    variables: inputs['migration-env'],
  });
  if (step.kind === 'skipped') {
    return { decision: 'unchanged', message: `Nothing was migrated: ${step.reason}.` };
  }
  const { evidence } = step;
  const [before, after] = [evidence.versionBefore ?? 'none', evidence.versionAfter ?? 'not known'];
  given.output('ran', String(evidence.ran));
  given.output('version-before', evidence.versionBefore ?? '');
  given.output('version-after', evidence.versionAfter ?? '');
  given.output('evidence', JSON.stringify(evidence));
  given.summarize([
    { kind: 'heading', text: `Migration: ${before} → ${after}` },
    ...(evidence.ran ? [{ kind: 'code', text: step.outputTail.join('\n') } as const] : []),
  ]);
  return evidence.ran
    ? {
        decision: 'done',
        message: `Migrated the schema from ${before} to ${after} in ${evidence.seconds.toFixed(1)} s.`,
      }
    : {
        decision: 'unchanged',
        message: `The schema has version ${after} already; nothing was run.`,
      };
}

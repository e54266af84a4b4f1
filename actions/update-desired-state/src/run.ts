import { type ActionOutcome, type ActionRun, writingSettings } from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';
import type { definition } from './definition.ts';

/** Writes desired state and its transition in one atomic push. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('changed', 'false');
  given.output('migration-follows', 'false');
  const step = await desiredStateStep(connect(await writingSettings(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    migration: inputs.migration,
    plan: inputs.plan,
    waitMilliseconds: inputs['automation-wait'],
  });
  given.output('changed', String(step.changed));
  given.output('ops-commit', step.opsCommit);
  given.output('migration-follows', String(step.migrationFollows));
  given.output('changes', JSON.stringify(step.changes));
  given.output('attempts', String(step.attempts));
  given.summarize([
    { kind: 'heading', text: `Desired state of ${inputs.environment}` },
    {
      kind: 'table',
      head: ['file', 'value', 'before', 'after'],
      rows: step.changes.map(({ file, selector, before, after }) => [
        file,
        selector,
        before ?? '',
        after,
      ]),
    },
  ]);
  return step.changed
    ? {
        decision: 'done',
        message: `Wrote ${String(step.changes.length)} value(s) of ${inputs.environment} in commit ${step.opsCommit.slice(0, 12)}.`,
      }
    : {
        decision: 'unchanged',
        message: `Desired state of ${inputs.environment} says it already; nothing was pushed.`,
      };
}

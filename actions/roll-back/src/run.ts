import {
  clusterSettings,
  readEvent,
  type ActionOutcome,
  type ActionRun,
  writingSettings,
} from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { takeBackFailed } from '@waybill/stage/steps/take-back-failed';
import type { definition } from './definition.ts';

/** Takes a failed deployment back where the policy says so; where it cannot, it says what runs now. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, progress } = given;
  given.output('rolled-back', 'false');
  const connections = connect({
    ...(await writingSettings(given)),
    ...clusterSettings(given),
    event: await readEvent(),
  });
  const taken = await takeBackFailed(
    connections,
    { environment: inputs.environment, deployment: inputs.deployment },
    (step) => {
      progress.phase(`Rollback: ${step}`);
    },
  );
  if (taken.kind === 'left') {
    return { decision: 'unchanged', message: `${inputs.environment}: ${taken.reason}.` };
  }
  const { record, story, trace } = taken.recorded;
  given.output('rolled-back', 'true');
  given.output('deployment', record.id);
  given.output('commit', record.commit);
  given.output('trace', trace);
  given.summarize([
    { kind: 'heading', text: `${record.environment} went back to ${record.commit.slice(0, 12)}` },
    {
      kind: 'table',
      head: ['phase', 'at', 'what was seen'],
      rows: story.map(({ phase, at, what }) => [phase, at, what]),
    },
    { kind: 'text', text: trace },
  ]);
  return {
    decision: 'done',
    message: `${record.environment} runs ${record.commit.slice(0, 12)} again (${record.id}); ${inputs.deployment ?? ''} is held until a newer commit.`,
    facts: { deployment: record.id, undoes: inputs.deployment ?? null },
  };
}

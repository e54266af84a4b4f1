import { connectionSettings, type ActionOutcome, type ActionRun } from '@waybill/action-kit';
import { formatDuration } from '@waybill/core';
import { connect } from '@waybill/stage/connections';
import { awaitReadyStep } from '@waybill/stage/steps/await-ready';
import type { definition } from './definition.ts';

/** Waits until the release itself answers as ready. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  const evidence = await awaitReadyStep(connect(connectionSettings(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    ...(inputs.deployment === undefined ? {} : { deployment: inputs.deployment }),
    ...(inputs.timeout === undefined ? {} : { timeoutMilliseconds: inputs.timeout }),
  });
  given.output('evidence', JSON.stringify(evidence));
  given.output('observations', String(evidence.observations));
  const elapsed = formatDuration(evidence.durationMilliseconds);
  const message = `${inputs.environment} is ready as ${evidence.identity.seen} after ${elapsed} and ${String(evidence.observations)} answers.`;
  given.summarize([
    { kind: 'heading', text: `${inputs.environment}: ready` },
    { kind: 'text', text: `${message} (${evidence.identity.where})` },
  ]);
  return { decision: 'done', message };
}

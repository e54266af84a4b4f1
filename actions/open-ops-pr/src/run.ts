import { type ActionOutcome, type ActionRun, writingSettings } from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { proposeStep } from '@waybill/stage/steps/open-ops-pr';
import type { definition } from './definition.ts';

/** Proposes the release as one pull request, or records its merge. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('merged', 'false');
  const { pullRequest, changed, opsCommit } = await proposeStep(
    connect(await writingSettings(given)),
    {
      environment: inputs.environment,
      commit: inputs.commit ?? context.commit,
      deployment: inputs.deployment,
    },
  );
  given.output('pull-request', String(pullRequest.number));
  given.output('head', pullRequest.headSha);
  given.output('state', pullRequest.state);
  given.output('merged', String(pullRequest.state === 'merged'));
  given.output('ops-commit', opsCommit ?? '');
  given.summarize([
    { kind: 'heading', text: `Pull request ${String(pullRequest.number)}: ${pullRequest.state}` },
    { kind: 'text', text: `${pullRequest.title} (${pullRequest.url})` },
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message:
      pullRequest.state === 'merged'
        ? `Pull request ${String(pullRequest.number)} is merged: ${opsCommit ?? ''}.`
        : `Pull request ${String(pullRequest.number)} proposes this release and waits for its merge: ${pullRequest.url}`,
    facts: { pullRequest: pullRequest.number, state: pullRequest.state },
  };
}

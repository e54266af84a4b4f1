import { type ActionOutcome, type ActionRun, writingSettings } from '@waybill/action-kit';
import { connect } from '@waybill/stage/connections';
import { proposeStep, type ProposeStep } from '@waybill/stage/steps/open-ops-pr';
import type { definition } from './definition.ts';

/** Proposes the release as one pull request, or records its merge; waits for that where it is asked to. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  given.output('merged', 'false');
  given.output('migration-follows', 'false');
  const step = await proposeStep(connect(await writingSettings(given)), {
    environment: inputs.environment,
    commit: inputs.commit ?? context.commit,
    deployment: inputs.deployment,
    waitMilliseconds: inputs['merge-wait'],
  });
  const { pullRequest, opsCommit, changed } = step;
  const isMerged = opsCommit !== undefined;
  given.output('pull-request', pullRequest === undefined ? '' : String(pullRequest.number));
  given.output('head', pullRequest?.headSha ?? '');
  given.output('state', pullRequest?.state ?? '');
  given.output('merged', String(isMerged));
  given.output('ops-commit', opsCommit ?? '');
  given.output('migration-follows', String(step.migrationFollows));
  const message = describe(step);
  const notes = [step.notAutomatic, step.remark].filter((note) => note !== undefined);
  given.summarize([
    {
      kind: 'heading',
      text:
        pullRequest === undefined
          ? 'No pull request'
          : `Pull request ${String(pullRequest.number)}: ${pullRequest.state}`,
    },
    {
      kind: 'text',
      text: pullRequest === undefined ? message : `${pullRequest.title} (${pullRequest.url})`,
    },
    ...notes.map((text) => ({ kind: 'text' as const, text })),
  ]);
  return {
    decision: changed ? 'done' : 'unchanged',
    message,
    facts: { pullRequest: pullRequest?.number ?? null, state: pullRequest?.state ?? null },
  };
}

function describe({ pullRequest, opsCommit, remark }: ProposeStep): string {
  const why = remark === undefined ? '' : ` (${remark})`;
  if (pullRequest === undefined)
    return `Desired state says this release, without a pull request: ${opsCommit ?? ''}.`;
  const name = `Pull request ${String(pullRequest.number)}`;
  if (opsCommit !== undefined) return `${name} is merged: ${opsCommit}.`;
  return pullRequest.state === 'open'
    ? `${name} proposes this release and waits for its merge${why}: ${pullRequest.url}`
    : `${name} is ${pullRequest.state}${why}: ${pullRequest.url}`;
}

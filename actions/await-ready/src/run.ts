import {
  clusterSettings,
  connectionSettings,
  type ActionOutcome,
  type ActionRun,
  type SummaryPart,
} from '@waybill/action-kit';
import { formatDuration } from '@waybill/core';
import { connect } from '@waybill/stage/connections';
import type { ReadyStepEvidence } from '@waybill/stage/step-evidence';
import { awaitReadyStep } from '@waybill/stage/steps/await-ready';
import type { definition } from './definition.ts';

/** Waits until the release itself answers as ready. */
export async function run(given: ActionRun<typeof definition>): Promise<ActionOutcome> {
  const { inputs, context } = given;
  const evidence = await awaitReadyStep(
    connect({ ...connectionSettings(given), ...clusterSettings(given) }),
    {
      environment: inputs.environment,
      commit: inputs.commit ?? context.commit,
      ...(inputs.deployment === undefined ? {} : { deployment: inputs.deployment }),
      ...(inputs.timeout === undefined ? {} : { timeoutMilliseconds: inputs.timeout }),
      commands: { workspace: context.workspace, variables: inputs['migration-env'] },
    },
  );
  given.output('evidence', JSON.stringify(evidence));
  given.output('schema-version', evidence.schema?.version ?? '');
  given.output('observations', String(evidence.observations));
  const elapsed = formatDuration(evidence.durationMilliseconds);
  const seen = evidence.cluster === undefined ? 'answers' : 'observations';
  const message = `${inputs.environment} is ready as ${evidence.identity.seen} after ${elapsed} and ${String(evidence.observations)} ${seen}.`;
  given.summarize([
    { kind: 'heading', text: `${inputs.environment}: ready` },
    { kind: 'text', text: `${message} (${evidence.identity.where})` },
    ...(evidence.schema === undefined
      ? []
      : [{ kind: 'text', text: `The schema has version ${evidence.schema.version}.` } as const]),
    ...clusterTables(evidence.cluster),
  ]);
  return { decision: 'done', message };
}

/** What was seen in the cluster: each workload, and which digest its containers report. */
function clusterTables(cluster: ReadyStepEvidence['cluster']): readonly SummaryPart[] {
  if (cluster === undefined) return [];
  return [
    {
      kind: 'table',
      head: ['workload', 'ready', 'generation'],
      rows: cluster.workloads.map(({ workload, ready, generation }) => [
        workload,
        String(ready),
        String(generation),
      ]),
    },
    {
      kind: 'table',
      head: ['image', 'digest', 'pods', 'reported as'],
      rows: cluster.images.map(({ image, digest, pods, reported }) => [
        image,
        digest,
        String(pods),
        reported,
      ]),
    },
  ];
}

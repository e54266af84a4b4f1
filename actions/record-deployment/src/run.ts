import {
  readEvent,
  type ActionOutcome,
  type ActionRun,
  writingSettings,
} from '@waybill/action-kit';
import { exhausted } from '@waybill/core';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect } from '@waybill/stage/connections';
import {
  recordAcceptance,
  recordFinish,
  recordStart,
  type Recorded,
} from '@waybill/stage/steps/record-deployment';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import type { definition } from './definition.ts';
import { startedAs, startedIn } from './state.ts';

type Given = ActionRun<typeof definition>;

/** Writes the transitions that one operation stands for. */
export async function run(given: Given): Promise<ActionOutcome> {
  const recorded = await record(given);
  given.output('deployment', recorded.record.id);
  given.output('phase', recorded.phase);
  given.output('trace', recorded.trace);
  if (recorded.plan !== undefined) given.output('plan', JSON.stringify(recorded.plan));
  given.summarize([
    { kind: 'heading', text: `${recorded.record.environment}: ${recorded.phase}` },
    {
      kind: 'table',
      head: ['image', 'digest'],
      rows: recorded.record.release.images.map(({ repository, tag, digest }) => [
        `${repository}:${tag}`,
        digest,
      ]),
    },
    {
      kind: 'table',
      head: ['phase', 'at', 'what was seen'],
      rows: recorded.story.map(({ phase, at, what }) => [phase, at, what]),
    },
    { kind: 'text', text: recorded.trace },
  ]);
  return {
    decision: recorded.changed ? 'done' : 'unchanged',
    message: recorded.message,
    facts: { deployment: recorded.record.id, phase: recorded.phase },
  };
}

async function record(given: Given): Promise<Recorded> {
  const { inputs, context } = given;
  const settings = await writingSettings(given);
  const { environment, kind, target, reason, overrides, deployment } = inputs;
  const commit = inputs.commit ?? context.commit;
  switch (inputs.operation) {
    case 'start':
      return await start(given, settings, {
        environment,
        kind,
        commit,
        target,
        reason,
        overrides,
      });
    case 'finish':
      return await recordFinish(connect(settings), {
        ...{ environment, commit, deployment },
        migration: inputs.migration,
        ready: inputs.ready,
        smoke: inputs.smoke,
        failure: inputs.failure,
      });
    case 'accept':
      return await recordAcceptance(connect(settings), { environment, deployment, reason });
    default:
      return exhausted(inputs.operation, 'the operation');
  }
}

/** What `post:` is to close is named before it exists: this process may be killed at any point. */
async function start(
  { inputs, remember }: Given,
  settings: ConnectionSettings,
  question: GateQuestion,
): Promise<Recorded> {
  // Only here: an event that cannot be read must not keep a deployment from being closed.
  const connections = connect({ ...settings, event: await readEvent() });
  remember(startedIn, question.environment);
  const started = await recordStart(connections, question, {
    planHash: inputs['plan-hash'],
    reviewsBefore: inputs['reviews-before'],
    waitMilliseconds: inputs.wait,
  });
  remember(startedAs, started.record.id);
  return started;
}

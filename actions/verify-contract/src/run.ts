import {
  connectionSettings,
  readEvent,
  toolSources,
  type ActionOutcome,
  type ActionRun,
} from '@waybill/action-kit';
import type { ContractVerdict } from '@waybill/contract';
import { messageOf, type Secret } from '@waybill/core';
import { connect, type Connections } from '@waybill/stage/connections';
import type { RunEvent } from '@waybill/stage/connection-settings';
import { verifyContracts } from '@waybill/stage/steps/verify-contract';
import type { definition } from './definition.ts';
import { reportTo, type ReportedRun } from './report.ts';

type Given = ActionRun<typeof definition>;

/** Verifies the contracts; the report is written also where one does not hold. */
export async function run(given: Given): Promise<ActionOutcome> {
  const { inputs, context, signal, progress } = given;
  const event = await readEvent();
  const connections = connectionsOf(given);
  const seen: ContractVerdict[] = [];
  const notes: string[] = [];
  const reported: ReportedRun = { verdicts: seen, notes, event, connections };
  try {
    const tools = toolSources(inputs, context).tools ?? {};
    await verifyContracts(
      {
        workspace: context.workspace,
        ...(inputs.commit === undefined ? {} : { commit: inputs.commit }),
        ...{ config: inputs.config, contracts: inputs.contracts },
        ...{ prepare: inputs.prepare, restore: inputs.restore },
        history: {
          ...pushOf(event),
          ...remoteOf(given, connections),
          refs: 'remote',
          connections,
          temporaryFolder: context.temporaryFolder,
        },
        tools: { ...tools, temporaryFolder: context.temporaryFolder },
        ...{ signal, progress },
      },
      (verified) => {
        seen.push(verified.verdict);
        notes.push(...verified.notes);
        for (const { diff } of verified.verdict.differences.slice(0, 20)) progress.detail(diff);
      },
    );
  } catch (error) {
    // A cancelled run has seconds left; what it saw by then is no report.
    signal.throwIfAborted();
    if (seen.some(({ holds }) => !holds)) given.output('verdict', 'breaking');
    await reportTo(given, reported).catch((fault: unknown) => {
      progress.detail(`The report could not be made: ${messageOf(fault)}`);
    });
    throw error;
  }
  given.output('verdict', 'compatible');
  await reportTo(given, reported);
  return {
    decision: 'done',
    message:
      seen.length === 0
        ? 'waybill.yaml names no contract; nothing was to verify.'
        : `Every contract holds: ${seen.map(({ contract }) => contract).join(', ')}.`,
  };
}

/** Nothing here asks a registry. */
function connectionsOf(given: Given): Connections {
  const none = { registry: undefined, 'registry-username': undefined } as const;
  const inputs = { ...given.inputs, ...none, 'registry-password': undefined };
  return connect(connectionSettings({ ...given, inputs }));
}

/** Without a token of its own, what the checkout lacks is fetched as git there fetches it. */
function remoteOf(
  { inputs }: Given,
  { settings }: Connections,
): { readonly remote?: { readonly url: string; readonly token: Secret } } {
  const token = inputs['application-token'];
  return token === undefined ? {} : { remote: { url: settings.applicationRepository, token } };
}

function pushOf({ name, before }: RunEvent): { readonly push?: { readonly before: string } } {
  return name === 'push' && before !== undefined ? { push: { before } } : {};
}

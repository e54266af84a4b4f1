import { createInterface } from 'node:readline/promises';
import { messageOf } from '@waybill/core';
import { refusalOf, renderPlanText, type GateCheck } from '@waybill/gate';
import { deploymentEvidence, type DeploymentRecord } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import type { GateQuestion } from '@waybill/stage/gate-connection';
import { askBeforehand } from '@waybill/stage/steps/check-promotion';
import { rollBack, type RolledBack } from '@waybill/stage/steps/roll-back';
import {
  connectionDetails,
  connectionOptions,
  ledgerKeyOption,
  withConnections,
} from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { shownOnErrors } from '../shown-progress.ts';
import { overrideOptions, overridesOf } from '../override-options.ts';
import { activeCommit } from '../records.ts';

type Question = GateQuestion & { readonly kind: 'rollback' };

/** `waybill rollback`: the whole stage, in this process. */
export const rollback: Command = {
  name: 'rollback',
  about: 'Go back to what an environment ran before.',
  positionals: ['environment'],
  options: {
    ...connectionOptions,
    ...ledgerKeyOption,
    target: {
      about: 'previous (the default), a deployment id, a release tag or a commit.',
      value: 'TARGET',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    ...overrideOptions,
    yes: { about: 'Do not ask again once the plan is shown.' },
    json: { about: 'Print JSON in the end, and the plan with it.' },
  },
  details: [
    'Shows the plan and what every gate says, asks, and then writes desired state, waits for the target, runs its own smoke checks and records the deployment: as the rollback workflow does, with the credentials of whoever sits here. It builds nothing and changes no schema.',
    "The application's repository need not be reachable: names come from the ledger, `ready` and `smoke` from the signed waybill; the policy has to lie in the ops repository then.",
    'Interrupted (Ctrl-C), it closes its deployment and frees the environment.',
    connectionDetails,
  ],
  examples: [
    "waybill rollback production --reason 'checkout fails since 14:20'",
    'waybill rollback staging --target sha-4ac1… --reason test --yes',
  ],
  run: async (call) => {
    const isJson = call.given('json');
    const reason = reasonOf(call);
    requireWord(call);
    return await withConnections(call, shownOnErrors, async (connections) => {
      const question = await questionOf(call, connections, reason);
      const check = await askBeforehand(connections, question);
      (isJson ? process.stderr : process.stdout).write(`${renderPlanText(check)}\n`);
      const refusal = refusalOf(check);
      if (refusal !== undefined) throw refusal;
      if (check.nothingToDo) return 0;
      if (!call.given('yes') && !(await confirmed(call, question.environment))) return 1;
      const ended = await rollBack(connections, requestOf(question, check), (action) => {
        shownOnErrors.phase(action);
      });
      return finish(ended, isJson);
    });
  },
};

function requestOf(question: Question, { hash }: GateCheck): Parameters<typeof rollBack>[1] {
  return { question, before: { planHash: hash, reviewsBefore: undefined } };
}

async function questionOf(call: Call, connections: Connections, reason: string): Promise<Question> {
  const [environment = ''] = call.positionals;
  return {
    kind: 'rollback',
    environment,
    commit: await activeCommit(connections, environment),
    target: call.text('target') ?? 'previous',
    reason,
    ...overridesOf(call),
  };
}

function reasonOf(call: Call): string {
  const reason = call.text('reason')?.trim() ?? '';
  if (reason !== '' && reason.length <= 4000) return reason;
  throw usage('--reason is needed: at most 4000 characters that say why; they stand in the record');
}

/** Whoever cannot be asked has to say it beforehand. */
function requireWord(call: Call): void {
  if (call.given('yes') || isInteractive()) return;
  throw usage('nobody can be asked here (no terminal); give --yes once the plan is known');
}

function isInteractive(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

async function confirmed(call: Call, environment: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const question = `Roll back? Type the name of the environment (${environment}): `;
    const answer = await lines.question(question, { signal: call.signal });
    if (answer.trim() === environment) return true;
    process.stderr.write('Nothing was changed.\n');
    return false;
  } finally {
    lines.close();
  }
}

/** The trace comes last, also of what failed: it says what is true now. */
function finish({ recorded, failure }: RolledBack, isJson: boolean): number {
  const { record, phase, trace } = recorded;
  if (isJson) {
    const shown = { deployment: record.id, phase, trace };
    process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    for (const line of waitingLines(record, phase)) process.stdout.write(`${line}\n`);
    process.stdout.write(`${trace}\n`);
  }
  if (failure !== undefined)
    throw failure instanceof Error ? failure : new Error(messageOf(failure));
  return 0;
}

function waitingLines(record: DeploymentRecord, phase: string): readonly string[] {
  const proposal = phase === 'proposed' ? deploymentEvidence(record, 'proposed') : undefined;
  if (proposal === undefined) return [];
  const where =
    proposal.url ?? `pull request ${String(proposal.pullRequest)} of ${proposal.repository}`;
  return [`It waits for its merge: ${where}. Run the same command again afterwards.`];
}

function usage(problem: string): Error {
  return cliError('CLI_USAGE', {
    message: `waybill rollback: ${problem}.`,
    remedy: 'See `waybill rollback --help`.',
    facts: { command: 'rollback' },
  });
}

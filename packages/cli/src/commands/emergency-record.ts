import { commitShaSchema, type CommitSha } from '@waybill/core';
import { deploymentEvidence, deploymentIdSchema, type DeploymentRecord } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { recordEmergency } from '@waybill/stage/emergency/record-emergency';
import {
  connectionDetails,
  connectionOptions,
  ledgerKeyOption,
  withConnections,
} from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { jsonText, ledgerReader, printable } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';

/** `waybill emergency record`: what was done by hand, past desired state. */
export const emergencyRecord: Command = {
  name: 'emergency record',
  about: 'Record that somebody changed what an environment runs, past desired state.',
  positionals: ['environment'],
  options: {
    ...connectionOptions,
    ...ledgerKeyOption,
    release: {
      about: 'What was put there: a commit, a release tag or a deployment id.',
      value: 'RELEASE',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'For an emergency that a person carried out at the target itself (`kubectl set image`, an edited deploy.env). It changes nothing there: it writes down who, why and which release, looks for a few seconds whether the environment answers as that release, and records what it saw or that it saw nothing.',
    'The record stays open until desired state says the same: `waybill status`, `waybill doctor` and the gate `emergency` name it as long. A rollback or promotion of that release closes it, `waybill emergency close` does where desired state was written otherwise. Only a release that the ledger has can be named; nothing else is ever desired state.',
    connectionDetails,
  ],
  examples: ["waybill emergency record production --release sha-4ac1… --reason 'lost orders'"],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const reason = reasonOf(call, 'emergency record');
    const release = call.text('release') ?? '';
    return await withConnections(call, shownOnErrors, async (connections) => {
      const commit = await commitOf(connections, release, 'emergency record');
      const { record, changed } = await recordEmergency(connections, {
        environment,
        commit,
        reason,
      });
      process.stdout.write(
        call.given('json') ? jsonText({ changed, ...shown(record) }) : told(record),
      );
      return 0;
    });
  },
};

/**
 * @param call a command's call
 * @param command its name
 * @returns the reason that was given
 * @throws CLI_USAGE
 */
export function reasonOf(call: Call, command: string): string {
  const reason = call.text('reason')?.trim() ?? '';
  if (reason !== '' && reason.length <= 4000) return reason;
  throw cliError('CLI_USAGE', {
    message: `waybill ${command}: --reason is needed: at most 4000 characters that say why; they stand in the record.`,
    remedy: `See \`waybill ${command} --help\`.`,
    facts: { command },
  });
}

/**
 * @param record an emergency's record
 * @returns it as JSON holds it
 */
export function shown(record: DeploymentRecord): object {
  const last = record.transitions.at(-1);
  const applied = deploymentEvidence(record, 'applied');
  return {
    deployment: record.id,
    environment: record.environment,
    commit: record.commit,
    phase: last?.to,
    at: last?.at,
    seen: applied?.seen,
  };
}

/**
 * @param record an emergency's record
 * @returns it as a person reads it
 */
export function told(record: DeploymentRecord): string {
  const applied = deploymentEvidence(record, 'applied');
  const seen =
    applied === undefined || 'unseen' in applied.seen
      ? `It was not seen to run: ${applied?.seen !== undefined && 'unseen' in applied.seen ? applied.seen.unseen : 'nothing was recorded'}`
      : `It was seen to run: ${applied.seen.observations.map(({ subject, value }) => `${subject} says ${value}`).join(', ')}.`;
  return printable(
    [
      `${record.environment} runs ${record.commit} past desired state: ${record.id}.`,
      seen,
      `It stays open until desired state says the same: \`waybill rollback ${record.environment} --target sha-${record.commit}\`, or a promotion of it.`,
      '',
    ].join('\n'),
  );
}

/**
 * @param connections where the ledger is
 * @param release a commit, a release tag or a deployment id
 * @param command whose option it was
 * @returns the commit
 * @throws CLI_USAGE
 */
export async function commitOf(
  connections: Connections,
  release: string,
  command: string,
): Promise<CommitSha> {
  const commit = commitShaSchema.safeParse(release.replace(/^sha-/, ''));
  if (commit.success) return commit.data;
  if (deploymentIdSchema.safeParse(release).success) {
    const record = await (await ledgerReader(connections)).deployment(release);
    if (record !== undefined) return record.commit;
  }
  throw cliError('CLI_USAGE', {
    message: `waybill ${command}: expected --release to be a full commit, a release tag (sha-<commit>) or the id of a deployment in the ledger; found ${JSON.stringify(release.slice(0, 100))}.`,
    remedy: 'See `waybill history` for what ran before.',
    facts: { command },
  });
}

import { silentProgress } from '@waybill/core';
import {
  deploymentKinds,
  deploymentPhases,
  history as listHistory,
  type DeploymentSummary,
} from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { columns, ledgerReader } from '../records.ts';

/** `waybill history`: what happened. */
export const history: Command = {
  name: 'history',
  about: 'The deployments, newest first.',
  positionals: [],
  options: {
    ...connectionOptions,
    environment: { about: 'Only this environment.', value: 'NAME' },
    kind: { about: `Only one kind: ${deploymentKinds.join(', ')}.`, value: 'KIND' },
    phase: { about: 'Only those that stand in this phase, such as failed.', value: 'PHASE' },
    commit: { about: 'Only this commit; its beginning will do.', value: 'SHA' },
    limit: { about: 'How many at most; 20 where absent.', value: 'N' },
    json: { about: 'Print JSON.' },
  },
  details: ['Every attempt is listed: the refused and the failed ones too.', connectionDetails],
  examples: [
    'waybill history --environment production --limit 5',
    'waybill history --phase failed --json',
  ],
  run: async (call) => {
    const deployments = await withConnections(call, silentProgress, async (connections) =>
      (await ledgerReader(connections)).deployments(),
    );
    const environment = call.text('environment');
    const commit = call.text('commit');
    const kind = oneOf(call, 'kind', deploymentKinds);
    const phase = oneOf(call, 'phase', deploymentPhases);
    const rows = listHistory(deployments, {
      ...(environment === undefined ? {} : { environment }),
      ...(kind === undefined ? {} : { kind }),
      ...(phase === undefined ? {} : { phase }),
      ...(commit === undefined ? {} : { commit }),
      limit: limitOf(call),
    });
    process.stdout.write(call.given('json') ? `${JSON.stringify(rows, null, 2)}\n` : text(rows));
    return 0;
  },
};

function oneOf<T extends string>(call: Call, name: string, values: readonly T[]): T | undefined {
  const given = call.text(name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw cliError('CLI_USAGE', {
    message: `Expected --${name} to be one of ${values.join(', ')}; found ${JSON.stringify(given)}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function limitOf(call: Call): number {
  const given = call.text('limit') ?? '20';
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw cliError('CLI_USAGE', {
    message: `Expected --limit to be a whole number from 1, found ${JSON.stringify(given)}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function text(rows: readonly DeploymentSummary[]): string {
  if (rows.length === 0) return 'No deployment fits.\n';
  const head = ['DEPLOYMENT', 'ENVIRONMENT', 'KIND', 'COMMIT', 'PHASE', 'BY', 'WHY IT ENDED'];
  const lines = rows.map((row) => [
    row.deployment,
    row.environment,
    row.kind,
    row.commit.slice(0, 12),
    row.phase,
    row.requestedBy,
    row.ended === undefined
      ? (row.reason ?? '')
      : `[${row.ended.code}] ${row.ended.message.split('\n')[0] ?? ''}`,
  ]);
  return `${columns([head, ...lines])}\n`;
}

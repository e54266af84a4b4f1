import { parseDuration, silentProgress, systemClock, timestamp } from '@waybill/core';
import {
  deploymentKinds,
  deploymentPhases,
  history as listHistory,
  type DeploymentFilter,
  type DeploymentSummary,
} from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';
import { columns, jsonText, ledgerReader } from '../records.ts';
import { specialsOf } from '../status/render.ts';
import { knownEnvironments, requireEnvironment } from '../status/report.ts';

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
    commit: {
      about: 'Only this commit; its beginning will do, 4 digits or more.',
      value: 'SHA',
    },
    since: {
      about: 'Only what was requested since then: 2026-11-01, a moment in UTC, or 7d.',
      value: 'WHEN',
    },
    limit: { about: 'How many at most; 20 where absent.', value: 'N' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Every attempt is listed: the refused and the failed ones too, with what was overridden, what nobody asked for, and what was taken back.',
    connectionDetails,
  ],
  examples: [
    'waybill history --environment production --limit 5',
    'waybill history --phase failed --since 7d --json',
  ],
  run: async (call) => {
    const filter = filterOf(call);
    const rows = await withConnections(call, silentProgress, async (connections) => {
      const ledger = await ledgerReader(connections);
      const found = await ledger.deployments(filter);
      // An environment that nobody deployed to and a wrong name look alike.
      if (found.length === 0 && filter.environment !== undefined)
        requireEnvironment(filter.environment, await knownEnvironments(connections, ledger));
      return listHistory(found);
    });
    process.stdout.write(call.given('json') ? jsonText(rows) : text(rows));
    return 0;
  },
};

function filterOf(call: Call): DeploymentFilter & { readonly limit: number } {
  const environment = call.text('environment');
  const kind = oneOf(call, 'kind', deploymentKinds);
  const phase = oneOf(call, 'phase', deploymentPhases);
  const commit = commitOf(call);
  const since = sinceOf(call);
  return {
    ...(environment === undefined ? {} : { environment }),
    ...(kind === undefined ? {} : { kind }),
    ...(phase === undefined ? {} : { phase }),
    ...(commit === undefined ? {} : { commit }),
    ...(since === undefined ? {} : { since }),
    limit: limitOf(call),
  };
}

function oneOf<T extends string>(call: Call, name: string, values: readonly T[]): T | undefined {
  const given = call.text(name);
  if (given === undefined) return undefined;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw usage(`--${name} to be one of ${values.join(', ')}`, given);
}

function limitOf(call: Call): number {
  const given = call.text('limit') ?? '20';
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw usage('--limit to be a whole number from 1 to 999999', given);
}

function commitOf(call: Call): string | undefined {
  const given = call.text('commit');
  if (given === undefined || /^[0-9a-f]{4,40}$/.test(given)) return given;
  throw usage('--commit to be the beginning of a commit: 4 to 40 hexadecimal digits', given);
}

/** A day begins at midnight UTC, as every moment of a record is UTC. */
function sinceOf(call: Call): string | undefined {
  const given = call.text('since');
  if (given === undefined) return undefined;
  const ago = parseDuration(given);
  if (ago !== undefined) {
    const now = systemClock.now();
    return timestamp({ now: () => Math.max(0, now - ago) });
  }
  const written = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?$/.test(given);
  const moment = written ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(moment)) return timestamp({ now: () => moment });
  throw usage(
    '--since to be a day such as 2026-11-01, a moment such as 2026-11-01T12:00Z, or a duration such as 7d',
    given,
  );
}

function usage(expected: string, found: string): Error {
  return cliError('CLI_USAGE', {
    message: `Expected ${expected}; found ${JSON.stringify(found.slice(0, 200))}.`,
    remedy: 'See `waybill history --help`.',
  });
}

function text(rows: readonly DeploymentSummary[]): string {
  if (rows.length === 0) return 'No deployment fits.\n';
  const head = 'DEPLOYMENT,ENVIRONMENT,KIND,COMMIT,PHASE,SINCE,BY,APPROVED BY,WHY'.split(',');
  const lines = rows.map((row) => [
    row.deployment,
    row.environment,
    row.kind,
    row.commit.slice(0, 12),
    row.phase,
    row.at,
    row.requestedBy,
    row.approvedBy.join(', ') || '-',
    remarksOf(row).join('; '),
  ]);
  return `${columns([head, ...lines])}\n`;
}

/** Why it ended first: that is what people look for. */
function remarksOf(row: DeploymentSummary): readonly string[] {
  const { ended, reason, kind } = row;
  const specials = specialsOf(row).map(([what, words]) =>
    what === row.kind ? words : `${what}: ${words}`,
  );
  return [
    ...(ended === undefined ? [] : [`[${ended.code}] ${ended.message.split('\n')[0] ?? ''}`]),
    ...specials,
    ...(kind === 'promote' && ended === undefined && reason !== undefined ? [reason] : []),
  ];
}

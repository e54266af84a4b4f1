import { silentProgress } from '@waybill/core';
import type { DeploymentSummary, EnvironmentStatus } from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { allStatuses, columns, ledgerReader } from '../records.ts';

/** `waybill status`: what runs where. */
export const status: Command = {
  name: 'status',
  about: 'What runs in each environment, since when, by whom, and what is under way.',
  positionals: [],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: ['Reads the ledger only; it changes nothing.', connectionDetails],
  examples: [
    'waybill status --rehearsal /tmp/waybill-rehearsal-x1',
    'waybill status --ops-repository https://git.example.com/acme/ops.git',
  ],
  run: async (call) => {
    const statuses = await withConnections(call, silentProgress, async (connections) =>
      allStatuses(await ledgerReader(connections)),
    );
    process.stdout.write(
      call.given('json') ? `${JSON.stringify(statuses, null, 2)}\n` : text(statuses),
    );
    return 0;
  },
};

function text(statuses: readonly EnvironmentStatus[]): string {
  if (statuses.length === 0) return 'The ledger has no deployment yet.\n';
  const head = ['ENVIRONMENT', 'RUNS', 'PHASE', 'SINCE', 'BY', 'UNDER WAY'];
  const rows = statuses.map((item) => [
    item.environment,
    item.active === undefined ? '-' : item.active.commit.slice(0, 12),
    item.active?.phase ?? '-',
    item.active?.at ?? '-',
    item.active?.requestedBy ?? '-',
    underWay(item),
  ]);
  const notes = statuses.flatMap((item) => [
    ...(item.lastEnded === undefined
      ? []
      : [`${item.environment}: the last attempt ${described(item.lastEnded)}`]),
    ...(item.desiredDiffers
      ? [`${item.environment}: desired state says something else than what was proved to run`]
      : []),
  ]);
  return `${columns([head, ...rows])}\n${notes.map((note) => `\n${note}`).join('')}${notes.length > 0 ? '\n' : ''}`;
}

function underWay(item: EnvironmentStatus): string {
  if (item.underWay.length === 0) return '-';
  const held =
    item.lock === undefined
      ? ''
      : ` (held by ${item.lock.owner.actor}, run ${item.lock.owner.run})`;
  return item.underWay.map((one) => `${one.commit.slice(0, 12)} ${one.phase}`).join(', ') + held;
}

function described(summary: DeploymentSummary): string {
  const { ended } = summary;
  return `(${summary.commit.slice(0, 12)}) ${summary.phase}${ended === undefined ? '' : `: [${ended.code}] ${ended.message}`}`;
}

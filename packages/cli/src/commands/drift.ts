import { driftOf, type Drift } from '@waybill/stage/drift/drift';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { columns, jsonText, printable } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';

/** `waybill drift`: whether what runs is what was deployed. */
export const drift: Command = {
  name: 'drift',
  about: 'Whether desired state and what runs are what the ledger says.',
  positionals: ['environment'],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: [
    'Compares, image by image, what the last deployment wrote with the files of the ops repository as they are now, and with what the target runs: in a cluster the digests that its pods report, at an address the release that answers. It changes nothing. Ends with 1 where something differs, with 0 where nothing does.',
    'Where an emergency is open, it is named: it is why they differ, until desired state says the same. The cluster is the one of KUBECONFIG, else of ~/.kube/config.',
    connectionDetails,
  ],
  examples: ['waybill drift production', 'waybill drift production --json'],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const found = await withConnections(call, shownOnErrors, (connections) =>
      driftOf(connections, environment),
    );
    process.stdout.write(call.given('json') ? jsonText(found) : printable(text(found)));
    return found.differences.length === 0 ? 0 : 1;
  },
};

function text({ environment, deployment, commit, emergency, differences, looked }: Drift): string {
  const about = `${environment}: ${commit.slice(0, 12)} by ${deployment}`;
  const open = emergency === null ? '' : `The emergency ${emergency} is open.\n`;
  if (differences.length === 0)
    return `${about}: no drift.\n${open}${looked.map((line) => `  ${line}\n`).join('')}`;
  const rows = differences.map(({ place, where, expected, found }) => [
    place,
    where,
    expected,
    found ?? 'nothing',
  ]);
  return `${about}: ${String(differences.length)} differ.\n${open}${columns([['place', 'where', 'expected', 'found'], ...rows])}`;
}

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
  options: {
    ...connectionOptions,
    'images-only': { about: 'Compare images, and no other field of a cluster.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Compares, image by image, what the last deployment wrote with the files of the ops repository as they are now, and with what the target runs: in a cluster the digests that its pods report, at an address the release that answers. It changes nothing. Ends with 1 where something differs or could not be compared, with 0 where nothing does.',
    'In a cluster it also compares every field that the ops repository sets: the overlays that the policy names (`render`), or else its manifests among the files of desired state. The API server is asked what applying them would leave (a server-side apply that is not carried out, `dryRun=All`): so its defaults and its forms of quantities and lists are no difference, and what no manifest sets is not looked at. That needs the right to `patch` these objects; `--images-only` does without. Values of Secrets, and behind names that look secret, are never shown.',
    'Where an emergency is open, it is named: it is why they differ, until desired state says the same. The cluster is the one of KUBECONFIG, else of ~/.kube/config.',
    connectionDetails,
  ],
  examples: ['waybill drift production', 'waybill drift production --json'],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const found = await withConnections(call, shownOnErrors, (connections) =>
      driftOf(connections, { environment, fields: !call.given('images-only') }),
    );
    process.stdout.write(call.given('json') ? jsonText(found) : printable(text(found)));
    return found.differences.length === 0 && found.unknown.length === 0 ? 0 : 1;
  },
};

function text(found: Drift): string {
  const { environment, deployment, commit, emergency, differences, untold, unknown } = found;
  const about = `${environment}: ${commit.slice(0, 12)} by ${deployment}`;
  const open = emergency === null ? '' : `The emergency ${emergency} is open.\n`;
  const rest = `${unknown.map(({ where, why }) => `not known: ${where}: ${why}\n`).join('')}${found.looked.map((line) => `  ${line}\n`).join('')}`;
  if (differences.length === 0)
    return `${about}: ${unknown.length === 0 ? 'no drift' : 'no drift where it is known'}.\n${open}${rest}`;
  const rows = differences.map(({ place, where, expected, found: seen }) => [
    place,
    where,
    expected,
    seen ?? 'nothing',
  ]);
  const more = untold === 0 ? '' : `and ${String(untold)} more fields.\n`;
  return `${about}: ${String(differences.length + untold)} differ.\n${open}${columns([['place', 'where', 'expected', 'found'], ...rows])}${more}${rest}`;
}

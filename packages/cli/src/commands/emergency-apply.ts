import { applyEmergency } from '@waybill/stage/emergency/apply-emergency';
import { emergencyTarget } from '@waybill/stage/emergency/cluster-emergency';
import {
  connectionDetails,
  connectionOptions,
  ledgerKeyOption,
  withConnections,
} from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { jsonText } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';
import { commitOf, reasonOf, shown, told } from './emergency-record.ts';

/** `waybill emergency apply`: what an environment's cluster runs is changed now, past desired state. */
export const emergencyApply: Command = {
  name: 'emergency apply',
  about: 'Change what a cluster runs now, past desired state, and record it.',
  positionals: ['environment'],
  options: {
    ...connectionOptions,
    ...ledgerKeyOption,
    release: {
      about: 'What is to run: a commit, a release tag or a deployment id.',
      value: 'RELEASE',
    },
    reason: { about: 'Why; it stands in the record.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'For a target of kind `kubernetes`, when there is no time for a rollback through desired state. It verifies the release as a promotion does, takes the environment, stops what would take the change back (the Kustomization, HelmRelease or Application that applies it, and each that applies or generates those), sets the images of the workloads by digest, waits until they run, and records what it saw.',
    'The record stays open until desired state says the same: a rollback or promotion of that release closes it and lets reconciliation go on, and so does `waybill emergency close`. Nothing else is changed: no schema, no configuration.',
    'The cluster is the one of KUBECONFIG, else of ~/.kube/config.',
    connectionDetails,
  ],
  examples: ["waybill emergency apply production --release sha-4ac1… --reason 'lost orders'"],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const reason = reasonOf(call, 'emergency apply');
    const release = call.text('release') ?? '';
    return await withConnections(call, shownOnErrors, async (connections) => {
      const commit = await commitOf(connections, release, 'emergency apply');
      const question = { environment, commit, reason };
      const { record, changed } = await applyEmergency(connections, question, emergencyTarget);
      process.stdout.write(
        call.given('json') ? jsonText({ changed, ...shown(record) }) : told(record),
      );
      return 0;
    });
  },
};

import { silentProgress } from '@waybill/core';
import { trace as findTraces, traceLines } from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { allRecords, ledgerReader } from '../records.ts';

/** `waybill trace`: one release from commit to smoke check. */
export const trace: Command = {
  name: 'trace',
  about: 'One release in one line: commit → image → desired state → rollout → smoke check.',
  positionals: ['word'],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: [
    'The word is the beginning of a commit (4 digits or more), a release tag, an image digest, a commit of the ops repository, or a deployment id. Each environment has a line of its own.',
    connectionDetails,
  ],
  examples: [
    'waybill trace 3f2a91c',
    'waybill trace sha256:9b0c…',
    'waybill trace 20261121T124100123Z-3f2a91c0ffee-1a2b',
  ],
  run: async (call) => {
    const [word = ''] = call.positionals;
    const traces = await withConnections(call, silentProgress, async (connections) =>
      findTraces(await allRecords(await ledgerReader(connections)), word),
    );
    if (call.given('json')) process.stdout.write(`${JSON.stringify(traces, null, 2)}\n`);
    else process.stdout.write(traces.map((one) => `${traceLines(one).join('\n')}\n`).join(''));
    if (traces.length > 0) return 0;
    process.stderr.write(`Nothing in the ledger is known by ${JSON.stringify(word)}.\n`);
    return 1;
  },
};

import { silentProgress } from '@waybill/core';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { differenceOf } from '../difference/read.ts';
import { differenceText } from '../difference/render.ts';
import { jsonText, ledgerReader } from '../records.ts';

/** `waybill diff`: in what two environments differ. */
export const diff: Command = {
  name: 'diff',
  about: 'In what two environments differ: commits, images, schema.',
  positionals: ['environment', 'environment'],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: [
    "Compares what was proved to run. Images and schema versions are read from the ledger, commits from the application's repository; where that cannot be read, it says so and shows the rest. It changes nothing.",
    connectionDetails,
  ],
  examples: ['waybill diff staging production', 'waybill diff staging production --json'],
  run: async (call) => {
    const [from = '', to = ''] = call.positionals;
    const difference = await withConnections(call, silentProgress, async (connections) =>
      differenceOf(connections, await ledgerReader(connections), { from, to }),
    );
    process.stdout.write(call.given('json') ? jsonText(difference) : differenceText(difference));
    return 0;
  },
};

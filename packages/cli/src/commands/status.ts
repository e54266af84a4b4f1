import { silentProgress } from '@waybill/core';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { jsonText, ledgerReader } from '../records.ts';
import { statusMarkdown, statusText } from '../status/render.ts';
import { statusReport } from '../status/report.ts';

/** `waybill status`: what runs where. */
export const status: Command = {
  name: 'status',
  about: 'What runs in each environment, since when, by whom, and what is under way.',
  positionals: ['[environment]'],
  options: {
    ...connectionOptions,
    'no-gates': { about: 'Read the records alone: ask no gate what comes next.' },
    markdown: { about: 'Print Markdown.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'The environments are in the order of the policy. For each after the first it asks every gate, as `waybill plan` does, whether what the earlier one runs could come there now, and says which gate stands in the way first; what is not learned within half a minute is not known. It changes nothing.',
    connectionDetails,
  ],
  examples: [
    'waybill status --rehearsal /tmp/waybill-rehearsal-x1',
    'waybill status production --no-gates',
    'waybill status --ops-repository https://git.example.com/acme/ops.git',
  ],
  run: async (call) => {
    const report = await withConnections(call, silentProgress, async (connections) =>
      statusReport(connections, await ledgerReader(connections), {
        environment: call.positionals[0],
        gates: !call.given('no-gates'),
      }),
    );
    if (call.given('json')) process.stdout.write(jsonText(report));
    else process.stdout.write(call.given('markdown') ? statusMarkdown(report) : statusText(report));
    return 0;
  },
};

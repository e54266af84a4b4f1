import { writeFile } from 'node:fs/promises';
import { silentProgress } from '@waybill/core';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { boardPage } from '../board/page.ts';
import { allRecords, allStatuses, ledgerReader } from '../records.ts';

/** `waybill board`: the records as a page. */
export const board: Command = {
  name: 'board',
  about: 'Write the records as one self-contained HTML page.',
  positionals: ['file'],
  options: connectionOptions,
  details: [
    'One file without scripts and without anything from outside: it can be attached, archived, mailed.',
    connectionDetails,
  ],
  examples: ['waybill board waybill-board.html'],
  run: async (call) => {
    const [file = ''] = call.positionals;
    const page = await withConnections(call, silentProgress, async (connections) => {
      const ledger = await ledgerReader(connections);
      const [records, statuses, head] = await Promise.all([
        allRecords(ledger),
        allStatuses(ledger),
        ledger.head(),
      ]);
      return boardPage({ application: ledger.application, head, records, statuses });
    });
    await writeFile(file, page);
    process.stdout.write(`${file}\n`);
    return 0;
  },
};

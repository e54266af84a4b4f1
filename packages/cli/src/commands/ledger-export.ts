import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { ledgerReader } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';

/** `waybill ledger export`: everything that the ledger holds of an application, as a file. */
export const ledgerExport: Command = {
  name: 'ledger export',
  about: 'Every record as a line of JSON, frozen ones too, and a line that seals them.',
  positionals: [],
  options: {
    ...connectionOptions,
    output: { about: 'The file to write; standard output where absent.', value: 'FILE' },
  },
  details: [
    'Each line is a release or a deployment with a seal over all of it; the last one says how many there are and seals them together, so that a changed byte or a missing line is found. A record that was frozen and changed since is there twice, the newer one later.',
    connectionDetails,
  ],
  examples: ['waybill ledger export --output ledger.jsonl', 'waybill ledger export | gzip > l.gz'],
  run: async (call) => {
    const file = call.text('output');
    const lines = await withConnections(call, shownOnErrors, async (connections) => {
      let count = 0;
      const reader = await ledgerReader(connections);
      async function* text(): AsyncIterable<string> {
        for await (const line of reader.exportRecords()) {
          count += 1;
          yield `${line}\n`;
        }
      }
      if (file === undefined) await pipeline(text, process.stdout, { end: false });
      else await writeWhole(file, text);
      return count;
    });
    if (file !== undefined) process.stdout.write(`${file}: ${String(lines - 1)} records.\n`);
    return 0;
  },
};

/** A file of this name is a whole export: one that broke off has another name, and goes. */
async function writeWhole(file: string, text: () => AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(text, createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

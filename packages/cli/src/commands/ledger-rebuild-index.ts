import { rebuildIndex } from '@waybill/ledger';
import { ledgerTrust } from '@waybill/stage/ledger-trust';
import { recordSigner } from '@waybill/stage/record-signer';
import {
  connectionDetails,
  connectionOptions,
  ledgerKeyOption,
  withConnections,
} from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { shownOnErrors } from '../shown-progress.ts';

/** `waybill ledger rebuild-index`: by what frozen records are found, from the records alone. */
export const ledgerRebuildIndex: Command = {
  name: 'ledger rebuild-index',
  about: 'Make the index of frozen records anew from their packs, and write what differs.',
  positionals: [],
  options: { ...connectionOptions, ...ledgerKeyOption },
  details: [
    'Packs are read and never written. Where one is damaged, or they are not those for which the ledger vouches, nothing is written. An index that is right stays as it is.',
    connectionDetails,
  ],
  examples: ['waybill ledger rebuild-index', 'waybill ledger rebuild-index --ledger-key ops.pem'],
  run: async (call) => {
    const { packs, files, changed } = await withConnections(
      call,
      shownOnErrors,
      async (connections) => {
        const [{ application, ops }, repository, trust, signer] = await Promise.all([
          connections.names(),
          connections.opsGit(),
          ledgerTrust(connections),
          recordSigner(connections),
        ]);
        const { owner } = connections.settings;
        return rebuildIndex({
          ...{ repository, application, branch: ops.ledger, owner, trust, signer },
          progress: shownOnErrors,
        });
      },
    );
    process.stdout.write(
      changed
        ? `The index of ${String(packs)} packs was made anew: ${String(files.length)} files differed.\n`
        : `The index of ${String(packs)} packs is right.\n`,
    );
    return 0;
  },
};

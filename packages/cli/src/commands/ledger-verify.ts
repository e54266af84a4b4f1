import { silentProgress } from '@waybill/core';
import { verifyLedger } from '@waybill/ledger';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Command } from '../command.ts';

/** `waybill ledger verify`: can the records be believed. */
export const ledgerVerify: Command = {
  name: 'ledger verify',
  about: 'Prove that every record of the ledger is legal and unbroken.',
  positionals: [],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: [
    "Checks each record's form, the chain of its transitions, their legality by the table, their evidence, and that pointers and locks agree with the records. Exit code 1 when anything does not hold.",
    connectionDetails,
  ],
  examples: ['waybill ledger verify', 'waybill ledger verify --json'],
  run: async (call) => {
    const verification = await withConnections(call, silentProgress, async (connections) => {
      const [git, { config }] = await Promise.all([
        connections.opsGit(),
        connections.protectedConfig(),
      ]);
      const head = await git.readRef(`refs/heads/${config.ops.ledger}`);
      return head === undefined ? undefined : await verifyLedger(git, head);
    });
    if (verification === undefined) {
      process.stdout.write('There is no ledger yet.\n');
      return 0;
    }
    const { head, records, problems } = verification;
    if (call.given('json'))
      process.stdout.write(`${JSON.stringify({ head, problems }, null, 2)}\n`);
    else {
      for (const { path, code, message } of problems)
        process.stdout.write(`${path}: [${code}] ${message}\n`);
      const counted = `${String(records.releases.length)} releases, ${String(records.deployments.length)} deployments, ${String(records.environments.length)} environments, ${String(records.locks.length)} locks`;
      process.stdout.write(
        `${problems.length === 0 ? 'The ledger holds' : `${String(problems.length)} problem(s)`} at ${head ?? 'no commit'}: ${counted}.\n`,
      );
    }
    return problems.length === 0 ? 0 : 1;
  },
};

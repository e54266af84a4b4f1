import { phaseOf } from '@waybill/ledger';
import { closeEmergency } from '@waybill/stage/emergency/close-emergency';
import {
  connectionDetails,
  connectionOptions,
  ledgerKeyOption,
  withConnections,
} from '../cli-connection.ts';
import type { Command } from '../command.ts';
import { jsonText, printable } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';
import { reasonOf, shown } from './emergency-record.ts';

/** `waybill emergency close`: desired state says what runs again. */
export const emergencyClose: Command = {
  name: 'emergency close',
  about: 'Close an emergency: desired state says the same by now, or it was taken back.',
  positionals: ['environment'],
  options: {
    ...connectionOptions,
    ...ledgerKeyOption,
    'taken-back': {
      about: 'It was undone at the target, which runs what desired state says again.',
    },
    reason: { about: 'Why it was taken back; needed with --taken-back.', value: 'TEXT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Believes nobody: it reads the files of desired state, waits until the environment answers as the release, and runs its smoke checks. Only when all of them agree is the record closed, with the commit of the ops repository as evidence; else it says which value differs.',
    'A rollback or a promotion to the release of the emergency closes it by itself: this command is for desired state that was written otherwise.',
    connectionDetails,
  ],
  examples: [
    'waybill emergency close production',
    "waybill emergency close production --taken-back --reason 'the cause was elsewhere'",
  ],
  run: async (call) => {
    const [environment = ''] = call.positionals;
    const takenBack = call.given('taken-back')
      ? { reason: reasonOf(call, 'emergency close') }
      : undefined;
    return await withConnections(call, shownOnErrors, async (connections) => {
      const record = await closeEmergency(connections, {
        environment,
        ...(takenBack === undefined ? {} : { takenBack }),
      });
      const text = `${environment}: the emergency ${record.id} is closed (${phaseOf(record)}).\n`;
      process.stdout.write(call.given('json') ? jsonText(shown(record)) : printable(text));
      return 0;
    });
  },
};

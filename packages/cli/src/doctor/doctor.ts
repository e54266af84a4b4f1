import { silentProgress } from '@waybill/core';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import { wrap, type Command } from '../command.ts';
import { columns, ledgerReader } from '../records.ts';
import { connectDoctor } from './doctor-connection.ts';
import { emergencyFindings } from './emergency-findings.ts';
import { examine } from './examine.ts';
import { exitCodeOf, fixText, type Finding, type FindingState } from './finding.ts';

/** `waybill doctor`: is the forge set as the policy asks. */
export const doctor: Command = {
  name: 'doctor',
  about: 'Whether the forge is set as the policy asks, and the call that puts it right.',
  positionals: [],
  options: { ...connectionOptions, json: { about: 'Print JSON.' } },
  details: [
    'Looks at the environments of the forge (branches, reviewers, administrators), the rules of the protected branch and of the ledger, the names of the secrets of the repository, whether tags of releases can be moved, and what runs past desired state. For what is not right it prints the API call or the page of the settings. It writes nothing.',
    'Exit code 0 where all is right, 1 where something is not, 2 where something could not be learned.',
    connectionDetails,
  ],
  examples: ['waybill doctor', 'waybill doctor --json'],
  run: async (call) => {
    const findings = await withConnections(call, silentProgress, async (connections) => {
      const { ports, subject, findings: before } = await connectDoctor(connections);
      const reader = async (): ReturnType<typeof ledgerReader> => await ledgerReader(connections);
      const drift = await emergencyFindings(reader, connections.settings.signal);
      return [...before, ...(await examine(ports, subject)), ...drift];
    });
    process.stdout.write(call.given('json') ? findingsJson(findings) : findingsText(findings));
    return exitCodeOf(findings);
  },
};

/** @returns the findings as JSON, each fix also as a line */
export function findingsJson(findings: readonly Finding[]): string {
  const shown = findings.map(({ fixes, ...rest }) => ({
    ...rest,
    fixes: fixes.map((fix) => ({ ...fix, text: fixText(fix) })),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

const marks: Readonly<Record<FindingState, string>> = {
  ok: 'ok',
  problem: 'PROBLEM',
  unknown: 'unknown',
};

/** @returns the findings as a table, and below it what puts right what is not */
export function findingsText(findings: readonly Finding[]): string {
  const rows = findings.map(({ subject, state, message }) => [marks[state], subject, message]);
  const wrong = findings.filter(({ fixes }) => fixes.length > 0);
  return `${[
    columns(rows),
    ...wrong.flatMap(({ subject, message, fixes }) => [
      '',
      ...wrap(plain(`${subject}: ${message}`), 88),
      // On a line each, however long: they are for pasting.
      ...fixes.map((fix) => `  → ${plain(fixText(fix))}`),
    ]),
    '',
    summary(findings),
  ].join('\n')}\n`;
}

/** Names and answers of a forge may hold a newline or a terminal's escape sequence. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}

function summary(findings: readonly Finding[]): string {
  const count = (state: FindingState): number =>
    findings.filter((one) => one.state === state).length;
  return `${String(count('ok'))} ok, ${String(count('problem'))} to put right, ${String(count('unknown'))} not learned.`;
}

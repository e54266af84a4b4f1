import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContractVerdict, Finding } from '@waybill/contract';
import { contractReport, countLevels, weightOf } from '@waybill/contract/report';
import { isWaybillError, messageOf } from '@waybill/core';
import type { Connections } from '@waybill/stage';
import { verifyContracts } from '@waybill/stage/steps/verify-contract';
import { connectionDetails, connectionOptions, withConnections } from '../cli-connection.ts';
import type { Call, Command } from '../command.ts';
import { usage } from '../desired-state/words.ts';
import { jsonText, printable } from '../records.ts';
import { shownOnErrors } from '../shown-progress.ts';

const name = 'contract verify';

/** The exit codes that scripts rely on. */
const exitCodes = { compatible: 0, breaking: 1, unusable: 2 } as const;

/** Options of a connection that say nothing here: no registry is asked, and an open ledger is not believed. */
const { open: _open, registry: _registry, ...reached } = connectionOptions;

/** `waybill contract verify`: every contract of the checkout against those that are in use. */
export const contractVerify: Command = {
  name,
  about: 'Whether the contracts of this checkout still serve those who use older ones.',
  positionals: [],
  options: {
    contract: {
      about: 'Only this contract; may be given several times.',
      value: 'NAME',
      several: true,
    },
    base: {
      about:
        'Compare with this commit, branch or tag, in the place of `against`; may be given several times.',
      value: 'REF',
      several: true,
    },
    ledger: {
      about: 'Ask the ledger what runs and what ran; so does naming the ops repository.',
    },
    fetch: { about: 'Ask the remote where branches and tags are now.' },
    prepare: { about: 'Run the commands under `prepare` of waybill.yaml before.' },
    restore: { about: 'Put files back that a generator changed.' },
    format: { about: 'text (the default) or json.', value: 'FORMAT' },
    ...reached,
  },
  details: [
    'Verifies the files as they stand in the current folder, with changes that are not committed. Branches and tags are where the last fetch saw them, and the remote is asked for nothing that the checkout has.',
    'Exit code 0: every contract holds; 1: one does not; 2: one cannot be verified.',
    connectionDetails,
  ],
  examples: [
    `waybill ${name}`,
    `waybill ${name} --base v2.3.0 --base origin/main`,
    `waybill ${name} --contract api --ledger --format json`,
  ],
  run: async (call) => {
    const format = call.text('format') ?? 'text';
    if (format !== 'text' && format !== 'json')
      throw usage(name, `--format: expected text or json, found ${format}`);
    const seen: Seen = { verdicts: [], notes: [] };
    const error = await verify(call, seen);
    call.signal.throwIfAborted();
    process.stdout.write(format === 'json' ? jsonOf(seen, error) : textOf(seen));
    if (error === undefined) return exitCodes.compatible;
    if (error.code === 'CONTRACT_BROKEN') return exitCodes.breaking;
    process.stderr.write(`${error.message}\n  → ${error.remedy}\n  [${error.code}]\n`);
    return exitCodes.unusable;
  },
};

/** What came out until the end, also where that is an error. */
interface Seen {
  readonly verdicts: ContractVerdict[];
  readonly notes: string[];
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

async function verify(call: Call, seen: Seen): Promise<Failure | undefined> {
  try {
    if (usesLedger(call)) {
      await withConnections(call, shownOnErrors, async (connections) =>
        verifyWith(call, seen, connections.settings.temporaryFolder, connections),
      );
      return undefined;
    }
    const temporaryFolder = await mkdtemp(join(tmpdir(), 'waybill-'));
    try {
      await verifyWith(call, seen, temporaryFolder);
    } finally {
      await rm(temporaryFolder, { recursive: true, force: true });
    }
    return undefined;
  } catch (error) {
    if (!isWaybillError(error) || error.code === 'CLI_USAGE') throw error;
    return { code: error.code, message: messageOf(error), remedy: error.remedy };
  }
}

function usesLedger(call: Call): boolean {
  const isNamed = ['rehearsal', 'ops-repository'].some((option) => call.text(option) !== undefined);
  return isNamed || call.given('ledger');
}

async function verifyWith(
  call: Call,
  seen: Seen,
  temporaryFolder: string,
  connections?: Connections,
): Promise<void> {
  await verifyContracts(
    {
      workspace: process.cwd(),
      config: call.text('config') ?? 'waybill.yaml',
      contracts: call.texts('contract'),
      prepare: call.given('prepare'),
      restore: call.given('restore'),
      history: {
        refs: call.given('fetch') ? 'remote' : 'checkout',
        temporaryFolder,
        ...(connections === undefined ? {} : { connections }),
      },
      references: call.texts('base'),
      tools: { temporaryFolder },
      signal: call.signal,
      progress: shownOnErrors,
    },
    ({ verdict, notes }) => {
      seen.verdicts.push(verdict);
      seen.notes.push(...notes);
    },
  );
}

function jsonOf({ verdicts, notes }: Seen, error: Failure | undefined): string {
  const isVerdict = error === undefined || error.code === 'CONTRACT_BROKEN';
  return jsonText({
    ...contractReport(verdicts),
    notes,
    ...(isVerdict ? {} : { compatible: false, error }),
  });
}

function textOf({ verdicts, notes }: Seen): string {
  const blocks = verdicts.map((verdict) => {
    const counts = countLevels(verdict.findings);
    const listed = Object.entries(counts).filter(([, count]) => count > 0);
    const found = listed.map(([level, count]) => `${String(count)} ${level}`).join(', ');
    return [
      `${verdict.contract} (${verdict.kind}) ${verdict.holds ? 'holds' : 'BREAKS'}${found === '' ? '' : `: ${found}`}`,
      ...verdict.findings.flatMap(linesOf),
      ...verdict.differences.map(({ change, file }) => `  ${change} ${file}`),
      ...(verdict.unlisted === 0 ? [] : [`  and ${String(verdict.unlisted)} more files`]),
    ].join('\n');
  });
  const all = verdicts.length === 0 && notes.length === 0 ? ['No contract was verified.'] : blocks;
  return printable(`${[...all, ...notes].join('\n')}\n`);
}

function linesOf(finding: Finding): readonly string[] {
  const { id, file, line, column, message, remedy, operation, bases, waiver } = finding;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [
    `  ${weightOf(finding)} ${id}${operation === undefined ? '' : ` (${operation})`}`,
    `    ${message}`,
    `    ${place}${bases === undefined ? '' : `, against ${bases.join(', ')}`}`,
    ...(waiver === undefined
      ? []
      : [`    accepted until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`]),
    ...(finding.level === 'info' ? [] : [`    → ${remedy}`]),
  ];
}

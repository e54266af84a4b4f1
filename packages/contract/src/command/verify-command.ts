import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandContract } from '@waybill/config';
import { isWaybillError, messageOf, redact, type Progress, type Secret } from '@waybill/core';
import { contractError } from '../error-codes.ts';
import {
  commandFailed,
  runContractCommand,
  shownCommand,
  type ContractCommandOptions,
} from '../run-contract-command.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import { reportFile, type ReportStamp } from './report-file.ts';
import { readMapped } from './read-json.ts';
import { readSarif } from './read-sarif.ts';
import { weighed, type ReportedFinding } from './reported.ts';
import { repositoryFile } from './repository-file.ts';

/** What running a tool needs. */
export interface VerifyCommandOptions {
  readonly checkout: string;
  readonly contract: CommandContract;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Values that must not appear in the verdict. */
  readonly secrets?: readonly (Secret | string)[];
}

/** How much a tool may write, and how much it may find. */
export const commandLimits = { bytes: 32 * 1024 * 1024, findings: 20_000, text: 2000 } as const;

/**
 * Lets a tool of the repository judge, and takes what it writes as findings. A report that is missing, cut or not of
 * the form is an error, and so is an end that says that something is wrong where the report says nothing.
 * @param options the checkout and the contract
 * @returns the verdict
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_COMMAND_FAILED, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING,
 *   CONTRACT_OUTPUT_INVALID, CONTRACT_TOO_LARGE, or the signal's reason
 */
export async function verifyCommand(options: VerifyCommandOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { checkout, contract, progress, signal, secrets = [] } = options;
  const run: ContractCommandOptions = {
    ...{ checkout, contract, signal, progress, secrets },
    purpose: `judge the contract "${contract.name}"`,
    maximumOutputBytes: commandLimits.bytes,
    overflow: 'fail',
    shows: 'errors',
  };
  const { output } = contract;
  const before = output === undefined ? undefined : await stampOf(join(checkout, output));
  const result = await runContractCommand(run).catch((error: unknown) => {
    throw isWaybillError(error, 'PROCESS_OUTPUT_TOO_LARGE')
      ? tooLarge(contract, `it wrote more than ${String(commandLimits.bytes)} bytes`)
      : error;
  });
  if (result.exitCode === null || !contract.exitCodes.includes(result.exitCode)) {
    throw commandFailed(run, result);
  }
  const text =
    output === undefined
      ? result.stdout.toString('utf8')
      : await reportFile(checkout, output, before, commandLimits.bytes).catch((error: unknown) => {
          throw outputInvalid(contract, messageOf(error));
        });
  const reported = readReport(contract, text);
  if (reported.length > commandLimits.findings) {
    throw tooLarge(contract, `it reports ${String(reported.length)} findings`);
  }
  if (result.exitCode !== 0 && reported.length === 0) {
    throw outputInvalid(
      contract,
      `it ended with exit code ${String(result.exitCode)} and reports nothing`,
    );
  }
  const findings: Finding[] = [];
  for (const one of reported) {
    const level = weighed(contract, one.level);
    if (level === undefined) continue;
    findings.push({ ...(await findingOf(options, one)), level });
  }
  return {
    ...{ contract: contract.name, kind: contract.kind, holds: !findings.some(breaks), findings },
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

function readReport(contract: CommandContract, text: string): readonly ReportedFinding[] {
  if (text.trim() === '') throw outputInvalid(contract, 'it wrote nothing');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw outputInvalid(contract, `it is no JSON, or not all of it: ${messageOf(error)}`);
  }
  const { json } = contract;
  const found = json === undefined ? readSarif(value) : readMapped(value, json);
  if ('wrong' in found) throw outputInvalid(contract, found.wrong);
  return found;
}

async function findingOf(
  { checkout, contract, secrets = [] }: VerifyCommandOptions,
  reported: ReportedFinding,
): Promise<Omit<Finding, 'level'>> {
  const { id, line, column, operation, message, remedy } = reported;
  const clean = (text: string): string => shortened(redact(text, secrets));
  const file = await repositoryFile(checkout, contract.folder, reported.file);
  return {
    id: clean(id ?? `${contract.name}-finding`).slice(0, 200),
    file: file ?? 'waybill.yaml',
    ...(file === undefined || line === undefined || line < 1 ? {} : { line }),
    ...(file === undefined || column === undefined || column < 1 ? {} : { column }),
    ...(operation === undefined ? {} : { operation: clean(operation).slice(0, 200) }),
    message: clean(message),
    remedy:
      remedy === undefined
        ? `Run ${shownCommand(contract)}, and correct what it says.`
        : clean(remedy),
  };
}

function shortened(text: string): string {
  return text.length <= commandLimits.text ? text : `${text.slice(0, commandLimits.text - 1)}…`;
}

async function stampOf(file: string): Promise<ReportStamp | undefined> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  return stats === undefined ? undefined : { inode: stats.ino, changed: stats.mtimeNs };
}

function outputInvalid(contract: CommandContract, found: string): Error {
  return contractError('CONTRACT_OUTPUT_INVALID', {
    message: `Expected ${shownCommand(contract)} to report as ${contract.format === 'sarif' ? 'SARIF 2.1.0' : 'JSON'}; ${found}.`,
    remedy: `Run it by hand and look at what it writes; correct \`command\`, \`output\` or \`json\` of the contract "${contract.name}".`,
    facts: { contract: contract.name, command: contract.command },
  });
}

function tooLarge(contract: CommandContract, found: string): Error {
  return contractError('CONTRACT_TOO_LARGE', {
    message: `Expected ${shownCommand(contract)} to report what people can read; ${found}.`,
    remedy: `Let the tool of the contract "${contract.name}" look at less, or report less.`,
    facts: { contract: contract.name },
  });
}

import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress, Secret } from '@waybill/core';
import type { GeneratedContract } from '@waybill/config';
import { differencesOf, firstChangedLine } from './differences.ts';
import { contractError } from './error-codes.ts';
import {
  commandFailed,
  commandFolder,
  runContractCommand,
  shownCommand,
  type ContractCommandOptions,
} from './run-contract-command.ts';
import type { ContractVerdict, FileDifference, Finding } from './verdict.ts';
import {
  changesSince,
  headOf,
  isCommitted,
  restoreTracked,
  type TreeChange,
  type WorkingTree,
} from './working-tree.ts';

/** What verifying a contract needs. */
export interface VerifyGeneratedOptions {
  /** The working tree, absolute. */
  readonly checkout: string;
  readonly contract: GeneratedContract;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Whether to put back the files that the command changed; they stay for the user to look at where false. */
  readonly restore?: boolean;
  /** Values that must not appear in the verdict. */
  readonly secrets?: readonly (Secret | string)[];
}

/**
 * Runs the generator, and compares the contract's paths with the commit that is checked out: a contract that its
 * own generator would change does not say what the code does.
 * @param options the checkout, the contract and the surroundings
 * @returns the verdict; that files changed is a verdict and not an error
 * @throws CONTRACT_COMMAND_MISSING, CONTRACT_COMMAND_FAILED, CONTRACT_TIMED_OUT, CONTRACT_PATH_MISSING,
 *   CONTRACT_TREE_DIRTY, CONTRACT_CHECKOUT_INVALID, or the signal's reason
 */
export async function verifyGenerated(options: VerifyGeneratedOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { checkout, contract, signal, progress } = options;
  const tree: WorkingTree = { checkout, signal };
  const head = await headOf(tree);
  await commandFolder(checkout, contract);
  for (const path of contract.paths) await refuseMissingPath(tree, head, contract, path);
  await refuseDirtyTree(tree, head, contract);
  // What is dirty elsewhere is not ours to judge, and not ours to put back.
  const dirtyElsewhere = new Set((await changesSince(tree, head, [])).map((change) => change.file));
  try {
    progress.phase(`Contract ${contract.name}: ${shownCommand(contract)}`);
    await runGenerator(options);
    await refuseMovedHead(tree, head, contract);
    progress.detail('comparing with the commit');
    const changes = await changesSince(tree, head, contract.paths);
    const differences = await differencesOf(tree, head, changes, options.secrets ?? []);
    const findings = differences.map((difference) => findingOf(contract, difference));
    return {
      contract: contract.name,
      kind: contract.kind,
      holds: changes.length === 0,
      findings,
      differences,
      unlisted: changes.length - differences.length,
      durationMilliseconds: Math.round(performance.now() - startedAt),
    };
  } finally {
    if (options.restore === true) await putBack(options, head, dirtyElsewhere);
  }
}

async function refuseMissingPath(
  tree: WorkingTree,
  head: string,
  contract: GeneratedContract,
  path: string,
): Promise<void> {
  if (await isCommitted(tree, head, path)) return;
  const stats = await lstat(join(tree.checkout, path)).catch(() => undefined);
  const found = stats === undefined ? 'nothing is there' : 'it is there, but not committed';
  throw pathMissing(contract, path, found);
}

function pathMissing(contract: GeneratedContract, path: string, found: string): Error {
  return contractError('CONTRACT_PATH_MISSING', {
    message: `Expected the contract "${contract.name}" to compare "${path}"; ${found}, so nothing would be compared.`,
    remedy: 'Correct the path in waybill.yaml, or commit the file once.',
    facts: { contract: contract.name, path },
  });
}

async function refuseDirtyTree(
  tree: WorkingTree,
  head: string,
  contract: GeneratedContract,
): Promise<void> {
  const dirty = await changesSince(tree, head, contract.paths);
  if (dirty.length === 0) return;
  const files = dirty.slice(0, 10).map((change) => change.file);
  const more =
    dirty.length > files.length ? ` and ${String(dirty.length - files.length)} more` : '';
  throw contractError('CONTRACT_TREE_DIRTY', {
    message: `Expected the files of the contract "${contract.name}" to be as committed; changed before the command ran: ${files.join(', ')}${more}.`,
    remedy: 'Commit or undo them, or ignore what an earlier step makes (.gitignore).',
    facts: { contract: contract.name, files, count: dirty.length },
    location: { file: files[0] ?? '' },
  });
}

async function runGenerator(options: VerifyGeneratedOptions): Promise<void> {
  const { checkout, contract, signal, progress, secrets = [] } = options;
  const run: ContractCommandOptions = {
    ...{ checkout, contract, signal, progress, secrets },
    purpose: `generate the contract "${contract.name}"`,
    maximumOutputBytes: 256 * 1024,
    overflow: 'truncate',
    shows: 'all',
  };
  const result = await runContractCommand(run);
  if (result.exitCode !== 0) throw commandFailed(run, result);
}

async function refuseMovedHead(
  tree: WorkingTree,
  head: string,
  contract: GeneratedContract,
): Promise<void> {
  const now = await headOf(tree);
  if (now === head) return;
  throw contractError('CONTRACT_COMMAND_FAILED', {
    message: `Expected ${shownCommand(contract)} to write files only; it moved HEAD from ${head} to ${now}.`,
    remedy: 'Let the generator write its files and leave committing to people.',
    facts: { contract: contract.name, before: head, after: now },
  });
}

function findingOf(contract: GeneratedContract, difference: FileDifference): Finding {
  const { file, change } = difference;
  const line = change === 'modified' ? firstChangedLine(difference.diff) : undefined;
  const what = {
    added: 'it is not committed',
    modified: 'the committed one differs',
    deleted: 'the command deletes it',
  }[change];
  return {
    id: `generated-file-${change}`,
    level: 'breaking',
    file,
    ...(line === undefined ? {} : { line }),
    message: `Expected ${file} to be what ${shownCommand(contract)} generates; ${what}.`,
    remedy: `Run ${shownCommand(contract)} and commit the result.`,
  };
}

/** Puts back what the command changed, also outside of the contract's paths; also after it failed. */
async function putBack(
  options: VerifyGeneratedOptions,
  head: string,
  dirtyElsewhere: ReadonlySet<string>,
): Promise<void> {
  // A cancelled run still has the seconds that this takes (design, section 5).
  const tree: WorkingTree = { checkout: options.checkout, signal: AbortSignal.timeout(30_000) };
  const changes = await changesSince(tree, head, []);
  const ours = changes.filter((change: TreeChange) => !dirtyElsewhere.has(change.file));
  await restoreTracked(
    tree,
    head,
    ours.filter((change) => !change.untracked).map((change) => change.file),
  );
  for (const { file, untracked } of ours) {
    // Folders (another repository in this one) stay: nothing here deletes recursively.
    if (untracked && !file.endsWith('/')) await rm(join(options.checkout, file), { force: true });
  }
}

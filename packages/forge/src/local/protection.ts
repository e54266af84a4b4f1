import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProtectionRule } from '@waybill/config';
import { describeIssues, digestOf, messageOf, systemCode } from '@waybill/core';
import { runProcess, runToSuccess } from '@waybill/process';
import { forgeError } from '../error-codes.ts';
import {
  checkProtection,
  protectionDocumentSchema,
  protectionInvalid,
  waybillRules,
  type BranchProtection,
  type ProtectionDocument,
} from './protection-document.ts';
import { hookMarker, renderHook } from './protection-hook.ts';

/** The file that says, beside the hook, what the hook keeps. */
export const protectionFile = 'waybill-protection.json';

const hookFile = join('hooks', 'pre-receive');
const gitTimeoutMilliseconds = 30_000;

/** What protects a bare repository as it was found there, or why nothing is known to. */
export type InstalledProtection =
  | { readonly installed: true; readonly branches: readonly BranchProtection[] }
  | { readonly installed: false; readonly reason: string };

/**
 * Protects a branch of a bare repository by a pre-receive hook that rejects real pushes:
 * - `pull-request`: the branch moves only by the merge of an open pull request of the local forge; the merge
 *   must bring what the pull request changed, all of it and nothing else;
 * - `no-force-push`, `no-deletion`: as they say.
 * Whatever is asked for, `waybill/**` (but for the branches of proposals) and the refs of pull requests, approvals and statuses can be neither
 * rewritten nor deleted, and a merged or closed pull request does not change.
 *
 * What it does not protect against, on one machine: whoever may write the folder's files can take the hook
 * away (then the forge reports the branch as unprotected); whoever may push can open and merge a pull request
 * alone, and can store a document that looks like an approval, because a hook knows no persons: signatures are
 * judged by the gates. Asking again replaces what was asked for the same branch.
 * @param bareRepositoryPath the folder of the bare repository
 * @param protection the branch and its rules
 * @param signal ends it
 * @throws FORGE_PROTECTION_INVALID (also where the folder is no bare repository), FORGE_HOOK_FOREIGN
 */
export async function installProtection(
  bareRepositoryPath: string,
  protection: BranchProtection,
  signal: AbortSignal,
): Promise<void> {
  const wanted = checkProtection(protection);
  await requireBare(bareRepositoryPath, signal);
  await refuseForeignHook(bareRepositoryPath);
  const others = (await readDocument(bareRepositoryPath))?.branches ?? [];
  const branches = [...others.filter(({ branch }) => branch !== wanted.branch), wanted].sort(
    (a, b) => (a.branch < b.branch ? -1 : 1),
  );
  const hook = renderHook(branches);
  const document: ProtectionDocument = {
    version: 1,
    hook: digestOf(hook),
    branches: branches.map((it) => ({ ...it, rules: [...it.rules] })),
  };
  // A hooks folder named elsewhere (a user's own configuration) would make git pass this one over.
  await git(bareRepositoryPath, ['config', '--local', 'core.hooksPath', 'hooks'], signal);
  await replaceFile(join(bareRepositoryPath, hookFile), hook, 0o755);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  await replaceFile(join(bareRepositoryPath, protectionFile), text, 0o644);
}

/**
 * Looks whether a bare repository is protected: only where the hook and the file that describes it are both
 * there, the hook can run, git uses it, and it is exactly the hook that these rules make.
 * @param bareRepositoryPath the folder of the bare repository
 * @param signal ends it
 * @returns the branches and their rules, or why nothing counts
 */
export async function readProtection(
  bareRepositoryPath: string,
  signal: AbortSignal,
): Promise<InstalledProtection> {
  const missing = (reason: string): InstalledProtection => ({ installed: false, reason });
  let document: ProtectionDocument | undefined;
  try {
    document = await readDocument(bareRepositoryPath);
  } catch (error) {
    return missing(messageOf(error));
  }
  if (document === undefined) return missing(`the repository has no ${protectionFile}`);
  const hook = await readText(join(bareRepositoryPath, hookFile));
  if (hook === undefined) return missing(`the repository has no ${hookFile}`);
  if (!(await isExecutable(join(bareRepositoryPath, hookFile)))) {
    return missing(`${hookFile} cannot be executed, so git passes it over`);
  }
  if (digestOf(hook) !== document.hook || hook !== renderHook(document.branches)) {
    return missing(`${hookFile} is not the hook that ${protectionFile} describes`);
  }
  const folder = await hooksFolder(bareRepositoryPath, signal);
  if (folder !== 'hooks') return missing(`git looks for hooks in ${folder ?? 'a folder unknown'}`);
  return { installed: true, branches: document.branches };
}

/**
 * @param protection what protects the repository
 * @param branch a branch's short name
 * @returns the rules that are in force for the branch
 */
export function rulesFor(
  protection: InstalledProtection,
  branch: string,
): readonly ProtectionRule[] {
  if (!protection.installed) return [];
  const rules = new Set<ProtectionRule>(
    protection.branches.filter((it) => it.branch === branch).flatMap((it) => it.rules),
  );
  const isKept = branch.startsWith('waybill/') && !branch.startsWith('waybill/propose/');
  if (isKept) for (const rule of waybillRules) rules.add(rule);
  return [...rules].sort();
}

async function readDocument(folder: string): Promise<ProtectionDocument | undefined> {
  const text = await readText(join(folder, protectionFile));
  if (text === undefined) return undefined;
  const result = protectionDocumentSchema.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw protectionInvalid(
    `${protectionFile} cannot be read: ${describeIssues(result.error).join('; ')}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function requireBare(folder: string, signal: AbortSignal): Promise<void> {
  const isFolder = await stat(folder).then(
    (it) => it.isDirectory(),
    () => false,
  );
  const answer = isFolder
    ? await git(folder, ['rev-parse', '--is-bare-repository'], signal).catch(() => '')
    : '';
  if (answer.trim() !== 'true') throw protectionInvalid(`${folder} is no bare git repository`);
}

async function refuseForeignHook(folder: string): Promise<void> {
  const hook = await readText(join(folder, hookFile));
  if (hook === undefined || hook.split('\n')[1] === hookMarker) return;
  throw forgeError('FORGE_HOOK_FOREIGN', {
    message: `Expected no ${hookFile} in ${folder}, or Waybill's own; found another one.`,
    remedy: 'Move the hook away, or protect the branch by that hook and do not ask Waybill to.',
    facts: { folder },
  });
}

async function hooksFolder(folder: string, signal: AbortSignal): Promise<string | undefined> {
  const result = await runProcess(['git', 'config', '--get', 'core.hooksPath'], {
    cwd: folder,
    signal,
    timeoutMilliseconds: gitTimeoutMilliseconds,
  });
  return result.exitCode === 0 ? result.stdout.toString('utf8').trim() : undefined;
}

async function git(folder: string, args: readonly string[], signal: AbortSignal): Promise<string> {
  const result = await runToSuccess(['git', ...args], {
    cwd: folder,
    signal,
    timeoutMilliseconds: gitTimeoutMilliseconds,
  });
  return result.stdout.toString('utf8');
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  return ((await stat(path)).mode & 0o100) !== 0;
}

/** Writes beside the file and renames, so that nobody ever runs or reads half of it. */
async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    await writeFile(temporary, text, { mode });
    await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

import type { ApplicationConfig } from '@waybill/config';
import { isWaybillError, type WaybillError } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import {
  applicationsIn,
  defaultLedgerBranch,
  deploymentEvidence,
  openLedgerReader,
} from '@waybill/ledger';
import type { ConnectionSettings } from './connection-settings.ts';
import type { ProtectedConfig } from './connections.ts';
import { stageError } from './error-codes.ts';

/** What a deployment calls things by. */
export interface DeploymentNames {
  readonly application: string;
  /** The protected branch of the application's repository. */
  readonly branch: string;
  readonly ops: { readonly branch: string; readonly ledger: string };
  /** The protected branch's own description; undefined where the repository cannot be reached. */
  readonly config: ApplicationConfig | undefined;
  /** Why the application's repository cannot be reached; undefined where it can. */
  readonly unreachable: WaybillError | undefined;
}

/** What waybill.yaml says where it says nothing of them. */
const usual = { branch: 'main', ops: 'main' } as const;

/**
 * Reads the names from the protected branch's description. Where the application's repository cannot be reached they
 * come from the settings and from the ledger: enough to go back, and for nothing else, since every promotion asks
 * that repository for proofs.
 * @param settings how the systems are reached
 * @param protectedConfig reads the description at the protected branch's head
 * @param opsGit opens the ops repository
 * @throws APPLICATION_UNKNOWN, OPS_BRANCH_UNKNOWN, and what reading throws where the repository says no
 */
export async function deploymentNames(
  settings: ConnectionSettings,
  protectedConfig: () => Promise<ProtectedConfig>,
  opsGit: () => Promise<GitRepository>,
): Promise<DeploymentNames> {
  try {
    const { config } = await protectedConfig();
    const { application, branch, ops } = config;
    return { application, branch, ops, config, unreachable: undefined };
  } catch (error) {
    if (!isWaybillError(error) || !isUnreachable(error)) throw error;
    settings.progress.detail(
      `The application's repository cannot be reached (${error.code}); names come from the ledger.`,
    );
    const names = await namesInOps(settings, await opsGit(), error);
    return { ...names, config: undefined, unreachable: error };
  }
}

async function namesInOps(
  settings: ConnectionSettings,
  repository: GitRepository,
  unreachable: WaybillError,
): Promise<Pick<DeploymentNames, 'application' | 'branch' | 'ops'>> {
  const ledger = settings.ledgerBranch ?? defaultLedgerBranch;
  const application =
    settings.application ?? (await onlyApplication(repository, ledger, unreachable));
  const branch = settings.opsBranch ?? usual.ops;
  if (settings.opsBranch === undefined) {
    await requireWritten(repository, { application, ledger, branch }, unreachable);
  }
  return { application, branch: usual.branch, ops: { branch, ledger } };
}

async function onlyApplication(
  repository: GitRepository,
  ledger: string,
  unreachable: WaybillError,
): Promise<string> {
  const found = await applicationsIn(repository, ledger);
  const [only, ...others] = found ?? [];
  if (only !== undefined && others.length === 0) return only;
  const problem =
    found === undefined
      ? `there is no branch ${ledger} in ${repository.url}`
      : only === undefined
        ? 'it holds none'
        : `it holds ${String(found.length)}: ${found.slice(0, 20).join(', ')}`;
  throw stageError('APPLICATION_UNKNOWN', {
    message: `Expected exactly one application in the ledger, since the application's repository cannot be reached (${unreachable.code}: ${unreachable.message}); ${problem}.`,
    remedy:
      found === undefined
        ? `${unreachable.remedy} Or name the branch of the ledger (input \`ledger-branch\`, option --ledger-branch).`
        : `${unreachable.remedy} Or, to roll back without it, name the application (input \`application\`, option --application).`,
    facts: { ledger, applications: [...(found ?? [])].slice(0, 50) },
    cause: unreachable,
  });
}

/** A guess that was wrong would read another policy and write where nobody looks. */
async function requireWritten(
  repository: GitRepository,
  names: { readonly application: string; readonly ledger: string; readonly branch: string },
  unreachable: WaybillError,
): Promise<void> {
  const { application, ledger, branch } = names;
  const reader = openLedgerReader({ repository, branch: ledger, application });
  for (const { environment, desired } of await reader.environments()) {
    const record = desired === null ? undefined : await reader.deployment(desired.deployment);
    const state = record === undefined ? undefined : deploymentEvidence(record, 'desired')?.state;
    if (state?.kind !== 'commit' || state.ref === `refs/heads/${branch}`) continue;
    throw stageError('OPS_BRANCH_UNKNOWN', {
      message: `Expected desired state on the branch ${branch} of the ops repository, since the application's repository cannot be reached (${unreachable.code}: ${unreachable.message}); the last deployment of ${environment} wrote ${state.ref}.`,
      remedy: `${unreachable.remedy} Or, to roll back without it, name the branch (input \`ops-branch\`, option --ops-branch).`,
      facts: { expected: branch, found: state.ref, environment },
      cause: unreachable,
    });
  }
}

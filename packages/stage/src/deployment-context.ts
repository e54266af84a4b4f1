import {
  environmentOf,
  type ApplicationConfig,
  type Environment,
  type Policy,
  type TemplateValues,
} from '@waybill/config';
import { releaseSchema, releaseTag, type CommitSha, type Release } from '@waybill/core';
import {
  sameOwner,
  type DeploymentRecord,
  type Ledger,
  type LedgerReader,
  type LockRecord,
} from '@waybill/ledger';
import type { Connections } from './connections.ts';
import { deploymentNotFound, stageError } from './error-codes.ts';
import { claimIn } from './ledger-claims.ts';
import { connectLedger } from './ledger-connection.ts';
import { connectPolicy } from './policy-connection.ts';
import { describedByWaybill, describedInRepository } from './released-description.ts';

/** What every step of a deployment knows: the environment by the policy of now, the release by the ledger. */
export interface DeploymentContext {
  readonly connections: Connections;
  readonly ledger: Ledger;
  /** The ledger as it was when the step began. */
  readonly seen: LedgerReader;
  readonly policy: Policy;
  readonly environment: Environment;
  /** waybill.yaml at the deployed commit; from the signed waybill where the repository cannot be reached. */
  readonly config: ApplicationConfig;
  readonly release: Release;
  /** For `${commit}` and friends. */
  readonly values: TemplateValues;
}

/**
 * Reads what a step of a deployment needs. Policy and names come from the ops repository or the protected
 * branch, the release from the ledger, and only checks and build facts from the deployed commit.
 * @param connections the systems of the deployment
 * @param environmentName the environment
 * @param commit the deployed commit
 * @throws ENVIRONMENT_UNKNOWN, RELEASE_NOT_FOUND, RELEASE_UNDESCRIBED, and what reading throws
 */
export async function deploymentContext(
  connections: Connections,
  environmentName: string,
  commit: CommitSha,
): Promise<DeploymentContext> {
  const opened = connectLedger(connections);
  const [ledger, { policy }, described, { seen, record }] = await Promise.all([
    opened,
    connectPolicy(connections),
    describedInRepository(connections, commit),
    opened.then(async (it) => {
      const now = await it.now();
      return { seen: now, record: await now.release(commit) };
    }),
  ]);
  const environment = environmentOf(policy, environmentName);
  const claim = claimIn(record);
  if (claim === undefined) {
    throw stageError('RELEASE_NOT_FOUND', {
      message: `Expected a release of commit ${commit} in the ledger, found none.`,
      remedy: 'Run the release stage for this commit first.',
      facts: { commit },
    });
  }
  const release = releaseSchema.parse({
    application: ledger.application,
    commit,
    images: claim.images,
  });
  const config = described ?? (await describedByWaybill(connections, release, policy));
  return {
    connections,
    ledger,
    seen,
    policy,
    environment,
    config,
    release,
    values: valuesOf(release, environment, claim.testedAs ?? commit),
  };
}

/** A process says the commit for which its image was built: of what was tested before a merge, that is not the merge. */
function valuesOf(release: Release, environment: Environment, built: CommitSha): TemplateValues {
  return {
    commit: built,
    'short-commit': built.slice(0, 12),
    tag: releaseTag(built),
    application: release.application,
    environment: environment.name,
    url: environment.url,
    ...Object.fromEntries(release.images.map(({ name, digest }) => [`digest:${name}`, digest])),
  };
}

/** A deployment that this run may act for, and the fence that every effect asks. */
export interface HeldDeployment {
  readonly record: DeploymentRecord;
  /** Undefined where the deployment is active already: then there is nothing to do, and nothing is done. */
  readonly lock: LockRecord | undefined;
  readonly fence: () => Promise<void>;
}

/**
 * Reads the deployment that record-deployment started.
 * @param context what the step knows
 * @param id the deployment's id
 * @param from the ledger as it is now, or as the step saw it when it began: the fence asks again in any case
 * @throws DEPLOYMENT_NOT_FOUND, DEPLOYMENT_MISMATCH
 */
export async function heldDeployment(
  context: DeploymentContext,
  id: string,
  from: LedgerReader = context.ledger,
): Promise<HeldDeployment> {
  const { ledger, environment, release } = context;
  const [record, lock] = await Promise.all([from.deployment(id), from.lock(environment.name)]);
  if (record === undefined) throw deploymentNotFound(id);
  if (record.environment !== environment.name || record.commit !== release.commit) {
    throw stageError('DEPLOYMENT_MISMATCH', {
      message: `Expected the deployment ${id} to bring ${release.commit} to ${environment.name}; it brings ${record.commit} to ${record.environment}.`,
      remedy: 'Give every step of a job the same environment, commit and deployment.',
      facts: { deployment: id, environment: record.environment, commit: record.commit },
    });
  }
  const held =
    lock?.deployment === id && sameOwner(lock.owner, context.connections.settings.owner)
      ? lock
      : undefined;
  return {
    record,
    lock: held,
    fence:
      held === undefined ? () => Promise.reject(notHeld(id, environment.name)) : ledger.fence(held),
  };
}

function notHeld(id: string, environment: string): Error {
  return stageError('DEPLOYMENT_NOT_HELD', {
    message: `Expected this run to hold the lock of ${environment} for the deployment ${id}; it does not.`,
    remedy:
      'Start the promotion again: record-deployment takes the lock and goes on from where things stand.',
    facts: { deployment: id, environment },
  });
}

import type { StartupMigrations } from '@waybill/config';
import { canonicalJson, digestOf } from '@waybill/core';
import {
  schemaOf,
  type DeploymentRecord,
  type DeploymentStep,
  type LedgerReader,
} from '@waybill/ledger';
import { requestOf } from '../records.ts';

/** So many deployments back the ledger is asked which schema the last one left. */
const mostDeployments = 50;

/**
 * Recorded with desired state, before anything starts: a deployment that is killed or fails leaves a record that says
 * that the schema may have moved.
 * @param config what the release declares
 * @param versionBefore the version that was found; null where there is none, or nobody could say
 * @returns the transition
 */
export function startupStep(
  config: StartupMigrations,
  versionBefore: string | null,
): DeploymentStep {
  if (versionBefore === config.expects) {
    const skipped = `the schema has the version ${config.expects} already`;
    return { to: 'migrating', evidence: { phase: 'migrating', skipped } };
  }
  return {
    to: 'migrating',
    evidence: {
      ...{ phase: 'migrating', engine: config.engine, versionBefore },
      command: digestOf(canonicalJson({ engine: config.engine, expects: config.expects })),
      declares: {
        versionAfter: config.expects,
        ...(config.compatibleFrom === undefined ? {} : { compatibleFrom: config.compatibleFrom }),
      },
    },
  };
}

/** Where the last deployments to an environment are read. */
export interface LedgerContext {
  readonly ledger: Pick<LedgerReader, 'deployments'>;
  readonly environment: { readonly name: string };
}

/**
 * Where the merge of a pull request or an image automation writes desired state, the application may start before
 * anybody can ask it: what the last deployment left is what the schema had.
 * @param context environment and ledger
 * @param record the deployment
 * @param config what the release declares
 * @returns the transition
 */
export async function startupStepByLedger(
  { ledger, environment }: LedgerContext,
  record: DeploymentRecord,
  config: StartupMigrations,
): Promise<DeploymentStep> {
  if (requestOf(record).kind === 'rollback') {
    const skipped = 'a rollback brings back an image, never a schema';
    return { to: 'migrating', evidence: { phase: 'migrating', skipped } };
  }
  const deployments = await ledger.deployments({
    environment: environment.name,
    limit: mostDeployments,
  });
  const { version, uncertainSince } = schemaOf(deployments);
  return startupStep(config, uncertainSince === undefined ? (version ?? null) : null);
}

import { deploymentEvidence } from './agreement.ts';
import type { DeploymentRecord } from './record.ts';
import type { DeploymentSummary } from './status.ts';

/** What an environment runs, for a comparison. */
export interface ComparedEnvironment {
  readonly environment: string;
  /** What was proved to run; undefined where nothing was. */
  readonly active: DeploymentSummary | undefined;
  readonly schema: SchemaState;
}

/** The schema of an environment's database, as its deployments left it. */
export interface SchemaState {
  /** undefined where no record says one. */
  readonly version: string | undefined;
  /** The deployment that left it. */
  readonly deployment: string | undefined;
  /** A newer deployment began to migrate and left no version: the schema may be another one. */
  readonly uncertainSince: string | undefined;
}

/** An image that is not the same in two environments; undefined where one of them has none of this name. */
export interface ImageDifference {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** How two environments differ, by the ledger alone. */
export interface EnvironmentDifference {
  readonly from: ComparedEnvironment;
  readonly to: ComparedEnvironment;
  readonly sameCommit: boolean;
  /** Those that differ, by name. */
  readonly images: readonly ImageDifference[];
  /** Whether the schemas are the same; undefined where that is not known. */
  readonly sameSchema: boolean | undefined;
}

/**
 * Compares what two environments run.
 * @param from the one that is ahead, as people read it: `staging`
 * @param to the other one: `production`
 */
export function compareEnvironments(
  from: ComparedEnvironment,
  to: ComparedEnvironment,
): EnvironmentDifference {
  const [one, other] = [from.active, to.active];
  return {
    from,
    to,
    sameCommit: one !== undefined && one.commit === other?.commit,
    images: imageDifferences(digestsOf(one), digestsOf(other)),
    sameSchema: isSameSchema(from.schema, to.schema),
  };
}

/**
 * Tells the schema that deployments left: that of the newest one whose migration ended, however the deployment
 * itself did.
 * @param deployments deployments of one environment, the newest first
 */
export function schemaOf(deployments: readonly DeploymentRecord[]): SchemaState {
  let uncertainSince: string | undefined;
  for (const record of deployments) {
    const left =
      deploymentEvidence(record, 'rolling-out')?.migration ??
      deploymentEvidence(record, 'desired')?.migration;
    if (left !== undefined)
      return { version: left.versionAfter, deployment: record.id, uncertainSince };
    const migrating = deploymentEvidence(record, 'migrating');
    if (migrating !== undefined && !('skipped' in migrating)) uncertainSince = record.id;
  }
  return { version: undefined, deployment: undefined, uncertainSince };
}

function digestsOf(active: DeploymentSummary | undefined): ReadonlyMap<string, string> {
  return new Map(active?.images.map(({ name, digest }) => [name, digest]));
}

function imageDifferences(
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): readonly ImageDifference[] {
  return [...new Set([...from.keys(), ...to.keys()])]
    .sort()
    .map((name) => ({ name, from: from.get(name), to: to.get(name) }))
    .filter((image) => image.from !== image.to);
}

function isSameSchema(from: SchemaState, to: SchemaState): boolean | undefined {
  const isKnown = [from, to].every(
    ({ version, uncertainSince }) => version !== undefined && uncertainSince === undefined,
  );
  return isKnown ? from.version === to.version : undefined;
}

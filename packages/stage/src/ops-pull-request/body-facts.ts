import type { ApplicationConfig, Environment } from '@waybill/config';
import type { CommitSha, Digest, Release, ReleaseImage } from '@waybill/core';
import { learn, signaturesOf, unknown, type Fact } from '@waybill/gate';
import type { CommitFacts } from '@waybill/git';
import {
  deploymentEvidence,
  type Change,
  type DeploymentRecord,
  type MigrationOutcome,
} from '@waybill/ledger';
import type { VerifiedSignature, Waybill } from '@waybill/supply-chain';
import type { DeploymentContext } from '../deployment-context.ts';
import { stageError } from '../error-codes.ts';
import { requestOf } from '../records.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';
import { sourceOf } from '../source.ts';
import { migrationFiles } from './migration-files.ts';

/** Commits that a reader may look at one by one; the link shows all. */
const mostCommits = 30;

/** What the registry says of one image, at this moment. */
export interface ImageProof {
  readonly image: ReleaseImage;
  /** What the environment runs of it now; undefined where nothing is recorded. */
  readonly runs: Digest | undefined;
  /** What the release tag points at. */
  readonly tag: Fact<Digest | undefined>;
  readonly signature: Fact<VerifiedSignature>;
  readonly waybill: Fact<Waybill>;
}

/** The commits between what runs and what is proposed. */
export interface CommitsBetween {
  readonly from: CommitSha;
  readonly to: CommitSha;
  /** Whether they are taken back. */
  readonly back: boolean;
  readonly count: number;
  /** The newest first. */
  readonly commits: readonly CommitFacts[];
}

/** How the manifests change that desired state renders to. */
export interface ManifestChange {
  /** As `diff` writes it; empty where nothing changes. */
  readonly text: string;
  /** Whether more was left out. */
  readonly cut: boolean;
}

/** Everything that the body of a proposal tells, each fact by itself: what is not known says why. */
export interface BodyFacts {
  readonly record: DeploymentRecord;
  readonly environment: Environment;
  readonly release: Release;
  readonly config: ApplicationConfig;
  readonly changes: readonly Change[];
  readonly images: readonly ImageProof[];
  /** What the environment runs; undefined where nothing was ever active. */
  readonly active: DeploymentRecord | undefined;
  readonly commits: Fact<CommitsBetween | undefined>;
  /** Files of migrations that the commits bring; undefined where the application has no migrations. */
  readonly migrations: Fact<readonly string[] | undefined>;
  /** What the last migration left there; undefined where no record says it. */
  readonly schema: MigrationOutcome | undefined;
  /** Undefined where the environment has no overlay that is rendered. */
  readonly manifests: Fact<ManifestChange | undefined>;
  readonly links: {
    readonly commit: string | undefined;
    readonly compare: string | undefined;
  };
}

/** What the step that proposes knows already. */
export interface Proposed {
  readonly record: DeploymentRecord;
  readonly changes: readonly Change[];
  readonly manifests: Fact<ManifestChange | undefined>;
}

/**
 * Learns what the body of a proposal tells.
 * @param context environment, release, ledger, and the systems
 * @param proposed the deployment, and what it changes
 * @returns the facts
 * @throws only the signal's reason, and what the ledger throws
 */
export async function bodyFacts(
  context: DeploymentContext,
  { record, changes, manifests }: Proposed,
): Promise<BodyFacts> {
  const { connections, ledger, environment, release, config } = context;
  const { signal } = connections.settings;
  const pointer = (await ledger.environment(environment.name))?.active ?? undefined;
  const active = pointer === undefined ? undefined : await ledger.deployment(pointer.deployment);
  const range = rangeOf(record, active);
  const [images, commits, migrations, forge] = await Promise.all([
    Promise.all(release.images.map((image) => imageProof(context, image, active))),
    learn(signal, () => commitsOf(context, range)),
    learn(signal, () => migrationFiles(context, range)),
    learn(signal, () => connections.forge()),
  ]);
  return {
    ...{ record, environment, release, config, changes, images, active, commits, migrations },
    manifests,
    schema: active === undefined ? undefined : schemaOf(active),
    links: {
      commit: forge.known ? forge.value.commitUrl(release.commit) : undefined,
      compare:
        forge.known && range !== undefined
          ? forge.value.compareUrl(range.from, range.to)
          : undefined,
    },
  };
}

/** What lies between what runs and what is proposed. */
export interface CommitRangeOf {
  readonly from: CommitSha;
  readonly to: CommitSha;
  readonly back: boolean;
}

function rangeOf(
  record: DeploymentRecord,
  active: DeploymentRecord | undefined,
): CommitRangeOf | undefined {
  if (active === undefined || active.commit === record.commit) return undefined;
  const back = requestOf(record).kind === 'rollback';
  return back
    ? { from: record.commit, to: active.commit, back }
    : { from: active.commit, to: record.commit, back };
}

async function commitsOf(
  { connections }: DeploymentContext,
  range: CommitRangeOf | undefined,
): Promise<CommitsBetween | undefined> {
  if (range === undefined) return undefined;
  const { unreachable } = await connections.names();
  if (unreachable !== undefined) throw unreachable;
  const git = await connections.applicationGit();
  return { ...range, ...(await git.commitsBetween(range.from, range.to, mostCommits)) };
}

async function imageProof(
  { connections, release, policy }: DeploymentContext,
  image: ReleaseImage,
  active: DeploymentRecord | undefined,
): Promise<ImageProof> {
  const { settings } = connections;
  const { signal } = settings;
  const registry = registryConnection(settings);
  const signatures = signaturesOf(registry);
  const path = image.repository.slice(registryHost(image.repository).length + 1);
  const { application, commit } = release;
  const expectation = { application, commit, source: sourceOf(settings), signers: policy.signers };
  const [tag, signature, waybill] = await Promise.all([
    learn(signal, async () => {
      const client = registry(registryHost(image.repository));
      return (await client.resolve(path, image.tag))?.digest;
    }),
    learn(signal, () => signatures.verify(image, expectation)),
    learn(signal, async () => (await signatures.waybill(image, expectation)).waybill),
  ]);
  const runs = active?.release.images.find(({ name }) => name === image.name)?.digest;
  return { image, runs, tag, signature, waybill };
}

function schemaOf(active: DeploymentRecord): MigrationOutcome | undefined {
  return (
    deploymentEvidence(active, 'rolling-out')?.migration ??
    deploymentEvidence(active, 'desired')?.migration
  );
}

/** @returns the waybill of the release: that of the first image, all of which carry the same */
export function waybillOf({ images }: Pick<BodyFacts, 'images'>): Fact<Waybill> {
  const facts = images.map(({ waybill }) => waybill);
  const [first] = [...facts.filter((fact) => fact.known), ...facts];
  return first ?? nothingThere();
}

function nothingThere(): Fact<Waybill> {
  return unknown(
    stageError('RELEASE_NOT_FOUND', {
      message: 'The release has no image.',
      remedy: 'Run the release stage for this commit first.',
    }),
  );
}

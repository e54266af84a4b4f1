import { canonicalJson, digestOf, type CommitSha, type Owner, type Release } from '@waybill/core';
import {
  newDeploymentId,
  newDeploymentRecord,
  newReleaseRecord,
  lastTransition,
  schemaVersion,
  transition,
  type DeploymentEvidence,
  type DeploymentPointer,
  type DeploymentRecord,
  type EnvironmentRecord,
  type ReleaseEvidence,
  type ReleaseRecord,
} from '@waybill/ledger';

/** A deployment of the past: which release, and what its migration left, where one ran. */
export interface PastDeployment {
  readonly release: string;
  readonly migrated?: {
    readonly from: string | null;
    readonly to: string;
    readonly compatibleFrom?: string;
  };
}

/** What an environment has seen: the target ran, the current one runs, and maybe a newer one waits. */
export interface History {
  readonly target: PastDeployment;
  readonly current: PastDeployment;
  readonly waiting?: string;
}

/** Where the past was written. */
export interface PastDesired {
  readonly repository: string;
  readonly commit: CommitSha;
}

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const owner = (run: string): Owner => ({
  ...{ repository: 'acme/shop', run, attempt: 1, job: 'deploy', actor: 'ada' },
});

/** @returns the record of a release that went all the way, whatever the registry has of it by now */
export function releaseDocument(release: Release): ReleaseRecord {
  const { application, commit, images } = release;
  const pushed = images.map(({ tag: _tag, ...image }) => image);
  const named = images.map(({ name, digest }) => ({ name, digest }));
  const steps: readonly ReleaseEvidence[] = [
    { phase: 'building', engine: 'assemble' },
    { phase: 'built', engine: 'assemble', images: pushed },
    {
      phase: 'signed',
      images: named.map((image) => ({
        ...image,
        signatures: [digestOf('signature')],
        identity: 'key:release',
      })),
    },
    { phase: 'claimed', images: pushed },
    { phase: 'published', tags: images.map(({ name, tag, digest }) => ({ name, tag, digest })) },
    {
      phase: 'released',
      waybills: named.map((image) => ({ ...image, attestation: digestOf('waybill') })),
    },
  ];
  const made = { by: owner('1'), at: minutesAgo(300) };
  let record: ReleaseRecord = newReleaseRecord(application, commit);
  for (const evidence of steps) record = transition(record, evidence.phase, evidence, made);
  return record;
}

/**
 * Writes down the past of one environment.
 * @param name the environment
 * @param history what ran there
 * @param releaseOf finds a release by its name
 * @param desired where desired state was written
 */
export function environmentDocuments(
  name: string,
  history: History,
  releaseOf: (name: string) => Release,
  desired: PastDesired,
): { readonly environment: EnvironmentRecord; readonly deployments: readonly DeploymentRecord[] } {
  const make = (past: PastDeployment, ago: number, run: string): DeploymentRecord =>
    deployment(name, releaseOf(past.release), past.migrated, desired, { at: minutesAgo(ago), run });
  const current = make(history.current, 60, '3');
  const target = transition(
    make(history.target, 120, '2'),
    'superseded',
    {
      phase: 'superseded',
      by: current.id,
      ...{ code: 'REPLACED', message: 'A newer one runs.', remedy: 'Nothing.', facts: {} },
    },
    { by: owner('3'), at: minutesAgo(60) },
  );
  const waiting =
    history.waiting === undefined ? [] : [requested(name, releaseOf(history.waiting))];
  return {
    deployments: [target, current, ...waiting],
    environment: {
      ...{ schema: schemaVersion, kind: 'environment', application: 'shop', environment: name },
      generation: 2,
      active: pointerTo(current),
      previous: pointerTo(target),
      desired: pointerTo(current),
      accepted: [pointerTo(current), { ...pointerTo(target), at: minutesAgo(120) }],
      open: waiting.map(({ id }) => id),
    },
  };
}

/** Who waits is seen to work: nothing is known of that run, and its lease goes on. */
function requested(environment: string, release: Release): DeploymentRecord {
  const at = new Date().toISOString();
  const record = begun(environment, release, at);
  return transition(record, 'requested', request(release), { by: owner('9'), at });
}

/** How many deployments have begun: on a fast machine many of one release do within a millisecond. */
let begunSoFar = 0;

function begun(environment: string, release: Release, at: string): DeploymentRecord {
  begunSoFar += 1;
  const id = newDeploymentId(at, release.commit, begunSoFar.toString(16).padStart(4, '0'));
  return newDeploymentRecord({ id, environment, delivery: 'direct', release });
}

function request(release: Release): DeploymentEvidence & { readonly phase: 'requested' } {
  return {
    phase: 'requested',
    kind: 'promote',
    images: release.images.map(({ name, digest }) => ({ name, digest })),
    planHash: digestOf('plan'),
    requestedBy: 'ada',
  };
}

function deployment(
  environment: string,
  release: Release,
  migrated: PastDeployment['migrated'],
  { repository, commit }: PastDesired,
  { at, run }: { readonly at: string; readonly run: string },
): DeploymentRecord {
  const observation = { subject: 'GET /ready', at, value: release.commit };
  const identity = { expected: release.commit, observations: [observation] };
  const outcome =
    migrated === undefined
      ? {}
      : {
          migration: {
            versionBefore: migrated.from,
            versionAfter: migrated.to,
            ...{ outputDigest: digestOf('output'), seconds: 1 },
            ...(migrated.compatibleFrom === undefined
              ? {}
              : { compatibleFrom: migrated.compatibleFrom }),
          },
        };
  const migrating: DeploymentEvidence =
    migrated === undefined
      ? { phase: 'migrating', skipped: 'nothing to migrate' }
      : {
          ...{ phase: 'migrating', engine: 'command', command: digestOf('up') },
          versionBefore: migrated.from,
        };
  const steps: readonly DeploymentEvidence[] = [
    request(release),
    { phase: 'approved', skipped: 'the policy asks for none' },
    migrating,
    {
      phase: 'desired',
      state: { kind: 'commit', repository, ref: 'refs/heads/main', commit },
      changes: [],
      ...outcome,
    },
    { phase: 'rolling-out', target: 'http', revision: commit, observations: [] },
    { phase: 'checking', ready: [observation], identity },
    { phase: 'active', version: release.commit, identity, smoke: { skipped: 'long ago' } },
    { phase: 'accepted', how: 'automatic', by: 'policy' },
  ];
  let record = begun(environment, release, at);
  for (const evidence of steps)
    record = transition(record, evidence.phase, evidence, { by: owner(run), at });
  return record;
}

function pointerTo(record: DeploymentRecord): DeploymentPointer {
  return { deployment: record.id, commit: record.commit, at: lastTransition(record).at };
}

/** @returns a document as the ledger stores it: its fields in order, and a seal over them */
export function stored(fields: object): Buffer {
  const seal = digestOf(canonicalJson(fields));
  const sorted: unknown = JSON.parse(canonicalJson({ ...fields, seal }));
  return Buffer.from(`${JSON.stringify(sorted, null, 2)}\n`);
}

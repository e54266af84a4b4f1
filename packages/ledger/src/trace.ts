import { commitShaSchema, type CommitSha, type Owner } from '@waybill/core';
import { deploymentEvidence, releaseEvidence } from './agreement.ts';
import type { DesiredState } from './evidence-parts.ts';
import type { DeploymentKind, DeploymentPhase, ReleasePhase } from './phases.ts';
import {
  kindOf,
  lastTransition,
  phaseOf,
  type DeploymentRecord,
  type ReleaseRecord,
} from './record.ts';

/** A run that made transitions of a record. */
export interface TraceRun extends Pick<Owner, 'repository' | 'run' | 'attempt'> {
  /** Whether it was a process of somebody's machine: no forge has a page of it. */
  readonly local: boolean;
}

/** The pull request by which desired state was proposed. */
export interface TraceProposal {
  readonly repository: string;
  readonly number: number;
  /** Where people look at it, as the forge said. */
  readonly url: string | undefined;
}

/** One deployment's part of a trace. What was not reached is undefined. */
export interface DeploymentTrace {
  readonly environment: string;
  readonly deployment: string;
  readonly kind: DeploymentKind;
  readonly phase: DeploymentPhase;
  /** When it came to that phase. */
  readonly at: string;
  /** The runs that worked on it, the first one first. */
  readonly runs: readonly TraceRun[];
  /** The deployment that it takes back. */
  readonly undoes: string | undefined;
  readonly proposal: TraceProposal | undefined;
  readonly desired: DesiredState | undefined;
  /** The revision that the target was seen at. */
  readonly rollout: string | undefined;
  /** `4 passed, 1 warned`, or why there was no check. */
  readonly smoke: string | undefined;
  readonly version: string | undefined;
  /** Why it ended, where it did. */
  readonly ended: string | undefined;
}

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
export interface Trace {
  readonly application: string;
  readonly commit: CommitSha;
  /** undefined where the ledger has deployments of the commit, and no release. */
  readonly release: ReleasePhase | undefined;
  readonly images: readonly { readonly name: string; readonly digest: string }[];
  /** The newest first. */
  readonly deployments: readonly DeploymentTrace[];
}

/** The records that a view is made of. */
export interface LedgerRecords {
  readonly releases: readonly ReleaseRecord[];
  readonly deployments: readonly DeploymentRecord[];
}

/**
 * @param records what was found, such as `LedgerReader.find` gives it
 * @returns a trace for each commit among them, made of these records alone
 */
export function tracesOf(records: LedgerRecords): readonly Trace[] {
  return commitsOf([...records.releases, ...records.deployments]).map((commit) =>
    traceCommit(records, commit),
  );
}

function commitsOf(records: readonly { readonly commit: CommitSha }[]): readonly CommitSha[] {
  return [...new Set(records.map(({ commit }) => commit))];
}

/**
 * @param records the ledger's records
 * @param commit a full commit id
 * @returns the way of that commit
 */
export function traceCommit(records: LedgerRecords, commit: CommitSha): Trace {
  const release = records.releases.find((record) => record.commit === commit);
  const deployments = records.deployments.filter((record) => record.commit === commit);
  const claimed = release === undefined ? undefined : releaseEvidence(release, 'claimed');
  const images = claimed?.images ?? deployments[0]?.release.images ?? [];
  return {
    application: release?.application ?? deployments[0]?.application ?? '',
    commit,
    release: release === undefined ? undefined : phaseOf(release),
    images: images.map(({ name, digest }) => ({ name, digest })),
    deployments: [...deployments].sort((a, b) => (a.id < b.id ? 1 : -1)).map(traceDeployment),
  };
}

function traceDeployment(record: DeploymentRecord): DeploymentTrace {
  const active = deploymentEvidence(record, 'active');
  const last = lastTransition(record);
  return {
    environment: record.environment,
    deployment: record.id,
    kind: kindOf(record),
    phase: last.to,
    at: last.at,
    runs: runsOn(record),
    undoes: deploymentEvidence(record, 'requested')?.undoes,
    proposal: proposalOf(record),
    desired: deploymentEvidence(record, 'desired')?.state,
    rollout: deploymentEvidence(record, 'rolling-out')?.revision,
    smoke: active === undefined ? undefined : smokeText(active.smoke),
    version: active?.version,
    ended: 'code' in last.evidence ? `${last.evidence.code}: ${last.evidence.message}` : undefined,
  };
}

/** What another deployment's run writes when it takes the place of this one. */
const endedByOther: ReadonlySet<DeploymentPhase> = new Set(['superseded', 'rolled-back']);

/**
 * @param record a deployment's record
 * @returns the runs that worked on it, the first one first; not those whose own deployment took its place
 */
export function runsOn({ transitions }: DeploymentRecord): readonly TraceRun[] {
  const runs = new Map<string, TraceRun>();
  for (const { to, by } of transitions) {
    if (endedByOther.has(to)) continue;
    const { repository, run, attempt, pid } = by;
    const key = `${repository} ${run}/${String(attempt)}`;
    if (!runs.has(key)) runs.set(key, { repository, run, attempt, local: pid !== undefined });
  }
  return [...runs.values()];
}

/**
 * @param record a deployment's record
 * @returns the pull request that proposed its desired state
 */
export function proposalOf(record: DeploymentRecord): TraceProposal | undefined {
  const proposed = deploymentEvidence(record, 'proposed');
  if (proposed === undefined) return undefined;
  const { repository, pullRequest: number, url } = proposed;
  return { repository, number, url };
}

/** @returns `4 passed, 1 warned`, or why there was no check */
export function smokeText(
  smoke:
    { readonly results: readonly { readonly outcome: string }[] } | { readonly skipped: string },
): string {
  if ('skipped' in smoke) return `skipped (${smoke.skipped})`;
  return ['passed', 'warned', 'skipped']
    .map((outcome) => ({
      outcome,
      count: smoke.results.filter((result) => result.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${String(count)} ${outcome}`)
    .join(', ');
}

/**
 * @param traced what `trace` found
 * @returns one line per deployment, or one for a commit that was not deployed:
 * `1a2b3c4d5e6f → app@sha256:… → production main@9f8e… → rolled out … → smoke 4 passed → accepted`
 */
export function traceLines(traced: Trace): readonly string[] {
  const images = traced.images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
  const start = [traced.commit.slice(0, 12), images.join(' ') || 'no image'];
  if (traced.deployments.length === 0) {
    return [[...start, `${traced.release ?? 'unknown'}, not deployed`].join(' → ')];
  }
  return traced.deployments.map((deployment) =>
    [
      ...start,
      `${deployment.environment} ${desiredText(deployment.desired)}`,
      deployment.rollout === undefined
        ? 'not rolled out'
        : `rolled out ${shortened(deployment.rollout)}`,
      deployment.smoke === undefined ? 'no smoke check' : `smoke ${deployment.smoke}`,
      `${deployment.phase} ${deployment.at}${deployment.ended === undefined ? '' : ` (${firstLine(deployment.ended)})`}`,
    ].join(' → '),
  );
}

/** @returns where desired state was written, shortened: `production@9f8e7d6c5b4a` */
export function desiredText(state: DesiredState | undefined): string {
  if (state === undefined) return 'not written';
  if (state.kind === 'file') return `${state.host}:${state.path}@${shortDigest(state.checksum)}`;
  return `${state.ref.replace(/^refs\/heads\//, '')}@${state.commit.slice(0, 12)}`;
}

/** @returns the first 12 digits of a digest, with its algorithm */
export function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}

function shortened(revision: string): string {
  return commitShaSchema.safeParse(revision).success ? revision.slice(0, 12) : revision;
}

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

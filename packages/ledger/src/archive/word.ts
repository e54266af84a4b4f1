import { deploymentEvidence, releaseEvidence } from '../agreement.ts';
import { deploymentIdSchema } from '../evidence-parts.ts';
import type { DeploymentRecord, ReleaseRecord } from '../record.ts';
import type { LedgerRecords } from '../trace.ts';

/** What a word from a person can mean; it may mean more than one thing at once. */
export interface WordMeaning {
  /** The beginning of a commit. */
  readonly commit: string | undefined;
  /** The beginning of a digest, in hexadecimal digits. */
  readonly digest: string | undefined;
  /** The beginning of a commit of desired state, or a whole checksum, in hexadecimal digits. */
  readonly desired: string | undefined;
  readonly deployment: string | undefined;
  readonly run: string | undefined;
}

/**
 * @param word what a person typed
 * @returns what it can mean
 */
export function meaningOf(word: string): WordMeaning {
  const tagged = word.startsWith('sha-') ? word.slice('sha-'.length) : word;
  const digest = word.slice(word.indexOf('@') + 1).replace(/^sha256:/, '');
  const isCommit = /^[0-9a-f]{4,40}$/.test(tagged);
  const isDesired = /^[0-9a-f]{7,40}$/.test(word) || /^sha256:[0-9a-f]{64}$/.test(word);
  return {
    commit: isCommit ? tagged : undefined,
    digest: /^[0-9a-f]{12,64}$/.test(digest) ? digest : undefined,
    desired: isDesired ? word.replace('sha256:', '') : undefined,
    deployment: deploymentIdSchema.safeParse(word).success ? word : undefined,
    run: word !== '' && word.length <= 64 ? word : undefined,
  };
}

/** @returns the digests of a record's images, in hexadecimal digits */
export function imageDigestsOf(record: ReleaseRecord | DeploymentRecord): readonly string[] {
  const images =
    record.kind === 'deployment'
      ? record.release.images
      : (releaseEvidence(record, 'claimed') ?? releaseEvidence(record, 'built'))?.images;
  return (images ?? []).map(({ digest }) => digest.slice('sha256:'.length));
}

/** @returns where a deployment's desired state was written, in hexadecimal digits */
export function desiredOf(record: ReleaseRecord | DeploymentRecord): string | undefined {
  if (record.kind === 'release') return undefined;
  const state = deploymentEvidence(record, 'desired')?.state;
  return state?.kind === 'file' ? state.checksum.slice('sha256:'.length) : state?.commit;
}

/** @returns the runs that made transitions of a record, each once */
export function runsOf(record: ReleaseRecord | DeploymentRecord): readonly string[] {
  return [...new Set(record.transitions.map(({ by }) => by.run))];
}

/**
 * Chooses what a word means. A deployment's id, a commit of desired state and the run of a deployment mean these
 * deployments alone; everything else means a commit with all its records.
 * @param records all records, or those that an index gave
 * @param meaning what the word can mean
 * @returns the deployments, and the releases of their commits
 */
export function recordsMeant(records: LedgerRecords, meaning: WordMeaning): LedgerRecords {
  const exact = records.deployments.filter((record) => isExactly(record, meaning));
  if (exact.length > 0) {
    const commits = new Set(exact.map(({ commit }) => commit));
    return {
      releases: records.releases.filter(({ commit }) => commits.has(commit)),
      deployments: exact,
    };
  }
  const all = [...records.releases, ...records.deployments];
  const commits = new Set(
    all.filter((record) => isOfCommit(record, meaning)).map(({ commit }) => commit),
  );
  return {
    releases: records.releases.filter(({ commit }) => commits.has(commit)),
    deployments: records.deployments.filter(({ commit }) => commits.has(commit)),
  };
}

function isExactly(record: DeploymentRecord, meaning: WordMeaning): boolean {
  const { deployment, desired, run } = meaning;
  const state = desiredOf(record);
  return (
    record.id === deployment ||
    (desired !== undefined && state?.startsWith(desired) === true) ||
    (run !== undefined && runsOf(record).includes(run))
  );
}

function isOfCommit(record: ReleaseRecord | DeploymentRecord, meaning: WordMeaning): boolean {
  const { commit, digest, run } = meaning;
  return (
    (commit !== undefined && record.commit.startsWith(commit)) ||
    (digest !== undefined && imageDigestsOf(record).some((known) => known.startsWith(digest))) ||
    (run !== undefined && record.kind === 'release' && runsOf(record).includes(run))
  );
}

import type { CommitSha, Owner } from '@waybill/core';
import {
  runsOn,
  tracesOf,
  withLinks,
  type LedgerReader,
  type LedgerRecords,
  type LinkedTrace,
} from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { writtenStates, type WrittenState } from './from-git.ts';
import { imagesInRegistry, type FoundImage } from './from-registry.ts';
import { tracePages } from './pages.ts';

/** A commit of desired state that the ledger does not know, with where people look at it. */
export interface LinkedState extends WrittenState {
  readonly link: string | undefined;
}

/** Everything that is known by a word. */
export interface Found {
  /** By the ledger. */
  readonly traces: readonly LinkedTrace[];
  /** By the trailers of the ops repository alone. */
  readonly written: readonly LinkedState[];
  /** By the registry alone. */
  readonly images: readonly FoundImage[];
  /** What could not be asked. */
  readonly remarks: readonly string[];
}

/**
 * Traces what a word means. The ledger is asked first; where it does not know the word, the trailers of the ops
 * repository's commits and the registry are: they lead to records, or are shown for what they are.
 * @param connections the systems
 * @param ledger the records
 * @param word a commit, a tag, a digest, an ops commit, a run (`42`, `42/1`, `owner/name 42`) or a deployment
 */
export async function findByWord(
  connections: Connections,
  ledger: LedgerReader,
  word: string,
): Promise<Found> {
  const pages = await tracePages(connections);
  const linked = (records: LedgerRecords): readonly LinkedTrace[] =>
    tracesOf(records).map((traced) => withLinks(traced, pages));
  const traces = linked(await recordsOf(ledger, word));
  if (traces.length > 0) return { ...nothing, traces };
  const states = await writtenStates(connections, ledger, word);
  const known = await recordsBehind(ledger, states);
  if (known.deployments.length > 0) return { ...nothing, traces: linked(known) };
  const { images, remarks } = await imagesInRegistry(connections, word);
  const commits = new Set(images.map(({ waybill }) => waybill?.commit));
  const released = await recordsOfCommits(ledger, commits);
  return {
    traces: linked(released),
    written: states.map((state) => ({ ...state, link: pages.opsCommit(state.opsCommit) })),
    images,
    remarks,
  };
}

const nothing: Found = { traces: [], written: [], images: [], remarks: [] };

/** What a person may write for a run: its number, with or without attempt and repository. */
interface RunWord {
  readonly repository: string | undefined;
  readonly run: string;
  readonly attempt: number | undefined;
}

/**
 * @param word what a person typed
 * @returns the run that it names with an attempt or a repository; undefined where it is a word of another kind
 */
export function runIn(word: string): RunWord | undefined {
  const match = /^(?:([^\s/]+\/[^\s/]+)\s+)?([^\s/]{1,64})(?:\/([1-9]\d{0,5}))?$/.exec(word.trim());
  const [, repository, run, attempt] = match ?? [];
  if (run === undefined || (repository === undefined && attempt === undefined)) return undefined;
  return { repository, run, attempt: attempt === undefined ? undefined : Number(attempt) };
}

/** A run also closes deployments whose place its own one took: those are not what is asked for. */
async function recordsOf(ledger: LedgerReader, word: string): Promise<LedgerRecords> {
  const exact = runIn(word);
  const meant = exact ?? { repository: undefined, run: word, attempt: undefined };
  const found = await ledger.find(meant.run);
  const deployments = found.deployments.filter((record) =>
    runsOn(record).some((run) => isRun(run, meant)),
  );
  if (deployments.length > 0) return withCommits(found, deployments, deployments);
  if (exact === undefined) return found;
  const released = found.releases.filter(({ transitions }) =>
    transitions.some(({ by }) => isRun(by, meant)),
  );
  return withCommits(found, released, found.deployments);
}

function isRun(found: Pick<Owner, 'repository' | 'run' | 'attempt'>, meant: RunWord): boolean {
  return (
    found.run === meant.run &&
    found.attempt === (meant.attempt ?? found.attempt) &&
    found.repository === (meant.repository ?? found.repository)
  );
}

/** What was found, as far as it is about the commits of these records. */
function withCommits(
  found: LedgerRecords,
  of: readonly { readonly commit: CommitSha }[],
  deployments: LedgerRecords['deployments'],
): LedgerRecords {
  const commits = new Set(of.map(({ commit }) => commit));
  return {
    releases: found.releases.filter(({ commit }) => commits.has(commit)),
    deployments: deployments.filter(({ commit }) => commits.has(commit)),
  };
}

/** The deployments that the trailers name, as the ledger has them. */
async function recordsBehind(
  ledger: LedgerReader,
  states: readonly WrittenState[],
): Promise<LedgerRecords> {
  const ids = new Set(states.map(({ deployment }) => deployment));
  const found = await Promise.all(
    [...ids].slice(0, 20).map(async (id) => (id === undefined ? undefined : ledger.deployment(id))),
  );
  const deployments = found.filter((record) => record !== undefined);
  const commits = new Set(deployments.map(({ commit }) => commit));
  return { releases: await releasesOf(ledger, commits), deployments };
}

async function recordsOfCommits(
  ledger: LedgerReader,
  commits: ReadonlySet<CommitSha | undefined>,
): Promise<LedgerRecords> {
  const found = await Promise.all(
    [...commits].map(async (commit) => (commit === undefined ? undefined : ledger.find(commit))),
  );
  return {
    releases: found.flatMap((records) => records?.releases ?? []),
    deployments: found.flatMap((records) => records?.deployments ?? []),
  };
}

async function releasesOf(
  ledger: LedgerReader,
  commits: ReadonlySet<CommitSha>,
): Promise<LedgerRecords['releases']> {
  const found = await Promise.all([...commits].map(async (commit) => ledger.release(commit)));
  return found.filter((record) => record !== undefined);
}

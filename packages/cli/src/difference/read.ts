import { isWaybillError, type CommitSha } from '@waybill/core';
import {
  compareEnvironments,
  schemaOf,
  type ComparedEnvironment,
  type EnvironmentDifference,
  type EnvironmentStatus,
  type LedgerReader,
  type SchemaState,
} from '@waybill/ledger';
import type { Connections } from '@waybill/stage';
import { allStatuses, emptyStatus } from '../records.ts';
import { knownEnvironments, requireEnvironment } from '../status/report.ts';

/** How many commits are listed on each side; all of them are counted. */
const listedCommits = 50;

/** How many deployments are looked at for the schema: few first, since most leave one. */
const readForSchema = [20, 500] as const;

/** One commit that one environment runs and the other does not. */
export interface CommitLine {
  readonly commit: CommitSha;
  readonly subject: string;
  readonly author: string;
  readonly at: string;
}

/** The commits on one side. */
export interface CommitSide {
  readonly count: number;
  /** The newest, the newest first. */
  readonly commits: readonly CommitLine[];
}

/** The commits between what two environments run, or why they are not known. */
export type CommitDifference =
  | { readonly known: true; readonly onlyFrom: CommitSide; readonly onlyTo: CommitSide }
  | { readonly known: false; readonly message: string };

/** Everything in which two environments differ. */
export interface Difference extends EnvironmentDifference {
  readonly commits: CommitDifference;
}

/**
 * Compares what two environments run: images and schema by the ledger, commits by the application's repository
 * where that can be read.
 * @param connections the systems
 * @param ledger the records
 * @param names the environments, the one that is ahead first
 * @throws CLI_USAGE for an environment that neither the policy nor the ledger has
 */
export async function differenceOf(
  connections: Connections,
  ledger: LedgerReader,
  names: { readonly from: string; readonly to: string },
): Promise<Difference> {
  const [known, statuses] = await Promise.all([
    knownEnvironments(connections, ledger),
    allStatuses(ledger),
  ]);
  requireEnvironment(names.from, known);
  requireEnvironment(names.to, known);
  const side = async (name: string): Promise<ComparedEnvironment> => {
    const status: EnvironmentStatus =
      statuses.find(({ environment }) => environment === name) ?? emptyStatus(name);
    return { environment: name, active: status.active, schema: await schemaIn(ledger, name) };
  };
  const [from, to] = await Promise.all([side(names.from), side(names.to)]);
  const compared = compareEnvironments(from, to);
  return { ...compared, commits: await commitsOf(connections, compared) };
}

async function schemaIn(ledger: LedgerReader, environment: string): Promise<SchemaState> {
  let schema = schemaOf([]);
  for (const limit of readForSchema) {
    const deployments = await ledger.deployments({ environment, limit });
    schema = schemaOf(deployments);
    if (schema.version !== undefined || deployments.length < limit) break;
  }
  return schema;
}

async function commitsOf(
  connections: Connections,
  { from, to }: EnvironmentDifference,
): Promise<CommitDifference> {
  const empty = [from, to].find(({ active }) => active === undefined);
  const [ahead, behind] = [from.active?.commit, to.active?.commit];
  if (ahead === undefined || behind === undefined)
    return { known: false, message: `${empty?.environment ?? ''} runs nothing yet` };
  try {
    // One after the other: both questions move where the same cache cuts the history.
    const onlyFrom = await sideOf(connections, behind, ahead);
    const onlyTo = await sideOf(connections, ahead, behind);
    return { known: true, onlyFrom, onlyTo };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    return {
      known: false,
      message: `the application's repository could not be read: ${error.code}: ${error.message}`,
    };
  }
}

async function sideOf(
  connections: Connections,
  without: CommitSha,
  of: CommitSha,
): Promise<CommitSide> {
  const git = await connections.applicationGit();
  const { count, commits } = await git.commitsBetween(without, of, listedCommits);
  return {
    count,
    commits: commits.map(({ sha, message, author, committedAt }) => ({
      commit: sha,
      subject: message.split('\n', 1)[0] ?? '',
      author,
      at: committedAt,
    })),
  };
}

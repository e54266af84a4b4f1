import type { CommitSha } from '@waybill/core';
import { exportLines } from './archive/export.ts';
import { findRecords } from './archive/find.ts';
import { fits, newestDeployments, withFrozen } from './archive/frozen-history.ts';
import type { EnvironmentRecord, LockRecord } from './documents.ts';
import { defaultLedgerBranch } from './layout.ts';
import type {
  DeploymentFilter,
  LedgerReader,
  LedgerSource,
  LedgerTrust,
} from './ledger-interface.ts';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';
import type { LedgerRecords } from './trace.ts';
import { LedgerTree, type TreeSource } from './tree.ts';

/** How many deployments a list holds where the caller does not say. */
const defaultLimit = 100;

/**
 * Opens the ledger for those who only read. A ledger that does not exist yet is an empty one.
 * @param source where the ledger is
 */
export function openLedgerReader(source: LedgerSource): LedgerReader {
  return new GitLedgerReader(source);
}

/** Reads the ledger's branch of a git repository. */
export class GitLedgerReader implements LedgerReader {
  readonly application: string;
  readonly branch: string;
  readonly trust: LedgerTrust | undefined;
  protected readonly source: LedgerSource;

  constructor(source: LedgerSource) {
    this.application = source.application;
    this.branch = source.branch ?? defaultLedgerBranch;
    this.trust = source.trust;
    this.source = source;
  }

  protected get ref(): string {
    return `refs/heads/${this.branch}`;
  }

  async head(): Promise<CommitSha | undefined> {
    return this.source.at ?? this.source.repository.readRef(this.ref);
  }

  async now(): Promise<LedgerReader> {
    const at = await this.head();
    const { repository, application, branch, trust } = this.source;
    return new GitLedgerReader({
      ...{ repository, application },
      ...(branch === undefined ? {} : { branch }),
      ...(trust === undefined ? {} : { trust }),
      ...(at === undefined ? {} : { at }),
    });
  }

  async release(commit: CommitSha): Promise<ReleaseRecord | undefined> {
    return (await this.tree()).release(commit);
  }

  async releases(): Promise<readonly ReleaseRecord[]> {
    return (await this.tree()).releases();
  }

  async deployment(id: string): Promise<DeploymentRecord | undefined> {
    return (await this.tree()).deployment(id);
  }

  async deployments(filter: DeploymentFilter = {}): Promise<readonly DeploymentRecord[]> {
    const tree = await this.tree();
    const limit = filter.limit ?? defaultLimit;
    const frozen = await tree.frozen();
    if (filter.commit !== undefined) {
      const { commit } = filter;
      const hot = await tree.including([commit]);
      const all = [
        ...hot.filter((record) => record.kind === 'deployment'),
        ...((await frozen?.ofCommit(commit))?.deployments ?? []),
      ];
      return newestDeployments(all, Number.POSITIVE_INFINITY)
        .filter((record) => fits(record, filter))
        .slice(0, limit);
    }
    const isPlain = [filter.kind, filter.phase, filter.since].every((it) => it === undefined);
    const hot = await tree.deployments(
      filter.environment,
      isPlain ? limit : Number.POSITIVE_INFINITY,
    );
    const fitting = hot.filter((record) => fits(record, filter));
    if (frozen === undefined) return fitting.slice(0, limit);
    return withFrozen(frozen, filter, fitting, limit);
  }

  async find(word: string): Promise<LedgerRecords> {
    return findRecords(await this.tree(), word);
  }

  async *exportRecords(): AsyncIterable<string> {
    const head = await this.head();
    const { application } = this;
    yield* exportLines(
      new LedgerTree(application, this.filesAt(head), { trust: this.trust }),
      head,
    );
  }

  async environment(name: string): Promise<EnvironmentRecord | undefined> {
    return (await this.tree()).environment(name);
  }

  async environments(): Promise<readonly EnvironmentRecord[]> {
    return (await this.tree()).environments();
  }

  async lock(environment: string): Promise<LockRecord | undefined> {
    return (await this.tree()).lock(environment);
  }

  /** The ledger at its head of now (or at the commit that the source names). */
  protected async tree(): Promise<LedgerTree> {
    return new LedgerTree(this.application, this.filesAt(await this.head()), { trust: this.trust });
  }

  /** The ledger's files at a commit, with the archive that the tree there vouches for. */
  protected filesAt(head: CommitSha | undefined): TreeSource {
    const { repository } = this.source;
    return {
      readFile: async (path) => (head === undefined ? undefined : repository.readFile(head, path)),
      listFiles: async (folder) => (head === undefined ? [] : repository.listFiles(head, folder)),
      readArchive: async (commit, path) => repository.readFile(commit, path, { lazy: true }),
    };
  }
}

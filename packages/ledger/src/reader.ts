import { canonicalJson, type CommitSha } from '@waybill/core';
import { meaningOf, recordsMeant } from './archive/word.ts';
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
import { LedgerTree } from './tree.ts';

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
    return tree.deployments(filter.environment, filter.limit ?? defaultLimit);
  }

  async find(word: string): Promise<LedgerRecords> {
    const tree = await this.tree();
    const releases = await tree.releases();
    const deployments = await tree.deployments(undefined, Number.POSITIVE_INFINITY);
    return recordsMeant({ releases, deployments }, meaningOf(word));
  }

  async *exportRecords(): AsyncIterable<string> {
    const tree = await this.tree();
    const deployments = await tree.deployments(undefined, Number.POSITIVE_INFINITY);
    for (const record of [...(await tree.releases()), ...deployments]) yield canonicalJson(record);
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
    const { repository } = this.source;
    const head = await this.head();
    return new LedgerTree(
      this.application,
      {
        readFile: async (path) =>
          head === undefined ? undefined : repository.readFile(head, path),
        listFiles: async (folder) => (head === undefined ? [] : repository.listFiles(head, folder)),
      },
      { trust: this.trust },
    );
  }
}

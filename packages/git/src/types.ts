import type { CommitSha, Secret } from '@waybill/core';
import type { RepositoryEntry } from './entry-reader.ts';

/** What the server is told in HTTP basic authentication; forges take a token as the password. */
export interface GitCredential {
  readonly username: string;
  readonly password: Secret;
}

/** The key by which commits are signed; what verifies them is the forge's or `git verify-commit`. */
export interface CommitSigning {
  /** `ssh`: a private key as ssh-keygen writes it; `openpgp`: an armored secret key as gpg exports it. */
  readonly format: 'ssh' | 'openpgp';
  readonly key: Secret;
  /** Opens the key where it is locked. */
  readonly passphrase?: Secret;
}

/** Where a repository is and how it is worked on. */
export interface OpenRepositoryOptions {
  /** `https://`, `http://`, `ssh://`, `file://`, `git@host:path` or an absolute path; without a password. */
  readonly url: string;
  readonly credential?: GitCredential;
  /** Holds a bare cache for each URL; several processes may share it. */
  readonly cacheFolder: string;
  readonly signal: AbortSignal;
  /** Checked before each push: throws FENCED_OFF when another run took over. */
  readonly fence?: () => Promise<void>;
  /** How long one call may take with all its retries; 120 s where absent. */
  readonly deadlineMilliseconds?: number;
  /** Refs that will be read, as far as they are known by then: the first question about one asks for all of them. */
  readonly alongside?: () => readonly string[];
  /** Signs every commit that is written here. */
  readonly commitSigning?: CommitSigning;
}

/** A name and where it points. */
export interface RefHead {
  readonly ref: string;
  readonly head: CommitSha;
}

/** Who wrote a commit. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** What a commit says. */
export interface CommitFacts {
  readonly sha: CommitSha;
  readonly tree: string;
  readonly parents: readonly CommitSha[];
  readonly author: string;
  readonly authorEmail: string;
  /** Who made the commit as it is: differs from the author where somebody changed or moved it. */
  readonly committer: Person;
  /** The committer's moment, UTC, as `toISOString` writes it. */
  readonly committedAt: string;
  readonly message: string;
  /** `Key: value` lines of the last paragraph, keys as written; the last one of a key counts. */
  readonly trailers: ReadonlyMap<string, string>;
}

/** How a commit is read. */
export interface ReadOptions {
  /**
   * Brings only what is asked for, with the folders on the way, instead of all folders and small files at once:
   * for trees of which little is read. Calls made together share a fetch for each level of folders.
   */
  readonly lazy?: boolean;
  /** With `lazy`: small files that lie near come along, which saves questions where several of them are read. */
  readonly near?: boolean;
}

/** A ref as an intent sees it; every read is at `head`. */
export interface Snapshot {
  readonly ref: string;
  /** Where the refs of all intents of this update stand now; those that do not exist are absent. */
  readonly heads: ReadonlyMap<string, CommitSha>;
  /** What a new commit will stand on: the ref's head, or `startFrom` where there is none or it is replaced. */
  readonly head: CommitSha | undefined;
  /** Whether the ref exists at the remote. */
  readonly exists: boolean;
  /** undefined where no such file is. Calls made together share one read. */
  readonly readFile: (path: string) => Promise<Buffer | undefined>;
  /** Full paths of all files below a folder (`''`: the root), sorted; none where the folder does not exist. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** What stands at each path, links told and not followed; a path where nothing stands is absent. */
  readonly readEntries: (paths: readonly string[]) => Promise<ReadonlyMap<string, RepositoryEntry>>;
}

/** What an intent wants done with its ref. */
export type IntentOutcome =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'commit';
      /** Path → new content, or null to delete; everything else stays. No difference: no commit. */
      readonly files: ReadonlyMap<string, Uint8Array | null>;
      readonly message: string;
      readonly author: Person;
      /** Further parents, which makes a merge commit. */
      readonly mergeParents?: readonly CommitSha[];
    }
  /** The ref shall point at a commit that the repository already has (a new branch, a fast-forward). */
  | { readonly kind: 'point'; readonly commit: CommitSha }
  /** The ref shall not exist. */
  | { readonly kind: 'delete' };

/** A function from what a ref holds to what it shall hold; called again whenever the ref has moved. */
export interface RefIntent {
  readonly ref: string;
  /** What a first commit stands on where the ref does not exist yet; absent: no parent, no files. */
  readonly startFrom?: CommitSha;
  /**
   * A new commit stands on `startFrom` also where the ref exists: what the ref held is replaced, where it is still
   * what was read. For branches that only we write.
   */
  readonly replace?: true;
  /** Nothing of the ref is fetched before it is read, and then only what is read. */
  readonly lazy?: boolean;
  /** With `lazy`: the files that `apply` will read. They come together, with the fewest questions to the server. */
  readonly files?: readonly string[];
  /**
   * @param snapshot the ref as it stands now
   * @param earlier for each ref of the intents before this one in the same update, in their order: the commit
   * that it will point at after the push (the new one, or the head where nothing changes), so that a record
   * can name the commit that it is pushed with
   */
  readonly apply: (
    snapshot: Snapshot,
    earlier: ReadonlyMap<string, CommitSha>,
  ) => Promise<IntentOutcome>;
}

/** Bounds of one update. */
export interface UpdateOptions {
  /** For all attempts together; that of the repository where absent. */
  readonly deadlineMilliseconds?: number;
  readonly signal?: AbortSignal;
  readonly onRetry?: (reason: string, attempt: number, delayMilliseconds: number) => void;
}

/** Where one ref stood and stands. */
export interface RefChange {
  readonly ref: string;
  readonly before: CommitSha | undefined;
  readonly after: CommitSha | undefined;
}

/** What an update did. */
export interface UpdateResult {
  readonly refs: readonly RefChange[];
  /** Whether this call pushed something. */
  readonly changed: boolean;
  readonly attempts: number;
  /** Why each earlier attempt was not the last. */
  readonly reasons: readonly string[];
}

/** The commits that one commit holds and another one does not. */
export interface CommitRange {
  /** How many there are. */
  readonly count: number;
  /** The newest of them, the newest first. */
  readonly commits: readonly CommitFacts[];
}

/** A regular file that a commit added, changed or deleted. */
export interface FileChange {
  readonly path: string;
  /** undefined where no regular file was there. */
  readonly before: Buffer | undefined;
  /** undefined where no regular file is there any more. */
  readonly after: Buffer | undefined;
}

/** What one commit changed, against its first parent. */
export interface CommitChanges {
  readonly commit: CommitSha;
  readonly parents: readonly CommitSha[];
  readonly files: readonly FileChange[];
}

/** A git repository, read and written by plumbing, without a working tree. */
export interface GitRepository {
  /** As given; it holds no password. */
  readonly url: string;
  /**
   * @param prefix a full ref or the beginning of refs: `refs/heads/`
   * @returns the refs that begin so, sorted
   */
  listRefs(prefix: string): Promise<readonly RefHead[]>;
  /** @returns where a ref points now, asked of the remote; undefined where it does not exist */
  readRef(ref: string): Promise<CommitSha | undefined>;
  /**
   * Asks where refs point before anybody reads them: who reads one of them first, and soon, gets that answer, or its
   * failure.
   */
  askRefs(refs: readonly string[]): Promise<void>;
  /**
   * Fetches what a ref pointed to when an answer told of it that nobody has read yet (`askRefs`, `alongside`), so that
   * reading it soon does not wait. Where nothing told of it, nothing happens; what fails is told by the read itself.
   */
  prefetch(ref: string, options?: Pick<ReadOptions, 'lazy'>): Promise<void>;
  /** @throws GIT_COMMIT_NOT_FOUND, GIT_PATH_INVALID (a folder, a link), GIT_TOO_LARGE */
  readFile(commit: CommitSha, path: string, options?: ReadOptions): Promise<Buffer | undefined>;
  /**
   * Brings files of a lazily read commit with the fewest questions to the server, and with them small files that lie
   * near: lazy reads find them then. A file that is not there is passed over.
   * @throws GIT_COMMIT_NOT_FOUND, GIT_PATH_INVALID
   */
  bringFiles(commit: CommitSha, paths: readonly string[]): Promise<void>;
  /** @returns full paths of all files below a folder (`''`: the root), sorted */
  listFiles(commit: CommitSha, folder: string, options?: ReadOptions): Promise<readonly string[]>;
  /**
   * @returns what stands at each path, links told and not followed; a path where nothing stands is absent
   * @throws GIT_COMMIT_NOT_FOUND, GIT_PATH_INVALID
   */
  readEntries(
    commit: CommitSha,
    paths: readonly string[],
    options?: ReadOptions,
  ): Promise<ReadonlyMap<string, RepositoryEntry>>;
  /** @returns undefined where the repository does not have this commit */
  readCommit(sha: CommitSha): Promise<CommitFacts | undefined>;
  /**
   * @returns whether `ancestor` is `descendant` or reachable from it
   * @throws GIT_COMMIT_NOT_FOUND where either is unknown
   */
  isAncestor(ancestor: CommitSha, descendant: CommitSha): Promise<boolean>;
  /**
   * @returns what `to` holds and `from` does not: all counted, at most `limit` of them read
   * @throws GIT_COMMIT_NOT_FOUND where either is unknown
   */
  commitsBetween(from: CommitSha, to: CommitSha, limit: number): Promise<CommitRange>;
  /**
   * @returns `head` and the commits that it holds, at most `limit`, the newest first
   * @throws GIT_COMMIT_NOT_FOUND
   */
  recentCommits(head: CommitSha, limit: number): Promise<readonly CommitFacts[]>;
  /**
   * @returns what `head` and the commits that it holds changed, at most `limit` commits, the newest first
   * @throws GIT_COMMIT_NOT_FOUND
   */
  fileHistory(head: CommitSha, limit: number): AsyncIterable<CommitChanges>;
  /**
   * Applies intents and pushes what they want in one atomic compare-and-set push; none where nothing changes.
   * @throws GIT_PUSH_DECLINED, GIT_READ_ONLY, GIT_CONFLICT_UNRESOLVED, and what reading throws
   */
  update(intents: readonly RefIntent[], options?: UpdateOptions): Promise<UpdateResult>;
  /**
   * Deletes a ref; nothing to do where it does not exist.
   * @param expected where it must point; absent: wherever it points when asked first
   * @throws GIT_CONFLICT_UNRESOLVED where it points elsewhere
   */
  deleteRef(ref: string, expected?: CommitSha): Promise<void>;
}

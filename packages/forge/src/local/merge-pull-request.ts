import { isWaybillError, systemClock, timestamp, type CommitSha } from '@waybill/core';
import type { RefIntent } from '@waybill/git';
import { forgeError } from '../error-codes.ts';
import type { Changed, MergeRequest, PullRequest } from '../forge.ts';
import { pushDocuments } from '../git-documents/document-ref.ts';
import { makeMergeCommit, type MergeCommit } from './merge-trees.ts';
import { branchRefOf } from './names.ts';
import type { LocalForgeOptions } from './options.ts';
import {
  documentIntent,
  ended,
  presented,
  readPullRequest,
  unknownPullRequest,
} from './pull-requests.ts';
import type { PullRequestDocument } from './pull-request-document.ts';

/**
 * Merges an open pull request: the merge commit and the document that says `merged` go in one atomic push,
 * which the protection hook judges as it judges everyone's.
 * @param options the repository and its folder
 * @param number which pull request
 * @param request the head that was looked at, and the message
 * @returns the merged pull request; unchanged where this very head was merged already
 * @throws FORGE_PULL_REQUEST_MOVED, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_UNKNOWN,
 *   FORGE_MERGE_CONFLICT, FORGE_MERGE_REFUSED, FORGE_FOLDER_UNKNOWN
 */
export async function mergePullRequest(
  options: LocalForgeOptions,
  number: number,
  request: MergeRequest,
): Promise<Changed<PullRequest>> {
  const before = await readPullRequest(options, number);
  if (before === undefined) throw unknownPullRequest(number);
  if (before.headSha !== request.expectedHead) throw moved(before, request.expectedHead);
  if (before.state === 'merged') return { value: before, changed: false };
  if (before.draft) throw refused(before, 'It is a draft.', 'Make it ready for review first.');
  if (request.method !== undefined && request.method !== 'merge') {
    const said = `A plain bare repository merges by a merge commit, and by no ${request.method}.`;
    throw refused(before, said, 'Use `merge` as the method.');
  }
  const merging = new Merging(options, before, request);
  try {
    await pushDocuments('forge.pull-request', options, [merging.base(), merging.document()]);
  } catch (error) {
    throw isWaybillError(error, 'GIT_PUSH_DECLINED')
      ? refused(before, error.message, approvalsMissing, error)
      : error;
  } finally {
    await merging.release();
  }
  return { value: await merging.result(), changed: true };
}

/** One merge: its two intents share the merge commit that the first one makes. */
class Merging {
  readonly #options: LocalForgeOptions;
  readonly #pullRequest: PullRequest;
  readonly #request: MergeRequest;
  readonly #merges: MergeCommit[] = [];
  #mergeCommit: CommitSha | undefined;
  #written: PullRequestDocument | undefined;

  constructor(options: LocalForgeOptions, pullRequest: PullRequest, request: MergeRequest) {
    this.#options = options;
    this.#pullRequest = pullRequest;
    this.#request = request;
  }

  /** The base branch gets the merge commit, made anew whenever the base has moved. */
  base(): RefIntent {
    const { number, title, base } = this.#pullRequest;
    const { folder, signal, clock = systemClock, identity } = this.#options;
    if (folder === undefined) throw folderUnknown();
    return {
      ref: branchRefOf(base),
      apply: async (snapshot) => {
        if (snapshot.head === undefined) throw baseGone(this.#pullRequest);
        const merge = await makeMergeCommit({
          folder,
          ours: snapshot.head,
          theirs: this.#request.expectedHead,
          message: this.#request.message ?? `Merge pull request ${String(number)}: ${title}`,
          author: identity,
          at: timestamp(clock),
          signal,
        });
        this.#merges.push(merge);
        this.#mergeCommit = merge.commit;
        return { kind: 'point', commit: merge.commit };
      },
    };
  }

  /** The pull request says so. */
  document(): RefIntent {
    const { number, base } = this.#pullRequest;
    const options = this.#options;
    return documentIntent(options, number, `Merge pull request ${String(number)}`, (document) => {
      if (document.state !== 'open') throw ended(number, document);
      if (this.#mergeCommit === undefined)
        throw new TypeError(`the merge into ${base} was not made`);
      this.#written = {
        ...document,
        state: 'merged',
        headSha: this.#request.expectedHead,
        mergeCommit: this.#mergeCommit,
        endedBy: options.identity,
      };
      return Promise.resolve(this.#written);
    });
  }

  /** Takes away what only the merge needed. */
  async release(): Promise<void> {
    for (const merge of this.#merges) await merge.release();
  }

  /** The pull request as it was written. */
  async result(): Promise<PullRequest> {
    if (this.#written === undefined) throw new TypeError('the merge was not written');
    return presented(this.#options, this.#pullRequest.number, this.#written);
  }
}

function moved({ number, headSha, head }: PullRequest, expected: CommitSha): Error {
  return forgeError('FORGE_PULL_REQUEST_MOVED', {
    message: `Expected the head of pull request ${String(number)} (${head}) to be ${expected}; it is ${headSha}.`,
    remedy: 'Look at what was pushed since, have it approved, and merge that head.',
    facts: { number, expected, found: headSha },
  });
}

const approvalsMissing =
  'Get the approvals that the branch asks for, for the head as it is now, and merge again.';

function refused(
  { number, base }: PullRequest,
  said: string,
  remedy: string,
  cause?: Error,
): Error {
  return forgeError('FORGE_MERGE_REFUSED', {
    message: `Expected the protection of ${base} to let pull request ${String(number)} through; it did not. ${said}`,
    remedy,
    facts: { number, base },
    ...(cause === undefined ? {} : { cause }),
  });
}

function folderUnknown(): Error {
  return forgeError('FORGE_FOLDER_UNKNOWN', {
    message: 'Expected to know the folder of the bare repository, to merge in it; found none.',
    remedy: 'Give the local forge the path of the repository on this machine.',
  });
}

function baseGone({ number, base }: PullRequest): Error {
  return forgeError('FORGE_BRANCH_UNKNOWN', {
    message: `Expected the base ${base} of pull request ${String(number)} to exist; it does not.`,
    remedy: 'Push the branch again, or close the pull request.',
    facts: { number, branch: base },
  });
}

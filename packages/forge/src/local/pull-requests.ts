import type { z } from 'zod';
import { describeIssues, type CommitSha } from '@waybill/core';
import type { RefIntent } from '@waybill/git';
import { forgeError } from '../error-codes.ts';
import type {
  Changed,
  NewPullRequest,
  PullRequest,
  PullRequestChange,
  PullRequestQuery,
} from '../forge.ts';
import {
  documentBytes,
  parseDocument,
  pushDocuments,
  readDocumentRef,
} from '../git-documents/document-ref.ts';
import { branchRefOf, pullRequestPrefix, pullRequestRef } from './names.ts';
import type { LocalForgeOptions } from './options.ts';
import {
  fits,
  inStoredOrder,
  pullRequestDocumentSchema,
  pullRequestFile,
  pullRequestTextSchema,
  type PullRequestDocument,
} from './pull-request-document.ts';

/** More pull requests than anyone opens in one rehearsal; beyond it something is wrong. */
const maximumPullRequests = 10_000;

/**
 * @param options the repository
 * @param number which pull request
 * @returns it, or undefined where there is none of this number
 */
export async function readPullRequest(
  options: LocalForgeOptions,
  number: number,
): Promise<PullRequest | undefined> {
  const ref = pullRequestRef(number);
  const document = await readDocumentRef(options, ref, pullRequestFile, pullRequestDocumentSchema);
  return document === undefined ? undefined : presented(options, number, document);
}

/**
 * @param options the repository
 * @param query which pull requests
 * @returns those that fit, by falling number
 */
export async function findPullRequests(
  options: LocalForgeOptions,
  query: PullRequestQuery,
): Promise<readonly PullRequest[]> {
  const found: PullRequest[] = [];
  for (const { number, head } of await listNumbers(options)) {
    const bytes = await options.repository.readFile(head, pullRequestFile);
    const document = parseDocument(bytes, pullRequestDocumentSchema, pullRequestRef(number));
    if (fits(document, query)) found.push(await presented(options, number, document));
  }
  return found;
}

/**
 * Opens a pull request under the next free number. The number is taken by compare-and-set, and whoever loses
 * it looks again: so two calls at once cannot open the same request twice.
 * @param options the repository
 * @param request what to open
 * @returns the open pull request
 * @throws FORGE_PULL_REQUEST_EXISTS, FORGE_PULL_REQUEST_EMPTY, FORGE_BRANCH_UNKNOWN, FORGE_DOCUMENT_INVALID
 */
export async function openPullRequest(
  options: LocalForgeOptions,
  request: NewPullRequest,
): Promise<PullRequest> {
  const { head, base, title, body, labels = [], markers = {} } = request;
  const texts = checkedTexts({ ...{ title, body, labels, markers }, ...peopleOf(request) });
  const headSha = await branchHead(options, head);
  await refuseEmpty(options, request, headSha);
  for (;;) {
    // The number first: whoever opens one after this moment takes it, so that this push is refused and looks again.
    const number = ((await listNumbers(options))[0]?.number ?? 0) + 1;
    await refuseDuplicate(options, head, base);
    const document = inStoredOrder({
      version: 1,
      state: 'open',
      head,
      base,
      createdHeadSha: headSha,
      headSha,
      author: options.identity,
      ...texts,
    });
    const result = await pushDocuments('forge.pull-request', options, [
      creation(options, number, document),
    ]);
    if (result.changed) return presented(options, number, document);
  }
}

/**
 * Changes texts of an open pull request in place; equal ones are no commit (law 5).
 * @param options the repository
 * @param number which pull request
 * @param change what is to be different; what is absent stays
 * @returns the pull request, and whether anything was written
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED
 */
export async function updatePullRequest(
  options: LocalForgeOptions,
  number: number,
  change: PullRequestChange,
): Promise<Changed<PullRequest>> {
  return edit(options, number, `Edit pull request ${String(number)}`, (document) => {
    if (document.state !== 'open') throw ended(number, document);
    const { title, body, labels, markers, draft: _draft, ...rest } = document;
    const { draft: _, reviewers: _reviewers, assignees: _assignees, ...texts } = present(change);
    const wanted = { title, body, labels, markers, ...texts, ...peopleOf(change, document) };
    return Promise.resolve({ ...rest, ...checkedTexts(wanted) });
  });
}

/**
 * @param options the repository
 * @param number which pull request
 * @param reason why it is closed
 * @returns the closed pull request; unchanged where it was closed already
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED where it is merged
 */
export async function closePullRequest(
  options: LocalForgeOptions,
  number: number,
  reason: string,
): Promise<Changed<PullRequest>> {
  return edit(options, number, `Close pull request ${String(number)}`, async (document) => {
    if (document.state === 'merged') throw ended(number, document);
    if (document.state === 'closed') return document;
    const headSha = await currentHead(options, document);
    return { ...document, state: 'closed', reason, endedBy: options.identity, headSha };
  });
}

/**
 * @param options the repository
 * @param number the number of a pull request
 * @param document what is stored
 * @returns it as callers see it: an open one with its branch's head of now
 */
export async function presented(
  options: LocalForgeOptions,
  number: number,
  document: PullRequestDocument,
): Promise<PullRequest> {
  const { version: _version, mergeCommit, endedBy, reason, ...rest } = document;
  const { draft = false, requestedReviewers = [], assignees = [] } = document;
  return {
    ...rest,
    ...{ draft, requestedReviewers, assignees },
    autoMerge: false,
    number,
    url: `${options.repository.url}#${pullRequestRef(number)}`,
    headSha: document.state === 'open' ? await currentHead(options, document) : document.headSha,
    ...(mergeCommit === undefined ? {} : { mergeCommit }),
    ...(endedBy === undefined ? {} : { endedBy }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * Makes the intent that changes a pull request's document.
 * @param options the repository
 * @param number which pull request
 * @param message the commit's message
 * @param change from the document as it stands to the one wanted; called again when another writer was faster
 * @returns the intent; it changes nothing where the documents are equal
 */
export function documentIntent(
  options: LocalForgeOptions,
  number: number,
  message: string,
  change: (document: PullRequestDocument) => Promise<PullRequestDocument>,
): RefIntent {
  const ref = pullRequestRef(number);
  return {
    ref,
    apply: async (snapshot) => {
      if (!snapshot.exists) throw unknownPullRequest(number);
      const before = await snapshot.readFile(pullRequestFile);
      const document = parseDocument(before, pullRequestDocumentSchema, ref);
      const bytes = documentBytes(inStoredOrder(await change(document)));
      if (before?.equals(bytes) === true) return { kind: 'unchanged' };
      const files = new Map([[pullRequestFile, bytes]]);
      return { kind: 'commit', files, message, author: options.identity };
    },
  };
}

/**
 * @param number which pull request
 * @param document it
 * @returns FORGE_PULL_REQUEST_ENDED
 */
export function ended(number: number, { state, reason }: PullRequestDocument): Error {
  return forgeError('FORGE_PULL_REQUEST_ENDED', {
    message: `Expected pull request ${String(number)} to be open; it is ${state}${reason === undefined ? '' : `: ${reason}`}.`,
    remedy: 'Open a new one.',
    facts: { number, state },
  });
}

/**
 * @param number which pull request
 * @returns FORGE_PULL_REQUEST_UNKNOWN
 */
export function unknownPullRequest(number: number): Error {
  return forgeError('FORGE_PULL_REQUEST_UNKNOWN', {
    message: `Expected a pull request ${String(number)}; there is none.`,
    remedy: 'Check the number, and that this is the repository in which it was opened.',
    facts: { number },
  });
}

async function edit(
  options: LocalForgeOptions,
  number: number,
  message: string,
  change: (document: PullRequestDocument) => Promise<PullRequestDocument>,
): Promise<Changed<PullRequest>> {
  const before = await readPullRequest(options, number);
  if (before === undefined) throw unknownPullRequest(number);
  let written: PullRequestDocument | undefined;
  const intent = documentIntent(options, number, message, async (document) => {
    written = await change(document);
    return written;
  });
  const { changed } = await pushDocuments('forge.pull-request', options, [intent]);
  return {
    value:
      written === undefined ? before : await presented(options, number, inStoredOrder(written)),
    changed,
  };
}

function creation(
  options: LocalForgeOptions,
  number: number,
  document: PullRequestDocument,
): RefIntent {
  return {
    ref: pullRequestRef(number),
    apply: (snapshot) =>
      Promise.resolve(
        snapshot.exists
          ? { kind: 'unchanged' }
          : {
              kind: 'commit',
              files: new Map([[pullRequestFile, documentBytes(document)]]),
              message: `Open pull request ${String(number)}: ${document.title}`,
              author: options.identity,
            },
      ),
  };
}

async function listNumbers({
  repository,
}: LocalForgeOptions): Promise<{ number: number; head: CommitSha }[]> {
  const refs = await repository.listRefs(pullRequestPrefix);
  if (refs.length > maximumPullRequests) {
    throw forgeError('FORGE_DOCUMENT_INVALID', {
      message: `Expected at most ${String(maximumPullRequests)} pull requests, found ${String(refs.length)}.`,
      remedy:
        'The local forge is made for rehearsals; use a forge, or delete the refs of old pull requests.',
    });
  }
  return refs
    .map(({ ref, head }) => ({ number: Number(ref.slice(pullRequestPrefix.length)), head }))
    .filter(({ number }) => Number.isSafeInteger(number) && number > 0)
    .sort((a, b) => b.number - a.number);
}

async function refuseDuplicate(
  options: LocalForgeOptions,
  head: string,
  base: string,
): Promise<void> {
  const [existing] = await findPullRequests(options, { state: 'open', head, base });
  if (existing === undefined) return;
  throw forgeError('FORGE_PULL_REQUEST_EXISTS', {
    message: `Expected no open pull request from ${head} to ${base}; ${String(existing.number)} is one.`,
    remedy: 'Update that one in place, or close it first.',
    facts: { number: existing.number, head, base },
  });
}

async function refuseEmpty(
  options: LocalForgeOptions,
  { head, base }: NewPullRequest,
  headSha: CommitSha,
): Promise<void> {
  const baseSha = await branchHead(options, base);
  if (!(await options.repository.isAncestor(headSha, baseSha))) return;
  throw forgeError('FORGE_PULL_REQUEST_EMPTY', {
    message: `Expected ${head} to hold commits that ${base} does not have; ${headSha} is in ${base} already.`,
    remedy: 'Nothing is left to merge; commit to the head first.',
    facts: { head, base, headSha, baseSha },
  });
}

async function branchHead({ repository }: LocalForgeOptions, branch: string): Promise<CommitSha> {
  const head = await repository.readRef(branchRefOf(branch));
  if (head !== undefined) return head;
  throw forgeError('FORGE_BRANCH_UNKNOWN', {
    message: `Expected a branch ${branch} in ${repository.url}; there is none.`,
    remedy: 'Push the branch first, or correct its name.',
    facts: { branch },
  });
}

/** The head's commit now; where its branch is gone, the last one that is on record. */
async function currentHead(
  { repository }: LocalForgeOptions,
  document: PullRequestDocument,
): Promise<CommitSha> {
  return (await repository.readRef(branchRefOf(document.head))) ?? document.headSha;
}

type Texts = z.infer<typeof pullRequestTextSchema>;

/** Who was asked stays asked; what nobody was asked for is absent. */
function peopleOf(
  { draft, reviewers = [], assignees = [] }: PullRequestChange,
  before?: PullRequestDocument,
): Pick<Texts, 'draft' | 'requestedReviewers' | 'assignees'> {
  const all = {
    requestedReviewers: [...(before?.requestedReviewers ?? []), ...reviewers],
    assignees: [...(before?.assignees ?? []), ...assignees],
  };
  const given = Object.entries(all).filter(([, names]) => names.length > 0);
  const isDraft = draft ?? before?.draft === true;
  return { ...Object.fromEntries(given), ...(isDraft ? { draft: true } : {}) };
}

function checkedTexts(texts: unknown): Texts {
  const result = pullRequestTextSchema.safeParse(texts);
  if (result.success) return result.data;
  throw forgeError('FORGE_DOCUMENT_INVALID', {
    message: `Expected a pull request that a forge can hold; ${describeIssues(result.error).join('; ')}.`,
    remedy: 'Shorten the text.',
  });
}

/** Without the keys whose value is undefined. */
function present(change: PullRequestChange): PullRequestChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

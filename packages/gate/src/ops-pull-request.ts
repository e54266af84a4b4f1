import type { Environment } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { Forge, ForgeCommit } from '@waybill/forge';
import { learn } from './fact.ts';
import { writersOf } from './facts/pull-requests.ts';
import { readSource } from './facts/source.ts';
import type { Refused } from './gate.ts';
import type { GatePorts } from './ports.ts';
import type { GateRequest } from './promotion-facts.ts';
import { answersOf, type Answers } from './rules/answer.ts';
import { asName, authorsOf, namesOf, namesOfAuthor } from './rules/authors.ts';
import { reviewApproval, type JudgedPullRequests } from './rules/pull-request-approval.ts';
import { judgeHead, mayReview, type JudgedHead } from './rules/pull-request-reviews.ts';

const answers: Answers = answersOf('approval');

/** The merged pull request of the ops repository, and what it brought. */
export interface OpsPullRequestQuestion {
  readonly environment: Environment;
  readonly request: Pick<GateRequest, 'kind' | 'requestedBy'>;
  /** The released commit: whoever wrote it may not approve it. */
  readonly commit: CommitSha;
  readonly pullRequest: {
    readonly number: number;
    readonly url: string;
    /** The head that was merged. */
    readonly head: CommitSha;
    /** Who opened it. */
    readonly author: string;
    /** Who merged it, where the forge says so. */
    readonly mergedBy: string | undefined;
    readonly mergedAt: string;
  };
  /** The author of the merged head, where that is not what was proposed. */
  readonly headAuthor: ForgeCommit | undefined;
}

/** What `judgeOpsPullRequest` asks. */
export interface OpsPullRequestPorts {
  readonly forge: Pick<GatePorts['forge'], 'commit'>;
  readonly opsForge: Pick<Forge, 'pullRequestReviews' | 'mayWrite'>;
  readonly signal: AbortSignal;
}

/**
 * The approval as a review of the pull request in the ops repository, or as its merge by somebody who may approve:
 * asked once it is merged, before the deployment goes on. Neither the author of the released commit nor whoever
 * opened the pull request counts, and no App where the policy lists nobody. A review must not have expired when it
 * was merged; one that was given after the merge counts too.
 * @param ports the forges of both repositories
 * @param question the merged pull request and the policy's environment
 * @returns what counts, or why it does not suffice (GATE_APPROVAL_MISSING, GATE_APPROVAL_REJECTED, GATE_UNKNOWN)
 * @throws the signal's reason
 */
export async function judgeOpsPullRequest(
  ports: OpsPullRequestPorts,
  question: OpsPullRequestQuestion,
): Promise<JudgedPullRequests> {
  const { environment, pullRequest, request, commit } = question;
  const { by, notAuthor, required, expiresMilliseconds } = environment.approval;
  const { opsForge, forge, signal } = ports;
  const found = await learn(signal, async () => {
    const facts = await opsForge.pullRequestReviews(pullRequest.number);
    if (facts.kind === 'not-supported') return { reviews: [], writers: [] };
    return { reviews: facts.reviews, writers: await writersOf(opsForge, facts.reviews, by) };
  });
  if (!found.known) return refused(answers.unknown('the reviews of the pull request', found));
  const source = await learn(signal, () => readSource(forge, commit));
  const authors = authorsOf({ request, source }, environment, answers);
  if ('allowed' in authors) return refused(authors);
  const { mergeApproves } = environment.pullRequest;
  const names = notAuthor ? withOpener(authors.names, question) : authors.names;
  const judged = judgeHead({
    ...found.value,
    // Where a merge is no approval, one that comes after it is too late: it has been rolled out.
    reviews: mergeApproves
      ? found.value.reviews
      : found.value.reviews.filter(
          ({ at }) => at === undefined || Date.parse(at) <= Date.parse(pullRequest.mergedAt),
        ),
    ...{ head: pullRequest.head, by, authors: names },
    expiredAt: Date.parse(pullRequest.mergedAt) - expiresMilliseconds,
  });
  if (judged.rejectedBy.length > 0) return refused(rejection(question, judged));
  const merger = mergerOf(question, names);
  const people = new Set([
    ...judged.counted.map(({ reviewer }) => reviewer.toLowerCase()),
    ...(merger === undefined ? [] : [merger.toLowerCase()]),
  ]);
  if (people.size < required) return refused(missing(question, judged, people.size));
  const reviews = judged.counted.map((review) => reviewApproval(review, pullRequest.number));
  return {
    kind: 'approved',
    counted: [
      ...reviews,
      ...(merger === undefined
        ? []
        : [
            {
              ...{ approver: merger, at: pullRequest.mergedAt },
              ...{ source: 'merge' as const, pullRequest: pullRequest.number },
            },
          ]),
    ],
  };
}

function withOpener(
  names: ReadonlySet<string>,
  { pullRequest, headAuthor }: OpsPullRequestQuestion,
): ReadonlySet<string> {
  const wrote = headAuthor === undefined ? [] : namesOfAuthor(headAuthor);
  return new Set([...names, ...namesOf([pullRequest.author]), ...wrote]);
}

/** Who merged it, where that counts as an approval: merging proves the right to write. */
function mergerOf(
  { environment, pullRequest: { mergedBy } }: OpsPullRequestQuestion,
  authors: ReadonlySet<string>,
): string | undefined {
  if (!environment.pullRequest.mergeApproves) return undefined;
  if (mergedBy === undefined || authors.has(asName(mergedBy))) return undefined;
  const { by } = environment.approval;
  const may = by.length > 0 ? mayReview(mergedBy, { by, writers: [] }) : !isApp(mergedBy);
  return may ? mergedBy : undefined;
}

/** https://docs.github.com/en/rest/users/users: the login of an App's account ends so. */
function isApp(account: string): boolean {
  return account.endsWith('[bot]');
}

function rejection(
  { environment, pullRequest }: OpsPullRequestQuestion,
  { rejectedBy }: JudgedHead,
): Refused {
  return answers.refuse(
    'GATE_APPROVAL_REJECTED',
    `Expected the reviewers of pull request ${String(pullRequest.number)} to approve for ${environment.name}; the latest word of ${rejectedBy.slice(0, 5).join(', ')} asks for changes, and it was merged all the same.`,
    `Have the review dismissed or answered (${pullRequest.url}).`,
    {
      environment: environment.name,
      pullRequest: pullRequest.number,
      url: pullRequest.url,
      rejectedBy: rejectedBy.slice(0, 20),
    },
  );
}

function missing(
  { environment, pullRequest }: OpsPullRequestQuestion,
  judged: JudgedHead,
  found: number,
): Refused {
  const { required, by } = environment.approval;
  const { number, url, mergedBy } = pullRequest;
  const have = judged.counted.map(({ reviewer }) => reviewer);
  const notes = judged.notes.slice(0, 5).join('; ');
  const who =
    by.length === 0 ? 'somebody who may write to the ops repository' : by.slice(0, 10).join(' or ');
  return answers.refuse(
    'GATE_APPROVAL_MISSING',
    `Expected ${String(required)} person(s) who may do so to approve pull request ${String(number)} or to merge it; found ${String(found)}${mergedBy === undefined ? '' : `, and ${mergedBy} merged it`}${notes === '' ? '' : `: ${notes}`}.`,
    `Let ${who} approve it before it is merged (${url}).`,
    {
      environment: environment.name,
      required,
      have,
      pullRequest: number,
      url,
      mergedBy: mergedBy ?? null,
      notCounted: judged.notes.slice(0, 20),
    },
  );
}

function refused(result: Refused): JudgedPullRequests {
  return { kind: 'refused', result };
}

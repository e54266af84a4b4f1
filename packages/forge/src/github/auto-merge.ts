import { performEffect, type Attempt, type EffectContext } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { z } from 'zod';
import type { AutoMergeFacts, AutoMergeRequest } from '../forge.ts';
import { GraphqlFault, mutate } from './graphql-answer.ts';
import type { GithubClient } from './github-client.ts';
import { headOf, moved } from './merge-pull-request.ts';
import { ended, nodeIdOf, requirePull, stateOf, type Pull } from './pull-request.ts';

const query = `mutation ($input: EnablePullRequestAutoMergeInput!) {
  enablePullRequestAutoMerge(input: $input) { pullRequest { number } }
}`;

const answerSchema = z.object({
  enablePullRequestAutoMerge: z.object({ pullRequest: z.object({ number: z.int() }).nullable() }),
});

/**
 * Asks GitHub to merge by itself when everything that the branch asks for is there; only GraphQL can
 * (https://docs.github.com/en/graphql/reference/mutations#enablepullrequestautomerge). GitHub turns it off when
 * somebody without write access pushes; what others push afterwards it would merge.
 * @param client the repository
 * @param effect signal and fence
 * @param git the same repository: it tells where the head is now
 * @param number which pull request
 * @param request the head that was looked at, and how it is merged
 * @returns `not-supported` with GitHub's reason where the repository does not allow it, where nothing is left to
 *   wait for, and where the server is too old to be told which head is meant
 * @throws FORGE_PULL_REQUEST_UNKNOWN, FORGE_PULL_REQUEST_ENDED, FORGE_PULL_REQUEST_MOVED, FORGE_FORBIDDEN
 */
export async function autoMergePullRequest(
  client: GithubClient,
  effect: EffectContext,
  git: GitRepository,
  number: number,
  request: AutoMergeRequest,
): Promise<AutoMergeFacts> {
  const pull = await pullAt(client, git, number, request);
  if (pull.auto_merge) return { kind: 'already' };
  return performEffect('forge.pull-request', effect, async (signal) => {
    const within = client.within(signal);
    try {
      await enable(within, pull, request);
      return { kind: 'enabled' };
    } catch (error) {
      if (!(error instanceof GraphqlFault)) throw error;
      // Merged, closed or moved in between: then that is the reason.
      await pullAt(within, git, number, request);
      if (!error.isUnknownHere && error.type !== 'UNPROCESSABLE') throw error.error;
      return { kind: 'not-supported', reason: reasonOf(within, error) };
    }
  });
}

/** The open pull request at the head that was looked at; GitHub sees a push a moment later than git does. */
async function pullAt(
  client: GithubClient,
  git: GitRepository,
  number: number,
  { expectedHead }: AutoMergeRequest,
): Promise<Pull> {
  return client.repeat(async (): Promise<Attempt<Pull>> => {
    const pull = await requirePull(client, number);
    if (stateOf(pull) !== 'open') return { outcome: 'final', error: ended(client, pull) };
    if (pull.head.sha === expectedHead) return { outcome: 'done', value: pull };
    const isStale = (await headOf(git, pull)) === expectedHead;
    const error = moved(pull, pull.head.sha, expectedHead);
    return isStale
      ? { outcome: 'again', reason: 'GitHub has not seen the push yet', error }
      : { outcome: 'final', error };
  });
}

async function enable(
  client: GithubClient,
  pull: Pull,
  { expectedHead, method }: AutoMergeRequest,
): Promise<unknown> {
  return mutate(client, 'autoMerge', {
    query,
    input: {
      pullRequestId: nodeIdOf(client, pull),
      mergeMethod: method.toUpperCase(),
      expectedHeadOid: expectedHead,
    },
    schema: answerSchema,
    look: async () => {
      const now = await requirePull(client, pull.number);
      return now.auto_merge || stateOf(now) === 'merged' ? now : undefined;
    },
  });
}

function reasonOf(client: GithubClient, { isUnknownHere, words }: GraphqlFault): string {
  const server =
    client.enterpriseVersion === undefined
      ? 'GitHub'
      : `GitHub Enterprise Server ${client.enterpriseVersion}`;
  return isUnknownHere
    ? `${server} does not know how to merge a certain head automatically (${words})`
    : `${server} does not turn it on: ${words}`;
}

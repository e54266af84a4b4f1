import { z } from 'zod';
import { GraphqlFault, mutate } from './graphql-answer.ts';
import type { GithubClient } from './github-client.ts';
import { nodeIdOf, requirePull, type Pull } from './pull-request.ts';

const queries = {
  draft: `mutation ($input: ConvertPullRequestToDraftInput!) {
  convertPullRequestToDraft(input: $input) { pullRequest { isDraft } }
}`,
  ready: `mutation ($input: MarkPullRequestReadyForReviewInput!) {
  markPullRequestReadyForReview(input: $input) { pullRequest { isDraft } }
}`,
} as const;

const changedSchema = z.object({ pullRequest: z.object({ isDraft: z.boolean() }) });
const answerSchema = z.union([
  z.object({ convertPullRequestToDraft: changedSchema }),
  z.object({ markPullRequestReadyForReview: changedSchema }),
]);

/**
 * Makes a pull request a draft, or ready for review; REST has no operation for it
 * (https://docs.github.com/en/graphql/reference/mutations#convertpullrequesttodraft).
 * @param client the repository
 * @param pull the pull request, which is not what it is to be
 * @param draft what it is to be
 * @returns it as it is then
 * @throws FORGE_FORBIDDEN; FORGE_REQUEST_REFUSED where the repository has no drafts
 */
export async function setDraft(client: GithubClient, pull: Pull, draft: boolean): Promise<Pull> {
  try {
    await mutate(client, 'pullDraft', {
      query: queries[draft ? 'draft' : 'ready'],
      input: { pullRequestId: nodeIdOf(client, pull) },
      schema: answerSchema,
      look: async () => {
        const now = await requirePull(client, pull.number);
        return now.draft === draft ? now : undefined;
      },
    });
  } catch (error) {
    throw error instanceof GraphqlFault ? error.error : error;
  }
  return { ...pull, draft };
}

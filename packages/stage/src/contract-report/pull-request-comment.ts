import type { ContractVerdict } from '@waybill/contract';
import { isWaybillError, messageOf } from '@waybill/core';
import type { ReportMarkdownOptions } from '@waybill/contract/report';
import type { Forge } from '@waybill/forge';
import type { ConnectionSettings, RunEvent } from '../connection-settings.ts';

/** What became of the comment. */
export type CommentOutcome =
  | { readonly kind: 'written' | 'unchanged'; readonly url: string }
  /** There is nothing to comment on, or a fork's run may not: that is as it should be. */
  | { readonly kind: 'passed-over'; readonly reason: string }
  /** It could have been written, and was not; the verdict stands without it. */
  | { readonly kind: 'failed'; readonly reason: string; readonly remedy: string };

/** What is asked of the systems of a run: the forge's one call. */
export interface CommentConnections {
  readonly forge: () => Promise<Pick<Forge, 'commentOnPullRequest'>>;
  readonly settings: Pick<ConnectionSettings, 'signal'>;
}

/** What the comment is about. */
export interface CommentRequest {
  readonly event: RunEvent;
  /** `owner/name` of the repository that the run is in. */
  readonly repository: string;
  readonly verdicts: readonly ContractVerdict[];
  readonly options: Omit<ReportMarkdownOptions, 'limit'>;
}

/** What a token without the permission gets; a forge may hide what a token may not see. */
const refusals: readonly string[] = ['FORGE_FORBIDDEN', 'FORGE_UNAUTHORIZED', 'FORGE_NOT_FOUND'];

/**
 * Keeps one comment about the contracts on the run's pull request: made once, then edited in place. It is a view of
 * the verdict: that it cannot be written does not change what the verdict is.
 * @param connections the forge
 * @param request the run's event, and what came out
 * @returns what became of it
 * @throws the signal's reason
 */
export async function commentOnRun(
  connections: CommentConnections,
  request: CommentRequest,
): Promise<CommentOutcome> {
  const { event, repository, verdicts, options } = request;
  const { pullRequest: number, headRepository } = event;
  if (number === undefined) {
    return { kind: 'passed-over', reason: `The run's event (${event.name}) has no pull request.` };
  }
  const isFork = headRepository !== repository;
  const { commentKey, contractComment } = await import('@waybill/contract/report');
  try {
    const forge = await connections.forge();
    const body = contractComment(verdicts, options);
    const { value, changed } = await forge.commentOnPullRequest(number, commentKey, body);
    return { kind: changed ? 'written' : 'unchanged', url: value };
  } catch (error) {
    connections.settings.signal.throwIfAborted();
    if (isFork && isWaybillError(error) && refusals.includes(error.code)) {
      const reason = `The pull request comes from ${headRepository ?? 'a repository that is gone'}: a fork's run has a token that only reads, so there is no comment.`;
      return { kind: 'passed-over', reason };
    }
    return {
      kind: 'failed',
      reason: messageOf(error),
      remedy: isWaybillError(error) ? error.remedy : 'Run the step again.',
    };
  }
}

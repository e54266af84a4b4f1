import { performEffect, retry, type Attempt, type CommitSha } from '@waybill/core';
import { gitError } from './error-codes.ts';
import { declinedError, push, type RefPush } from './push.ts';
import { checkRef } from './ref-name.ts';
import { unmovedLimits, type UpdateParts } from './update.ts';

/**
 * Deletes a ref with compare-and-set.
 * @param parts the open repository
 * @param ref which
 * @param expected where it must point; absent: where it points when asked
 * @throws GIT_CONFLICT_UNRESOLVED where it points elsewhere, and what pushing throws
 */
export async function deleteRef(
  parts: UpdateParts,
  ref: string,
  expected?: CommitSha,
): Promise<void> {
  checkRef(ref);
  const { signal } = parts.context;
  await retry(
    async (number): Promise<Attempt<undefined>> => {
      const base = (await parts.remote.heads([ref], signal)).get(ref);
      if (base === undefined) return { outcome: 'done', value: undefined };
      const moved = gitError('GIT_CONFLICT_UNRESOLVED', {
        message: `Expected ${ref} to point at ${expected ?? 'the commit that was read'}; found ${base}: it was not deleted.`,
        remedy: 'Look at what was added there; delete it by hand where nobody needs it.',
        facts: { url: parts.url, ref },
      });
      if (expected !== undefined && base !== expected) return { outcome: 'final', error: moved };
      const change: RefPush = { ref, base, target: undefined };
      const rejection = await performEffect('git.push', parts.context, async (inner) =>
        push(parts.git, [change], parts.url, inner),
      );
      if (rejection === undefined) return { outcome: 'done', value: undefined };
      if (
        rejection.kind === 'rule' ||
        (rejection.kind === 'declined' && number >= unmovedLimits.declined)
      ) {
        return { outcome: 'final', error: declinedError([change], rejection.said, parts.url) };
      }
      if (rejection.kind === 'failed' && rejection.error.code !== 'GIT_UNREACHABLE') {
        return { outcome: 'final', error: rejection.error };
      }
      return {
        outcome: 'again',
        reason: rejection.reason,
        error: rejection.kind === 'failed' ? rejection.error : moved,
      };
    },
    {
      signal,
      deadlineMilliseconds: parts.deadlineMilliseconds,
      maximumAttempts: unmovedLimits.passing,
      maximumDelayMilliseconds: 3000,
    },
  );
}

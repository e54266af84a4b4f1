import type { CommitSha } from '@waybill/core';
import type { Remote } from './remote.ts';

/** How long an answer that nobody had asked for yet counts as one of now, in milliseconds. */
const freshFor = 2000;

/** Reads where single refs point. */
export interface HeadReader {
  /** @returns where the ref points now, asked of the remote; undefined where it does not exist */
  read(ref: string): Promise<CommitSha | undefined>;
  /**
   * Asks for refs before anybody reads them: who reads one of them first, and soon, gets that answer, or its failure.
   */
  ask(refs: readonly string[]): Promise<void>;
  /** @returns where a ref points, as far as that came along with another answer; nothing is asked, and nothing counts as read */
  glimpse(ref: string): CommitSha | undefined;
  /** What is known of refs does not count any more: something was written. */
  forget(): void;
}

/**
 * A step of a job reads the same few refs one after another, and each question takes a connection. The first one asks
 * for the others too: who then asks for one of them for the first time gets that answer. Whoever asks again asks the
 * remote, so nobody sees a ref go back.
 * @param remote where the refs are
 * @param alongside gives the refs that will be asked for, as far as they are known when the first one is
 * @param signal cancels the questions
 */
export function openHeadReader(
  remote: Pick<Remote, 'heads'>,
  alongside: () => readonly string[],
  signal: AbortSignal,
): HeadReader {
  const unread = new Set<string>();
  const known = new Map<string, { readonly head: CommitSha | undefined; readonly at: number }>();
  let isFirst = true;
  let early: Promise<void> | undefined;
  const learn = async (refs: readonly string[]): Promise<ReadonlyMap<string, CommitSha>> => {
    const at = performance.now();
    const heads = await remote.heads(refs, signal);
    for (const ref of refs) if (unread.has(ref)) known.set(ref, { head: heads.get(ref), at });
    return heads;
  };
  return {
    ask: async (refs) => {
      for (const ref of refs) unread.add(ref);
      early = learn(refs).then(
        () => undefined,
        (error: unknown) => {
          // Told once, to whoever was waiting for it; after that the remote is asked again.
          unread.clear();
          early = undefined;
          throw error;
        },
      );
      await early;
    },
    read: async (ref) => {
      if (unread.has(ref)) await early;
      const asksForOthers = isFirst;
      isFirst = false;
      if (asksForOthers) for (const other of alongside()) unread.add(other);
      const answer = unread.delete(ref) ? known.get(ref) : undefined;
      if (answer !== undefined && performance.now() - answer.at < freshFor) return answer.head;
      const heads = await learn([ref, ...(asksForOthers ? unread : [])]);
      return heads.get(ref);
    },
    glimpse: (ref) => (unread.has(ref) ? known.get(ref)?.head : undefined),
    forget: () => {
      isFirst = false;
      unread.clear();
    },
  };
}

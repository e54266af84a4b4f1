import type { CommitSha } from '@waybill/core';
import type { Remote } from './remote.ts';

/** How long an answer that came along with another one counts as one of now, in milliseconds. */
const freshFor = 2000;

/** Reads where single refs point. */
export interface HeadReader {
  /** @returns where the ref points now, asked of the remote; undefined where it does not exist */
  read(ref: string): Promise<CommitSha | undefined>;
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
  const known = new Map<string, CommitSha | undefined>();
  let knownAt = -Infinity;
  let isFirst = true;
  return {
    read: async (ref) => {
      if (isFirst) for (const other of alongside()) unread.add(other);
      const wasUnread = unread.delete(ref);
      if (wasUnread && known.has(ref) && performance.now() - knownAt < freshFor)
        return known.get(ref);
      const others = isFirst ? [...unread] : [];
      isFirst = false;
      const askedAt = performance.now();
      const heads = await remote.heads([ref, ...others], signal);
      if (others.length > 0) {
        knownAt = askedAt;
        for (const other of others) known.set(other, heads.get(other));
      }
      return heads.get(ref);
    },
    glimpse: (ref) => (unread.has(ref) ? known.get(ref) : undefined),
    forget: () => {
      isFirst = false;
      unread.clear();
    },
  };
}

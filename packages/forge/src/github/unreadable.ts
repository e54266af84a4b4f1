import type { AnswerFault } from './answer-fault.ts';

/** What GitHub does not show to this token, or does not have on this server. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly fault: AnswerFault;

  constructor(fault: AnswerFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Something that was read, or the answer that kept it back. */
export type Readable<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly fault: AnswerFault };

/**
 * Reads what may be kept back: what needs rights that not every token can have, or a plan, or a newer server.
 * @param read makes a call with the option `refused` that it gets
 * @returns what was read, or the answer of status 403 or 404; a rate limit, also a 403, keeps nothing back for
 *   good and is thrown
 */
export async function readable<T>(
  read: (options: { refused: (fault: AnswerFault) => Error | undefined }) => Promise<T>,
): Promise<Readable<T>> {
  const refused = (fault: AnswerFault): Error | undefined =>
    (fault.status === 403 || fault.status === 404) && !fault.isTransient
      ? new Unreadable(fault)
      : undefined;
  try {
    return { kind: 'read', value: await read({ refused }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

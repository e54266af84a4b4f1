import type { AnswerFault } from './answer-fault.ts';

/** What the server does not show to this token, or does not have in its version. */
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
 * Reads what may be kept back: what needs rights that not every token has, or a newer server.
 * @param read makes a call with the option `refused` that it gets
 * @returns what was read, or the answer of status 401, 403 or 404
 */
export async function readable<T>(
  read: (options: { refused: (fault: AnswerFault) => Error | undefined }) => Promise<T>,
): Promise<Readable<T>> {
  const refused = (fault: AnswerFault): Error | undefined =>
    [401, 403, 404].includes(fault.status) ? new Unreadable(fault) : undefined;
  try {
    return { kind: 'read', value: await read({ refused }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

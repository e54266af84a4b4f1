import { kubernetesError } from '../error-codes.ts';
import { ConnectionFault, connectionFault } from '../transport/connection-fault.ts';
import type { WireAnswer } from '../transport/transport.ts';
import type { Subject } from './question.ts';

/** Why a stream ended before its end, where that was our own doing. */
export interface StreamBounds {
  /** Milliseconds without a byte after which the stream counts as dead. */
  readonly silence: number;
  /** Gets each piece. @throws what ends the stream */
  readonly onPiece: (piece: Buffer) => void;
}

/**
 * Reads a stream to its end.
 * @param answer an answer whose body nobody reads yet
 * @param bounds who gets the pieces, and how long silence may last
 * @throws ConnectionFault for a stream that broke or fell silent, what `onPiece` throws
 */
export async function readPieces(answer: WireAnswer, bounds: StreamBounds): Promise<void> {
  const { body } = answer;
  // Whoever comes too late hears no end.
  if (body.destroyed) throw new ConnectionFault('the connection ended before the answer was read');
  let idle: NodeJS.Timeout | undefined;
  let isEnded = false;
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (error: Error): void => {
        reject(error);
        body.destroy();
      };
      idle = setTimeout(() => {
        fail(new ConnectionFault(`silence for ${bounds.silence} ms`));
      }, bounds.silence);
      body.on('data', (piece: Buffer) => {
        idle?.refresh();
        try {
          bounds.onPiece(piece);
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      });
      body.once('end', () => {
        isEnded = true;
      });
      body.once('error', (error) => reject(connectionFault(error)));
      // An HTTP/2 stream that was cut has an end too; what it was is known when it is closed.
      body.once('close', () => {
        if (isEnded && answer.isWhole()) resolve();
        else reject(new ConnectionFault('the connection ended in the middle'));
      });
    });
  } finally {
    clearTimeout(idle);
    // A stream that is destroyed may still say why.
    body.on('error', () => undefined);
    body.destroy();
  }
}

/**
 * @param answer an answer
 * @param maximumBytes the most that is read
 * @param silence how long it may be silent, in milliseconds
 * @param about what it is, for the message
 * @returns its text
 * @throws KUBERNETES_ANSWER_TOO_LARGE, ConnectionFault
 */
export async function readBody(
  answer: WireAnswer,
  maximumBytes: number,
  silence: number,
  about: Subject,
): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  await readPieces(answer, {
    silence,
    onPiece: (piece) => {
      size += piece.length;
      if (size > maximumBytes) throw tooLarge(about, maximumBytes);
      pieces.push(piece);
    },
  });
  return Buffer.concat(pieces).toString('utf8');
}

/**
 * @param about what was asked
 * @param maximumBytes the limit
 * @returns KUBERNETES_ANSWER_TOO_LARGE
 */
export function tooLarge(about: Subject, maximumBytes: number): Error {
  return kubernetesError('KUBERNETES_ANSWER_TOO_LARGE', {
    message: `Expected the answer about ${about.what} to have at most ${maximumBytes} bytes; it has more.`,
    remedy: 'Ask for less: a namespace, or a label selector.',
    facts: { verb: about.verb, resource: about.resource, maximumBytes },
  });
}

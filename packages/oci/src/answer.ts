import { isWaybillError, messageOf, systemCode } from '@waybill/core';
import { z } from 'zod';
import { ociError } from './error-codes.ts';
import type { HttpAnswer } from './http-answer.ts';

/** The connection gave no answer, or broke while one was read: worth another try. */
export class ConnectionFault extends Error {
  override readonly name = 'ConnectionFault';
}

/** What an answer is about, for messages: host, repository and the thing asked for. */
export interface Subject {
  readonly registry: string;
  readonly repository?: string;
  /** `the manifest sha-…`, `the blob sha256:…`. */
  readonly what: string;
}

/** A registry's own words on an error. */
export interface AnswerProblem {
  readonly code: string;
  readonly message: string;
}

const maximumProblemBytes = 16_384;

const problemsSchema = z.object({
  errors: z.array(z.object({ code: z.string(), message: z.string().nullish() })).min(1),
});

/**
 * Reads a body whole, up to a limit.
 * @param response an answer whose body was not read
 * @param maximumBytes the most that is read
 * @param subject what it is, for the message
 * @param touch called with each piece, to keep an idle timer from firing
 * @throws OCI_TOO_LARGE, ConnectionFault
 */
export async function readBounded(
  response: HttpAnswer,
  maximumBytes: number,
  subject: Subject,
  touch: () => void = () => undefined,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of readPieces(response, touch)) {
    size += piece.byteLength;
    if (size > maximumBytes) throw tooLarge(subject, maximumBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Gives a body's pieces; a broken connection is a ConnectionFault. Ending early cancels the body. */
export async function* readPieces(
  response: HttpAnswer,
  touch: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of response.body()) {
      touch();
      yield piece;
    }
  } catch (error) {
    throw connectionFault(error);
  }
}

/** @returns a ConnectionFault for what a request or its body threw; our own errors stay what they are */
export function connectionFault(error: unknown): Error {
  if (isWaybillError(error) || error instanceof ConnectionFault) return error;
  const cause = causeOf(error);
  const code = systemCode(cause) ?? '';
  const text = textOf(cause);
  return new ConnectionFault(code !== '' && !text.includes(code) ? `${code}: ${text}` : text, {
    cause: error,
  });
}

function causeOf(error: unknown): unknown {
  const hasCause = typeof error === 'object' && error !== null && 'cause' in error;
  return hasCause && error.cause !== undefined ? error.cause : error;
}

function textOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage && typeof error.message === 'string' ? error.message : messageOf(error);
}

/** @returns OCI_TOO_LARGE */
export function tooLarge(subject: Subject, maximumBytes: number): Error {
  return ociError('OCI_TOO_LARGE', {
    message: `Expected ${describe(subject)} to have at most ${maximumBytes} bytes; it has more.`,
    remedy: 'Look at what was pushed there: nothing that Waybill reads is that large.',
    facts: { ...factsOf(subject), maximumBytes },
  });
}

/** @returns what the bytes hold as JSON; undefined where they are none, which no schema takes */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** @returns the registry's own words on an error, where its body has the specification's form */
export async function readProblems(response: HttpAnswer): Promise<readonly AnswerProblem[]> {
  try {
    const subject = { registry: '', what: 'an error' };
    const text = (await readBounded(response, maximumProblemBytes, subject)).toString('utf8');
    const parsed = problemsSchema.parse(JSON.parse(text));
    return parsed.errors.slice(0, 3).map((problem) => ({
      code: printable(problem.code, 64),
      message: printable(problem.message ?? '', 200),
    }));
  } catch {
    // An error's body is a courtesy; the status alone decides.
    return [];
  }
}

/** @returns `the manifest x of host/path` */
export function describe(subject: Subject): string {
  const place =
    subject.repository === undefined
      ? subject.registry
      : `${subject.registry}/${subject.repository}`;
  return `${subject.what} of ${place}`;
}

/** @returns the facts that each error of the client has */
export function factsOf(subject: Subject): Record<string, string> {
  return {
    registry: subject.registry,
    ...(subject.repository === undefined ? {} : { repository: subject.repository }),
  };
}

interface Meaning {
  readonly code: Parameters<typeof ociError>[0];
  readonly remedy: string;
}

/** What a status means to the one who reads the message. */
function meaningOf(status: number): Meaning {
  switch (status) {
    case 401:
      return {
        code: 'OCI_UNAUTHORIZED',
        remedy:
          'Give credentials that the registry knows: log in to it in an earlier step, or check that the token has not expired.',
      };
    case 403:
      return {
        code: 'OCI_FORBIDDEN',
        remedy:
          'Give the account the right to this repository: on GitHub `permissions: packages: write` (or read), elsewhere push or pull in the registry.',
      };
    case 404:
      return {
        code: 'OCI_NOT_FOUND',
        remedy:
          "Check the repository's path and the reference; what it names may have been deleted.",
      };
    case 413:
    case 507:
      return {
        code: 'OCI_QUOTA_EXCEEDED',
        remedy:
          'Free space in the registry, raise its quota, or raise the body limit of the proxy before it (nginx: client_max_body_size).',
      };
    case 429:
      return {
        code: 'OCI_RATE_LIMITED',
        remedy: 'Run it again later, or use an account with a higher limit.',
      };
    default:
      if (status === 408 || status >= 500) {
        return {
          code: 'OCI_SERVER_ERROR',
          remedy:
            "Look at the registry's state and run it again: it goes on from where things stand.",
        };
      }
      if (status < 400) {
        return {
          code: 'OCI_ANSWER_INVALID',
          remedy:
            'Check that the host is a registry, and what stands before it (proxy, login page).',
        };
      }
      return {
        code: 'OCI_REQUEST_REFUSED',
        remedy: "The registry's own words say why; repeating the request changes nothing.",
      };
  }
}

/**
 * @param subject what was asked
 * @param status what was answered
 * @param problems the registry's own words
 * @returns the error that says so
 */
export function answerError(
  subject: Subject,
  status: number,
  problems: readonly AnswerProblem[],
): Error {
  const meaning = meaningOf(status);
  const words = problems.map((problem) => `${problem.code} ${problem.message}`.trim()).join('; ');
  return ociError(meaning.code, {
    message: `Expected the registry to serve ${describe(subject)}; it answered ${status}${words === '' ? '' : ` (${words})`}.`,
    remedy: meaning.remedy,
    facts: { ...factsOf(subject), status, problems: problems.map((problem) => problem.code) },
  });
}

/** @returns OCI_UNREACHABLE, with what the connection said last */
export function unreachable(subject: Subject, fault: ConnectionFault): Error {
  const certificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/i.test(fault.message);
  return ociError('OCI_UNREACHABLE', {
    message: `Expected an answer about ${describe(subject)}; the connection failed: ${printable(fault.message, 200)}.`,
    remedy: certificate
      ? 'Make the registry’s certificate authority known: NODE_EXTRA_CA_CERTS names its PEM file.'
      : 'Check the host, its port, the network and the proxy (NODE_USE_ENV_PROXY=1 makes Node 24 honour HTTPS_PROXY); then run it again.',
    facts: factsOf(subject),
    cause: fault,
  });
}

/** @returns OCI_ANSWER_INVALID */
export function invalidAnswer(subject: Subject, why: string): Error {
  return ociError('OCI_ANSWER_INVALID', {
    message: `Expected an answer about ${describe(subject)} as the distribution specification has it; ${why}.`,
    remedy: 'Check that the host is a registry, and what stands before it (proxy, login page).',
    facts: factsOf(subject),
  });
}

/** @returns OCI_DIGEST_MISMATCH, with both digests or sizes */
export function digestMismatch(subject: Subject, expected: string, found: string): Error {
  return ociError('OCI_DIGEST_MISMATCH', {
    message: `Expected ${describe(subject)} to have ${expected}; its bytes have ${found}.`,
    remedy:
      'Do not use it. The registry’s storage or something on the way is damaged or forged: compare with another copy, and push the image anew.',
    facts: { ...factsOf(subject), expected, found },
  });
}

/** @returns the text without control characters, cut to a length: it came from outside */
function printable(text: string, maximumLength: number): string {
  return text.replace(/\p{Cc}+/gu, ' ').slice(0, maximumLength);
}

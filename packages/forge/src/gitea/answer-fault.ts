import { describeIssues, type Clock, type Facts } from '@waybill/core';
import { z } from 'zod';
import { forgeError, type ForgeErrorCode } from '../error-codes.ts';
import type { ConnectionFault, FetchedAnswer } from '../bounded-fetch.ts';
import type { Endpoint } from './endpoints.ts';

/** What was asked, for messages. */
export interface Question {
  readonly endpoint: Endpoint;
  readonly repository: string;
  readonly apiUrl: string;
  readonly authenticated: boolean;
}

/** The server's own words in an answer that is an error. */
const problemSchema = z.object({
  message: z.string().catch(''),
  errors: z.array(z.string()).catch([]),
});

/** An answer that is an error, with what deciding about another try needs. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
  readonly status: number;
  /** What the server said, in one line of printable text; empty where it said nothing. */
  readonly words: string;
  /** What the caller sees. */
  readonly error: Error;
  /** Only what time can change is tried again (design, section 5). */
  readonly isTransient: boolean;
  /** Whether a write may have happened nevertheless. */
  readonly isAmbiguous: boolean;
  readonly afterMilliseconds: number | undefined;

  constructor(question: Question, answer: FetchedAnswer, clock: Clock) {
    super(`status ${String(answer.status)}`);
    this.status = answer.status;
    this.words = wordsOf(answer.bytes);
    this.afterMilliseconds = retryAfter(answer.headers, clock);
    // Gitea itself limits nothing: 429 comes from a proxy before it, and nothing has happened.
    this.isTransient = [408, 429, 500, 502, 503, 504].includes(answer.status);
    this.isAmbiguous = this.isTransient && answer.status !== 429;
    this.error = errorOf(question, answer.status, this.words, this.isTransient);
  }
}

function wordsOf(bytes: Uint8Array): string {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return '';
  }
  const { data } = problemSchema.safeParse(value);
  const text = [data?.message ?? '', ...(data?.errors ?? [])].filter((part) => part !== '');
  return text
    .join('; ')
    .replace(/[^\u0020-\u007e]+/g, ' ')
    .slice(0, 400)
    .trim();
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfter(headers: Headers, clock: Clock): number | undefined {
  const header = headers.get('retry-after');
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}

function errorOf(question: Question, status: number, words: string, isTransient: boolean): Error {
  const said = { question, status, words };
  if (status === 429) {
    return make('FORGE_RATE_LIMITED', said, {
      expected: 'to be within the rate limit',
      remedy: 'Start it again later; it goes on from where things stand.',
    });
  }
  if (status >= 300 && status < 400) {
    return make('FORGE_REDIRECTED', said, {
      expected: 'to be answered where it was sent',
      remedy:
        'The repository was renamed or moved. Give its present name: what is found under an old one could be another one tomorrow.',
    });
  }
  if (status === 401) {
    return make('FORGE_UNAUTHORIZED', said, {
      expected: 'to be let in',
      remedy: question.authenticated
        ? 'The token is expired, revoked or wrong. Make a new one, and put it into the secret that this job reads; the token of a job ends with it.'
        : 'Give a token: this server answers nobody without one.',
    });
  }
  if (status === 403) {
    return make('FORGE_FORBIDDEN', said, {
      expected: 'to be allowed',
      remedy: permissionRemedy(question.endpoint),
    });
  }
  if (status === 404) {
    return make('FORGE_NOT_FOUND', said, {
      expected: 'to find something',
      remedy: `Check the name. Where it exists, the token does not see it: ${permissionRemedy(question.endpoint)}`,
    });
  }
  if (isTransient || status >= 500) {
    return make('FORGE_SERVER_ERROR', said, {
      expected: 'to be answered',
      remedy:
        "The server has a fault of its own; its log tells which. Start it again: it goes on from where things stand, once the server's own fault is mended.",
    });
  }
  return make('FORGE_REQUEST_REFUSED', said, {
    expected: 'to be accepted',
    remedy:
      status === 423
        ? 'The repository is archived, or the pull request locked: open it again.'
        : 'Correct what the message names; the same request will be refused again.',
  });
}

/** What to give a token so that it may ask for this. */
function permissionRemedy({ needs, byAdministrator }: Endpoint): string {
  const scope =
    needs === 'none' ? 'Give a token' : `Give a token with the scope ${needs} for this repository`;
  const account =
    byAdministrator === true
      ? ' of an account that administers the repository'
      : ' of an account that may do it there';
  return `${scope}${account}.`;
}

interface Said {
  readonly question: Question;
  readonly status: number;
  readonly words: string;
}

function make(
  code: ForgeErrorCode,
  { question: { endpoint, repository, apiUrl }, status, words }: Said,
  { expected, remedy, facts = {} }: { expected: string; remedy: string; facts?: Facts },
): Error {
  const shown = words === '' ? '' : `: ${words.replace(/\.$/, '')}`;
  return forgeError(code, {
    message: `Expected the request for ${endpoint.what} of ${repository} ${expected}; ${new URL(apiUrl).host} answered with status ${String(status)}${shown}.`,
    remedy,
    facts: { repository, request: `${endpoint.method} ${endpoint.path}`, status, ...facts },
  });
}

/**
 * @param question what was asked
 * @returns FORGE_FORBIDDEN for a repository that the server hides from this token: it answers 404 then
 */
export function hidden(question: Question): Error {
  return make(
    'FORGE_FORBIDDEN',
    { question, status: 404, words: '' },
    {
      expected: 'to be allowed',
      remedy: `The repository does not exist, or the token does not see it. Check its name, and that the token's account is a collaborator. ${permissionRemedy(question.endpoint)}`,
    },
  );
}

/**
 * @param question what was asked
 * @param fault why no answer came
 * @returns FORGE_UNREACHABLE
 */
export function unreachable(
  { endpoint, repository, apiUrl }: Question,
  fault: ConnectionFault,
): Error {
  const { host } = new URL(apiUrl);
  return forgeError('FORGE_UNREACHABLE', {
    message: `Expected ${host} to answer the request for ${endpoint.what} of ${repository}; ${fault.message}.`,
    remedy: fault.isFinal
      ? 'Trust the certificate authority of this server: set NODE_EXTRA_CA_CERTS to a file that holds it.'
      : 'Check the address, the network and the proxy (HTTPS_PROXY, NO_PROXY), then start it again.',
    facts: { host, repository, request: `${endpoint.method} ${endpoint.path}` },
    cause: fault,
  });
}

/**
 * @param question what was asked
 * @param problem what is wrong with the answer
 * @returns FORGE_ANSWER_INVALID
 */
export function invalidAnswer({ endpoint, repository, apiUrl }: Question, problem: string): Error {
  return forgeError('FORGE_ANSWER_INVALID', {
    message: `Expected ${new URL(apiUrl).host} to answer the request for ${endpoint.what} of ${repository} in the documented form; ${problem}.`,
    remedy:
      'Check that the address is that of an API of Gitea or Forgejo (it ends in /api/v1). An answer that is not understood is never taken for a good one; a newer version of Waybill may know it.',
    facts: { repository, request: `${endpoint.method} ${endpoint.path}` },
  });
}

/**
 * @param question what was asked
 * @param schema what the answer must be
 * @param value the answer
 * @returns the answer, parsed
 * @throws FORGE_ANSWER_INVALID
 */
export function parseAnswer<S extends z.ZodType>(
  question: Question,
  schema: S,
  value: unknown,
): z.infer<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalidAnswer(question, describeIssues(result.error).join('; '));
}

import { describeIssues, timestamp, type Clock, type Facts } from '@waybill/core';
import { z } from 'zod';
import { forgeError, type ForgeErrorCode } from '../error-codes.ts';
import type { ConnectionFault, FetchedAnswer } from '../bounded-fetch.ts';
import type { Endpoint } from './endpoints.ts';
import { permissionRemedy } from './permissions.ts';

/** What was asked, for messages. */
export interface Question {
  readonly endpoint: Endpoint;
  readonly repository: string;
  readonly apiUrl: string;
  readonly authenticated: boolean;
}

/** GitHub's own words in an answer that is an error. */
const problemSchema = z.object({
  message: z.string().catch(''),
  errors: z
    .array(
      z.union([
        z.string().transform((message) => ({ message, field: '', code: '' })),
        z.object({
          message: z.string().catch(''),
          field: z.string().catch(''),
          code: z.string().catch(''),
        }),
      ]),
    )
    .catch([]),
});
export type Problem = z.infer<typeof problemSchema>;

/** An answer that is an error, with what deciding about another try needs. */
export class AnswerFault extends Error {
  override readonly name = 'AnswerFault';
  readonly status: number;
  readonly problem: Problem;
  /** What the caller sees. */
  readonly error: Error;
  /** Only what time can change is tried again (design, section 5). */
  readonly isTransient: boolean;
  /** Whether a write may have happened nevertheless. */
  readonly isAmbiguous: boolean;
  readonly afterMilliseconds: number | undefined;
  /** Where a redirect points. */
  readonly location: string | undefined;

  constructor(question: Question, answer: FetchedAnswer, clock: Clock) {
    super(`status ${String(answer.status)}`);
    const problem = problemOf(answer.bytes);
    const limit = rateLimitOf(answer, problem, clock);
    this.status = answer.status;
    this.problem = problem;
    this.afterMilliseconds = limit?.waitMilliseconds ?? retryAfter(answer.headers, clock);
    this.isTransient = limit !== undefined || [408, 500, 502, 503, 504].includes(answer.status);
    this.isAmbiguous = limit === undefined && (answer.status === 408 || answer.status >= 500);
    this.location = answer.headers.get('location') ?? undefined;
    this.error = errorOf({ question, answer, problem, limit, fault: this });
  }

  /** Whether the server does not know the version of the API that the request named. */
  get isAboutApiVersion(): boolean {
    return [400, 410].includes(this.status) && /x-github-api-version/i.test(this.words);
  }

  /** Everything that GitHub said, in one line. */
  get words(): string {
    return wordsOf(this.problem);
  }
}

/**
 * @param problem GitHub's words
 * @returns them in one line of printable text, cut to what a message can hold
 */
function wordsOf({ message, errors }: Problem): string {
  const all = [message, ...errors.map((error) => error.message || `${error.field} ${error.code}`)];
  const text = all.filter((part) => part.trim() !== '').join('; ');
  return text.replace(/[^\u0020-\u007e]+/g, ' ').slice(0, 400);
}

function problemOf(bytes: Uint8Array): Problem {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    value = {};
  }
  const result = problemSchema.safeParse(value);
  return result.success ? result.data : { message: '', errors: [] };
}

interface RateLimit {
  readonly waitMilliseconds: number;
  /** When it is over. */
  readonly until: number;
}

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function rateLimitOf(
  { status, headers }: FetchedAnswer,
  { message }: Problem,
  clock: Clock,
): RateLimit | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const now = clock.now();
  const after = retryAfter(headers, clock);
  if (after !== undefined) return { waitMilliseconds: after, until: now + after };
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && Number.isFinite(reset) && reset > 0) {
    const until = reset * 1000;
    return { waitMilliseconds: Math.max(1000, until - now), until };
  }
  // Neither header: GitHub asks for at least a minute.
  const isLimit =
    status === 429 || /secondary rate limit|abuse detection|rate limit exceeded/i.test(message);
  return isLimit ? { waitMilliseconds: 60_000, until: now + 60_000 } : undefined;
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3). */
function retryAfter(headers: Headers, clock: Clock): number | undefined {
  const header = headers.get('retry-after');
  if (header === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - clock.now());
}

interface FaultParts {
  readonly question: Question;
  readonly answer: FetchedAnswer;
  readonly problem: Problem;
  readonly limit: RateLimit | undefined;
  readonly fault: AnswerFault;
}

function errorOf(parts: FaultParts): Error {
  const { question, answer, limit, fault } = parts;
  const { status } = answer;
  if (limit !== undefined) return rateLimited(question, status, limit, fault.words);
  if (status >= 300 && status < 400) return redirected(question, status);
  if (status === 401) return unauthorized(question, fault.words);
  if (status === 403) return forbidden(question, answer, fault.words);
  if (status === 404) return notFound(question, fault.words);
  if (fault.isTransient || status >= 500) return serverError(question, status, fault.words);
  return make('FORGE_REQUEST_REFUSED', question, status, fault.words, {
    expected: 'to be accepted',
    remedy: 'Correct what the message names; the same request will be refused again.',
  });
}

function make(
  code: ForgeErrorCode,
  { endpoint, repository, apiUrl }: Question,
  status: number,
  words: string,
  { expected, remedy, facts = {} }: { expected: string; remedy: string; facts?: Facts },
): Error {
  const said = words === '' ? '' : `: ${words.replace(/\.$/, '')}`;
  return forgeError(code, {
    message: `Expected the request for ${endpoint.what} of ${repository} ${expected}; ${new URL(apiUrl).host} answered with status ${String(status)}${said}.`,
    remedy,
    facts: { repository, request: endpoint.route, status, ...facts },
  });
}

function rateLimited(question: Question, status: number, limit: RateLimit, words: string): Error {
  const resets = timestamp({ now: () => limit.until });
  return make('FORGE_RATE_LIMITED', question, status, words, {
    expected: 'to be within the rate limit',
    remedy: `Start it again after ${resets}; it goes on from where things stand. A GitHub App's token has a limit of its own.`,
    facts: { resets },
  });
}

function redirected(question: Question, status: number): Error {
  return make('FORGE_REDIRECTED', question, status, '', {
    expected: 'to be answered where it was sent',
    remedy:
      'The repository or branch was renamed or moved. Give its present name: what is found under an old one could be another one tomorrow.',
  });
}

function unauthorized(question: Question, words: string): Error {
  return make('FORGE_UNAUTHORIZED', question, 401, words, {
    expected: 'to be let in',
    remedy: question.authenticated
      ? 'The token is expired, revoked or wrong. Make a new one, and put it into the secret that this job reads; a GITHUB_TOKEN ends with its job.'
      : 'Give a token: this server answers nobody without one.',
  });
}

function forbidden(question: Question, { headers }: FetchedAnswer, words: string): Error {
  const permission = permissionRemedy(
    question.endpoint.needs,
    headers.get('x-accepted-github-permissions') ?? undefined,
  );
  // https://docs.github.com/en/authentication/authenticating-with-single-sign-on
  const remedy = headers.has('x-github-sso')
    ? `Authorize the token for the organization's single sign-on (its page on GitHub, "Configure SSO").`
    : /not permitted to create or approve pull requests/i.test(words)
      ? 'Allow it under Settings > Actions > General > Workflow permissions, or give the token of a GitHub App.'
      : permission;
  return make('FORGE_FORBIDDEN', question, 403, words, { expected: 'to be allowed', remedy });
}

function notFound(question: Question, words: string): Error {
  return make('FORGE_NOT_FOUND', question, 404, words, {
    expected: 'to find something',
    remedy: `Check the name. Where it exists, the token does not see it: ${permissionRemedy(question.endpoint.needs, undefined)}`,
  });
}

function serverError(question: Question, status: number, words: string): Error {
  return make('FORGE_SERVER_ERROR', question, status, words, {
    expected: 'to be answered',
    remedy:
      'The forge has a fault of its own (GitHub tells at githubstatus.com). Start it again: it goes on from where things stand.',
  });
}

/**
 * @param question what was asked by GraphQL, which says such a thing with status 200
 * @param words what it said
 * @returns FORGE_FORBIDDEN with the permission to add
 */
export function forbiddenByGraphql(question: Question, words: string): Error {
  const remedy = permissionRemedy(question.endpoint.needs, undefined);
  return make('FORGE_FORBIDDEN', question, 200, words, { expected: 'to be allowed', remedy });
}

/**
 * @param question what was asked by GraphQL
 * @param words why it is refused
 * @returns FORGE_REQUEST_REFUSED
 */
export function refusedByGraphql(question: Question, words: string): Error {
  return make('FORGE_REQUEST_REFUSED', question, 200, words, {
    expected: 'to be accepted',
    remedy: 'Correct what the message names; the same request will be refused again.',
  });
}

/**
 * @param question what was asked
 * @returns FORGE_FORBIDDEN for a repository that GitHub hides from this token: it answers 404 instead of 403
 *   (https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource)
 */
export function hidden(question: Question): Error {
  return make('FORGE_FORBIDDEN', question, 404, '', {
    expected: 'to be allowed',
    remedy: `The repository does not exist, or the token does not see it. Check its name, and that the token is meant for it (GITHUB_TOKEN sees only its own repository). ${permissionRemedy(question.endpoint.needs, undefined)}`,
  });
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
    facts: { host, repository, request: endpoint.route },
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
      'Check that the address is that of a GitHub API (GITHUB_API_URL). An answer that is not understood is never taken for a good one; a newer version of Waybill may know it.',
    facts: { repository, request: endpoint.route },
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

import {
  messageOf,
  performEffect,
  redact,
  retry,
  withDeadline,
  type Attempt,
  type Clock,
  type EffectName,
  type Secret,
} from '@waybill/core';
import {
  AnswerTooLarge,
  ConnectionFault,
  fetchBounded,
  type FetchedAnswer,
} from '@waybill/forge/bounded-fetch';
import { isLoopback, retryAfter } from '@waybill/oci';
import { supplyChainError } from '../error-codes.ts';

/** How the services of a signature are asked. */
export interface SigningSurroundings {
  readonly signal: AbortSignal;
  /** How long one question may take with its retries; 60 s. */
  readonly deadlineMilliseconds?: number;
  readonly firstDelayMilliseconds?: number;
  readonly clock?: Clock;
}

/** One question to a service. */
export interface ServiceQuestion {
  /** Absent where asking changes nothing there. */
  readonly effect?: EffectName;
  /** Who is asked, for people: `the certificate authority`. */
  readonly service: string;
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Statuses that count as an answer. */
  readonly expect: readonly number[];
  readonly maximumBytes: number;
  /** What must not appear in a message. */
  readonly secrets?: readonly Secret[];
}

/** A service that answers with errors five times is not well. */
const maximumAttempts = 5;
const defaultDeadline = 60_000;
const shownBytes = 300;

/**
 * @param text the address of a service
 * @param path what stands below it
 * @param service who is asked
 * @returns where the question goes
 * @throws SIGNING_SERVICE_INSECURE: what is sent there proves who this run is
 */
export function serviceUrl(text: string, path: string, service: string): URL {
  const base = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe =
    base?.protocol === 'https:' || (base?.protocol === 'http:' && isLoopback(base.hostname));
  if (base === undefined || !isSafe || base.username !== '' || base.password !== '') {
    throw supplyChainError('SIGNING_SERVICE_INSECURE', {
      message: `Expected the address of ${service} to begin with https:// and to hold no user; found ${JSON.stringify(redact(text.slice(0, 200), []))}.`,
      remedy: 'Give its address with https; plain http is taken for this machine itself only.',
    });
  }
  if (path !== '') base.pathname = `${base.pathname.replace(/\/+$/, '')}${path}`;
  return base;
}

/**
 * Asks a service until it answers: again where it or the connection failed for a while, as Retry-After says.
 * @param question what to ask
 * @param surroundings signal, deadline, clock
 * @returns the answer, with one of the expected statuses
 * @throws SIGNING_SERVICE_UNREACHABLE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_ANSWER_INVALID (too large),
 *   DEADLINE_EXCEEDED, or the signal's reason
 */
export async function askService(
  question: ServiceQuestion,
  surroundings: SigningSurroundings,
): Promise<FetchedAnswer> {
  const deadlineMilliseconds = surroundings.deadlineMilliseconds ?? defaultDeadline;
  const { signal, clock } = surroundings;
  const ask = async (within: AbortSignal): Promise<FetchedAnswer> => {
    const { value } = await retry(async () => await attempt(question, within), {
      signal: within,
      deadlineMilliseconds,
      maximumAttempts,
      firstDelayMilliseconds: surroundings.firstDelayMilliseconds ?? 500,
      ...(clock === undefined ? {} : { clock }),
    });
    return value;
  };
  const { effect, service } = question;
  return effect === undefined
    ? await withDeadline(`the answer of ${service}`, deadlineMilliseconds, signal, ask)
    : await performEffect(effect, { signal, deadlineMilliseconds }, ask);
}

async function attempt(
  question: ServiceQuestion,
  signal: AbortSignal,
): Promise<Attempt<FetchedAnswer>> {
  const { url, method = 'POST', headers, body, maximumBytes } = question;
  const init = { method, headers: { 'user-agent': 'waybill', ...headers }, signal };
  try {
    const sent = typeof body === 'object' ? new Uint8Array(body) : body;
    const answer = await fetchBounded(
      url.href,
      sent === undefined ? init : { ...init, body: sent },
      maximumBytes,
    );
    return judge(question, answer);
  } catch (error) {
    if (signal.aborted) return { outcome: 'final', error: signal.reason };
    if (error instanceof AnswerTooLarge) {
      return { outcome: 'final', error: answerInvalid(question.service, error.message) };
    }
    if (!(error instanceof ConnectionFault)) return { outcome: 'final', error };
    const failure = unreachable(question, `the connection failed: ${messageOf(error)}`);
    if (error.isFinal) return { outcome: 'final', error: failure };
    return { outcome: 'again', reason: error.message, error: failure };
  }
}

function judge(question: ServiceQuestion, answer: FetchedAnswer): Attempt<FetchedAnswer> {
  const { status, headers } = answer;
  if (question.expect.includes(status)) return { outcome: 'done', value: answer };
  const said = `status ${String(status)}${shownBody(question, answer)}`;
  const isTransient = status === 408 || status === 429 || (status >= 500 && status !== 501);
  if (!isTransient) {
    const error = supplyChainError('SIGNING_SERVICE_REFUSED', {
      message: `Expected ${question.service} (${question.url.host}) to do what it was asked; it answered with ${said}.`,
      remedy:
        'Check its address, and that it knows the issuer of the token; what it says is above.',
      facts: { host: question.url.host, status },
    });
    return { outcome: 'final', error };
  }
  // A date is compared with the service's own clock: this machine's may differ.
  const now = Date.parse(headers.get('date') ?? '');
  const after = retryAfter(headers.get('retry-after'), Number.isNaN(now) ? Date.now() : now);
  return {
    outcome: 'again',
    reason: said,
    error: unreachable(question, `it answered with ${said}`),
    ...(after === undefined ? {} : { afterMilliseconds: after }),
  };
}

/** What the service said, short and without what was sent to it. */
function shownBody({ secrets = [] }: ServiceQuestion, { bytes }: FetchedAnswer): string {
  const text = redact(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'), secrets)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? '' : `: ${text.slice(0, shownBytes)}`;
}

function unreachable({ service, url }: ServiceQuestion, why: string): Error {
  return supplyChainError('SIGNING_SERVICE_UNREACHABLE', {
    message: `Expected ${service} (${url.host}) to answer; ${why}.`,
    remedy: 'Look whether it is up and reached from here, and run this again: nothing is lost.',
    facts: { host: url.host },
  });
}

/**
 * @param service who answered
 * @param problem what is wrong with the answer
 * @returns SIGNING_SERVICE_ANSWER_INVALID
 */
export function answerInvalid(service: string, problem: string): Error {
  return supplyChainError('SIGNING_SERVICE_ANSWER_INVALID', {
    message: `Expected ${service} to answer with what it was asked for; ${problem}.`,
    remedy: 'Check its address: something else may answer there.',
  });
}

/**
 * @param answer an answer whose body is JSON
 * @param service who answered
 * @returns the parsed body
 * @throws SIGNING_SERVICE_ANSWER_INVALID
 */
export function jsonOf({ bytes }: FetchedAnswer, service: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw answerInvalid(service, 'its answer is no JSON in UTF-8');
  }
}

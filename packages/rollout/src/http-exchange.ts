import { request as httpRequest, Agent as HttpAgent, type IncomingMessage } from 'node:http';
import { messageOf, systemCode } from '@waybill/core';

/** How an answer is limited. */
export const exchangeLimits = { bodyBytes: 1_048_576, headerBytes: 16_384 } as const;

/** One question to an HTTP server. */
export interface HttpQuestion {
  readonly url: URL;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMilliseconds: number;
}

/** An answer, with at most 1 MiB of body; redirects are not followed. */
export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** Lower-case names; several values of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the body was longer than the limit. */
  readonly truncated: boolean;
  readonly milliseconds: number;
}

/** Why there was no answer. */
export type SilenceCause = 'refused' | 'dns' | 'tls' | 'timeout' | 'broken' | 'network';

/** No answer. */
export interface HttpSilence {
  readonly kind: 'silence';
  readonly cause: SilenceCause;
  /** As people read it: `connection refused (ECONNREFUSED)`. */
  readonly detail: string;
  readonly milliseconds: number;
}

/**
 * Asks once, on a connection of its own: a kept-alive connection could still lead to the process that is being
 * replaced. Redirects are answers. No answer is a value and not an error, because whoever waits expects it.
 * @param question what to ask, and how long to wait for the whole answer
 * @param signal cancels the exchange
 * @returns the answer, or why there was none
 * @throws the signal's reason
 */
export async function exchange(
  question: HttpQuestion,
  signal: AbortSignal,
): Promise<HttpAnswer | HttpSilence> {
  signal.throwIfAborted();
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  const timeout = AbortSignal.timeout(question.timeoutMilliseconds);
  try {
    const answer = await send(question, AbortSignal.any([signal, timeout]));
    return { kind: 'answer', ...answer, milliseconds: elapsed() };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted) {
      const detail = `no complete answer within ${String(question.timeoutMilliseconds)}ms`;
      return { kind: 'silence', cause: 'timeout', detail, milliseconds: elapsed() };
    }
    return { kind: 'silence', ...whySilent(error, question.url.hostname), milliseconds: elapsed() };
  }
}

type Received = Omit<HttpAnswer, 'kind' | 'milliseconds'>;

async function send(question: HttpQuestion, signal: AbortSignal): Promise<Received> {
  const connect = await connector(question.url);
  return await new Promise<Received>((resolve, reject) => {
    const sent = connect.request(question.url, {
      agent: connect.agent,
      method: question.method ?? 'GET',
      headers: {
        'user-agent': 'waybill',
        accept: '*/*',
        ...question.headers,
        // Node leaves the length out where a method usually has no body (DELETE).
        ...(question.body === undefined
          ? {}
          : { 'content-length': Buffer.byteLength(question.body) }),
        connection: 'close',
      },
      maxHeaderSize: exchangeLimits.headerBytes,
      signal,
    });
    sent.on('error', reject);
    sent.on('response', (answer) => {
      readBody(answer)
        .then((body) => {
          resolve({ status: answer.statusCode ?? 0, headers: joinHeaders(answer), ...body });
        })
        .catch(reject)
        .finally(() => sent.destroy());
    });
    sent.end(question.body);
  });
}

/** Agents that keep nothing alive. Loopback is never asked through a proxy; elsewhere the environment says so. */
async function connector(url: URL): Promise<{ request: typeof httpRequest; agent: HttpAgent }> {
  const options = isLoopback(url.hostname)
    ? { keepAlive: false }
    : { keepAlive: false, proxyEnv: process.env };
  if (url.protocol === 'http:') return { request: httpRequest, agent: new HttpAgent(options) };
  const https = await import('node:https');
  return { request: https.request, agent: new https.Agent(options) };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

async function readBody(answer: IncomingMessage): Promise<{ body: string; truncated: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > exchangeLimits.bodyBytes) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, exchangeLimits.bodyBytes);
  return { body: bytes.toString('utf8'), truncated: size > exchangeLimits.bodyBytes };
}

function joinHeaders(answer: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(answer.headersDistinct))
    headers[name] = (values ?? []).join(', ');
  return headers;
}

const causes: Readonly<Record<string, readonly [SilenceCause, string]>> = {
  ECONNREFUSED: ['refused', 'connection refused'],
  ENOTFOUND: ['dns', 'the name is unknown'],
  EAI_AGAIN: ['dns', 'the name could not be looked up'],
  ECONNRESET: ['broken', 'the connection was cut before the answer was complete'],
  EPIPE: ['broken', 'the connection was cut before the answer was complete'],
  ETIMEDOUT: ['timeout', 'the connection could not be made in time'],
  EHOSTUNREACH: ['network', 'no route to the host'],
  ENETUNREACH: ['network', 'no route to the network'],
  EPROTO: ['tls', 'TLS failed; does the server speak https there?'],
};

/** Says why an exchange failed; a code that is not known is told as it is. */
function whySilent(error: unknown, host: string): { cause: SilenceCause; detail: string } {
  const code = systemCode(error) ?? '';
  const known = causes[code];
  if (known?.[0] === 'dns') return { cause: 'dns', detail: `${known[1]}: ${host} (${code})` };
  if (known !== undefined) return { cause: known[0], detail: `${known[1]} (${code})` };
  if (code.startsWith('HPE_'))
    return { cause: 'broken', detail: `the answer is not HTTP as it should be (${code})` };
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code))
    return { cause: 'tls', detail: `TLS failed: ${messageOf(error)} (${code})` };
  return {
    cause: 'network',
    detail: code === '' ? messageOf(error) : `${messageOf(error)} (${code})`,
  };
}

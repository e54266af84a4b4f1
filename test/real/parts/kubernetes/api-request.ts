import { Agent, request } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where an API server is, and who asks. */
export interface ApiAccess {
  readonly server: string;
  /** PEM. */
  readonly authority: string;
  readonly token: string;
}

/** One question. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly contentType?: string;
}

/** An answer that is not what was asked for. */
export class ApiRefusal extends Error {
  readonly status: number;

  constructor(asked: ApiRequest, status: number, said: string) {
    super(`${asked.method} ${asked.path}: ${status} ${said}`);
    this.status = status;
  }
}

/** How long an API server may be away: it is restarted by some tests. */
const patience = 60_000;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Asks the API server, without the client that is tested, and again while nobody answers.
 * @throws ApiRefusal where the status is 400 or above
 */
export async function requestApi(access: ApiAccess, asked: ApiRequest): Promise<unknown> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await once(access, asked).catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return undefined;
    });
    if (answer !== undefined && !(isAway(answer.status) && Date.now() < end)) {
      if (answer.status >= 400) throw new ApiRefusal(asked, answer.status, answer.body);
      return answer.body === '' ? undefined : parsed(answer.body);
    }
    await sleep(100);
  }
}

function isAway(status: number): boolean {
  return status === 429 || status === 503 || status === 504;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

async function once(
  { server, authority, token }: ApiAccess,
  { method, path, body, contentType = 'application/json' }: ApiRequest,
): Promise<{ status: number; body: string }> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  // Node frames the body of a DELETE by itself only where its length is said; without, the next request begins with it.
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    ...(sent !== undefined && {
      'content-type': contentType,
      'content-length': Buffer.byteLength(sent),
    }),
  };
  const outgoing = request(`${server}${path}`, { method, headers, ca: authority, agent });
  return await new Promise((resolve, reject) => {
    outgoing.setTimeout(30_000, () => outgoing.destroy(new Error(`${path}: no answer`)));
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      text(response).then((said) => {
        resolve({ status: response.statusCode ?? 0, body: said });
      }, reject);
    });
    outgoing.end(sent);
  });
}

/** @returns a kubeconfig with one context */
export function kubeconfigText(access: ApiAccess, namespace = 'default'): string {
  const name = 'test';
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [
      {
        name,
        cluster: {
          server: access.server,
          'certificate-authority-data': Buffer.from(access.authority).toString('base64'),
        },
      },
    ],
    users: [{ name, user: { token: access.token } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace } }],
  });
}

import { Secret } from '@waybill/core';
import {
  fastLimits,
  startTestServer,
  type SeenRequest,
  type TestAnswer,
  type TestServer,
} from '../github/test-server.ts';
import { GiteaClient, type GiteaClientOptions } from './gitea-client.ts';

/** A server on 127.0.0.1 that answers as the test says, and a client for its repository `octo/shop`. */
export interface GiteaTestServer extends Omit<TestServer, 'client'> {
  client(options?: Partial<GiteaClientOptions>): GiteaClient;
}

/**
 * @param answers what is answered to `METHOD path` (below the repository, without its query), or a function; what
 *   is not there is 404, and the repository itself is there
 */
export async function startGiteaTestServer(
  answers: Readonly<Record<string, TestAnswer | ((request: SeenRequest) => TestAnswer)>>,
): Promise<GiteaTestServer> {
  const server = await startTestServer((request) => {
    const path = request.path.replace(/\?.*$/s, '').replace('/repos/octo/shop', '');
    const answer = answers[`${request.method} ${path}`];
    if (answer !== undefined) return typeof answer === 'function' ? answer(request) : answer;
    return request.method === 'GET' && path === '' ? { body: {} } : undefined;
  });
  return {
    ...server,
    client: (options = {}) =>
      new GiteaClient({
        repository: 'octo/shop',
        apiUrl: server.url,
        token: new Secret('gitea-test-token'),
        signal: new AbortController().signal,
        limits: fastLimits,
        ...options,
      }),
  };
}

import { createServer } from 'node:http';
import { z } from 'zod';

/** A cache service as GitHub's runners name it, which is empty and takes everything. */
export interface GithubCache {
  /** With a slash at its end, as a runner gives it. */
  readonly url: string;
  readonly requests: readonly { readonly method: string; readonly authorization: string }[];
  close(): Promise<void>;
}

/** Starts one on 127.0.0.1. What it answers is what actions/toolkit's cache client expects of version 1 of the service. */
export async function startGithubCache(): Promise<GithubCache> {
  const requests: { method: string; authorization: string }[] = [];
  const server = createServer((request, response) => {
    const { method = '', headers } = request;
    requests.push({ method, authorization: headers.authorization ?? '' });
    request.resume().on('end', () => {
      const isReservation = method === 'POST' && request.url?.endsWith('/caches') === true;
      response.writeHead(isReservation ? 201 : 204, { 'content-type': 'application/json' });
      response.end(isReservation ? JSON.stringify({ cacheId: requests.length }) : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

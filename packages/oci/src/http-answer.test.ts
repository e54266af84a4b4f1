import * as http from 'node:http';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { askHttp } from './http-answer.ts';

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newer: Partial<Pick<typeof http, 'setGlobalProxyFromEnv'>> = http;

(newer.setGlobalProxyFromEnv === undefined ? it.skip : it)(
  'asks through the proxy that is set for fetch',
  async () => {
    const asked: (string | undefined)[] = [];
    const proxy = http.createServer((request, response) => {
      asked.push(request.url);
      response.end('by proxy');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(proxy.address());
    const restore = newer.setGlobalProxyFromEnv?.({
      HTTP_PROXY: `http://127.0.0.1:${String(port)}`,
    });
    try {
      const url = new URL('http://registry.invalid/v2/');
      const signal = AbortSignal.timeout(10_000);
      const answer = await askHttp(url, { method: 'GET', headers: {}, signal });
      const pieces: Uint8Array[] = [];
      for await (const piece of answer.body()) pieces.push(piece);
      expect([answer.status, Buffer.concat(pieces).toString()]).toEqual([200, 'by proxy']);
      expect(asked).toEqual([url.href]);
    } finally {
      restore?.();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    }
  },
);

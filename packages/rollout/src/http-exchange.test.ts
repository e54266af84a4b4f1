import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { exchange, exchangeLimits } from './http-exchange.ts';

const servers: Server[] = [];
const never = new AbortController().signal;

async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<URL> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('exchange', () => {
  it('gives status, headers and body, and follows no redirect', async () => {
    const url = await serve((_request, response) => {
      response
        .writeHead(302, { location: 'https://elsewhere.example/', 'X-Many': ['a', 'b'] })
        .end('moved');
    });
    expect(await exchange({ url, timeoutMilliseconds: 5_000 }, never)).toMatchObject({
      kind: 'answer',
      status: 302,
      body: 'moved',
      truncated: false,
      headers: { location: 'https://elsewhere.example/', 'x-many': 'a, b' },
    });
  });

  it('uses a new connection for every question, so that no answer comes from a process that is being replaced', async () => {
    const ports: (number | undefined)[] = [];
    const wishes: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      ports.push(request.socket.remotePort);
      wishes.push(request.headers.connection);
      response.end('ok');
    });
    for (let count = 0; count < 3; count += 1)
      await exchange({ url, timeoutMilliseconds: 5_000 }, never);
    expect(new Set(ports).size).toBe(3);
    expect(wishes).toEqual(['close', 'close', 'close']);
  });

  it('sends method, headers and a body with its length', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push(
          `${String(request.method)} ${String(request.headers['content-length'])} ${String(request.headers['x-a'])} ${body}`,
        );
        response.end();
      });
    });
    for (const method of ['PUT', 'DELETE']) {
      await exchange(
        { url, method, headers: { 'x-a': '1' }, body: 'grüße', timeoutMilliseconds: 5_000 },
        never,
      );
    }
    expect(seen).toEqual(['PUT 7 1 grüße', 'DELETE 7 1 grüße']);
  });

  it('reads no more of a body than is allowed', async () => {
    const url = await serve((_request, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    const answer = await exchange({ url, timeoutMilliseconds: 20_000 }, never);
    expect(answer).toMatchObject({ kind: 'answer', truncated: true });
    expect(answer.kind === 'answer' && answer.body.length).toBe(exchangeLimits.bodyBytes);
  });

  it('says why there was no answer', async () => {
    const closed = await serve(() => undefined);
    const gone = servers.pop();
    await new Promise((resolve) => gone?.close(resolve));
    const cut = await serve((request) => request.socket.destroy());
    const silent = await serve(() => undefined);
    const secure = new URL(cut.href.replace('http:', 'https:'));
    const nameless = new URL('http://no-such-host.invalid/');
    const cause = async (url: URL, timeoutMilliseconds = 5_000): Promise<string> => {
      const answer = await exchange({ url, timeoutMilliseconds }, never);
      return answer.kind === 'silence' ? `${answer.cause}: ${answer.detail}` : answer.kind;
    };
    expect(await cause(closed)).toBe('refused: connection refused (ECONNREFUSED)');
    expect(await cause(cut)).toMatch(/^broken: the connection was cut/);
    expect(await cause(silent, 30)).toBe('timeout: no complete answer within 30ms');
    expect(await cause(secure)).toMatch(/^tls: TLS failed/);
    expect(await cause(nameless)).toMatch(/^dns: .*no-such-host\.invalid/);
  });

  it('ends at once with the reason of its signal', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const asked = exchange({ url, timeoutMilliseconds: 60_000 }, controller.signal);
    controller.abort(new Error('stopped by hand'));
    await expect(asked).rejects.toThrow('stopped by hand');
  });
});

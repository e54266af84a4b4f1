import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerReader } from './schema-reader.ts';

let answer: { status: number; body: string } = { status: 200, body: '{}' };
const paths: string[] = [];
const server: Server = createServer((request, response) => {
  paths.push(request.url ?? '');
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(answer.body);
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('it has a port');
  base = `http://127.0.0.1:${String(address.port)}/shop`;
});
afterAll(() => {
  server.close();
});

const source = {
  kind: 'answer',
  path: '/health?of=${commit}',
  pointer: '/schema/version',
  dirty: '/schema/dirty',
} as const;

function reader(url = base): ReturnType<typeof answerReader> {
  return answerReader({ environment: { url }, values: { commit: 'c0de' } }, source);
}

describe('an application that is asked for its schema', () => {
  it('answers behind the path of the environment, with any status', async () => {
    answer = { status: 503, body: '{"schema":{"version":42,"dirty":true}}' };
    const one = reader();
    expect(await one.read(AbortSignal.timeout(5_000))).toEqual({
      kind: 'read',
      state: { version: '42', dirty: true },
    });
    expect(paths.at(-1)).toBe('/shop/health?of=c0de');
    expect(one.place).toBe(`GET ${base}/health?of=c0de`);
  });

  it.each([
    ['not JSON', '<html>', 'without JSON'],
    ['no version', '{"schema":{"dirty":false}}', 'no version'],
    ['no word on dirt', '{"schema":{"version":42}}', 'whether it is dirty'],
  ])('says nothing with %s', async (_, body, why) => {
    answer = { status: 200, body };
    expect(await reader().read(AbortSignal.timeout(5_000))).toEqual({
      kind: 'unreadable',
      why: expect.stringContaining(why),
    });
  });

  it('says nothing where nobody listens', async () => {
    expect(await reader('http://127.0.0.1:1').read(AbortSignal.timeout(5_000))).toEqual({
      kind: 'unreadable',
      why: expect.stringContaining('refused'),
    });
  });
});

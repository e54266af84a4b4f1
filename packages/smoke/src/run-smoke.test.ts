import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Matcher, SmokeCheck, SmokeConfig } from '@waybill/config';
import { isWaybillError, type WaybillError } from '@waybill/core';
import type { SmokeReport } from './report.ts';
import { requirePassed } from './require-passed.ts';
import { runSmoke } from './run-smoke.ts';

const ours = 'a'.repeat(40);
const old = 'b'.repeat(40);
const never = new AbortController().signal;
const servers: Server[] = [];

async function serve(
  handle: (request: IncomingMessage, response: ServerResponse, body: string) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      handle(request, response, body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
});

/** A server that says who it is at /version and gives what a test wants elsewhere. */
async function application(
  handle: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  commit: (count: number) => string | undefined = () => ours,
): Promise<string> {
  let count = 0;
  return await serve((request, response, body) => {
    if (request.url !== '/version') {
      handle(request, response, body);
      return;
    }
    response.end(JSON.stringify({ commit: commit(count) }));
    count += 1;
  });
}

interface Wanted {
  readonly status?: number;
  readonly headers?: Record<string, Matcher>;
  readonly json?: Record<string, Matcher>;
  readonly bodyContains?: string;
}

function check(
  name: string,
  path: string,
  wanted: Wanted = {},
  request: Partial<SmokeCheck['request']> = {},
): SmokeCheck {
  return {
    name,
    request: { method: 'GET', path, headers: {}, ...request },
    expect: { status: 200, headers: {}, json: {}, ...wanted },
  };
}

function smoke(checks: SmokeCheck[], changes: Partial<SmokeConfig> = {}): SmokeConfig {
  return {
    checks,
    consecutive: 2,
    attempts: 4,
    intervalMilliseconds: 2,
    timeoutMilliseconds: 10_000,
    identity: { kind: 'json', pointer: '/commit', path: '/version', equals: '${commit}' },
    ...changes,
  };
}

async function run(baseUrl: string, config: SmokeConfig): Promise<SmokeReport> {
  return await runSmoke({
    baseUrl,
    smoke: config,
    values: { commit: ours, application: 'shop' },
    signal: never,
  });
}

function failureOf(report: SmokeReport): WaybillError {
  try {
    requirePassed(report);
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('it passed');
}

const equals = (value: unknown): Matcher => ({ kind: 'equals', value });

describe('runSmoke', () => {
  it('passes when everything is as expected in enough rounds in a row', async () => {
    const url = await application((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(
        JSON.stringify({
          status: 'ready',
          release: ours,
          count: 3,
          last: null,
          tags: ['x'],
          meta: { a: 1 },
        }),
      );
    });
    const wanted: Wanted = {
      headers: { 'Content-Type': { kind: 'matches', pattern: '^application/json' } },
      json: {
        '/status': { kind: 'one-of', values: ['ready', 'ok'] },
        '/release': equals('${commit}'),
        '/count': { kind: 'type', type: 'number' },
        '/last': equals(null),
        '/tags': equals(['x']),
        '/meta': equals({ a: 1 }),
      },
      bodyContains: '"status":"ready"',
    };
    const report = await run(url, smoke([check('all', '/', wanted)]));
    expect(report).toMatchObject({ passed: true, rounds: 2, consecutive: 2 });
    expect(report.checks).toMatchObject([
      { name: 'all', passed: true, attempts: 2, passes: 2, findings: [] },
    ]);
    expect(report.identity).toMatchObject({ passed: true, seen: ours, passes: 2 });
    expect(requirePassed(report)).toBe(report);
  });

  it('reports every failing check with all that is wrong, not only the first', async () => {
    const url = await application((request, response) => {
      response.writeHead(request.url === '/a' ? 500 : 200, { 'x-mode': 'degraded' });
      response.end(request.url === '/a' ? 'boom' : JSON.stringify({ status: 'unknown' }));
    });
    const report = await run(
      url,
      smoke([
        check('a', '/a'),
        check('b', '/b', {
          headers: { 'x-mode': equals('normal') },
          json: { '/status': equals('ready'), '/absent': equals(null) },
        }),
        check('c', '/c'),
      ]),
    );
    expect(report.passed).toBe(false);
    expect(report.checks.map((item) => item.passed)).toEqual([false, false, true]);
    expect(report.checks[1]?.findings).toEqual([
      { what: 'header x-mode', expected: '"normal"', found: '"degraded"' },
      { what: '/status', expected: '"ready"', found: '"unknown"' },
      { what: '/absent', expected: 'null', found: 'nothing' },
    ]);
    const error = failureOf(report);
    expect(error.code).toBe('SMOKE_FAILED');
    expect(error.message).toContain('a: expected 200, found 500 "boom"');
    expect(error.message).toContain('/status: "unknown"');
    expect(error.facts).toMatchObject({ failed: ['a', 'b'] });
    expect(error.facts['checks']).toHaveLength(3);
  });

  it.each<[string, Matcher, unknown]>([
    ['a number as text', equals(3), '3'],
    ['null for nothing', equals(''), null],
    ['a value outside the list', { kind: 'one-of', values: ['ok', 'ready'] }, 'okay'],
    ['a list for an object', { kind: 'type', type: 'object' }, []],
    ['null for an object', { kind: 'type', type: 'object' }, null],
    ['a number for a pattern', { kind: 'matches', pattern: '.*' }, 7],
    ['true for a text', equals('true'), true],
  ])('does not take %s', async (_what, matcher, value) => {
    const url = await application((_request, response) => response.end(JSON.stringify({ value })));
    expect((await run(url, smoke([check('c', '/', { json: { '/value': matcher } })]))).passed).toBe(
      false,
    );
  });

  it('does not take a body that is no JSON', async () => {
    const url = await application((_request, response) => response.end('<html>ok</html>'));
    const report = await run(url, smoke([check('c', '/', { json: { '/status': equals('ok') } })]));
    expect(report.checks[0]?.findings).toEqual([
      { what: 'body', expected: 'JSON', found: '"<html>ok</html>"' },
    ]);
  });

  it('lets a later check read what an earlier one wrote, under a name that is new in each round', async () => {
    const stored = new Map<string, string>();
    const url = await application((request, response, body) => {
      const key = request.url ?? '';
      if (request.method === 'PUT') {
        response.writeHead(stored.has(key) ? 409 : 201).end();
        stored.set(key, body);
      } else response.end(stored.get(key) ?? '{}');
    });
    const put = {
      method: 'PUT',
      body: { kind: 'json', value: { id: '${nonce}', by: ['${application}'] } },
    } as const;
    const report = await run(
      url,
      smoke([
        check('publish', '/p/${nonce}', { status: 201 }, put),
        check('fetch', '/p/${nonce}', {
          json: { '/id': equals('${nonce}'), '/by/0': equals('shop') },
        }),
      ]),
    );
    expect(report).toMatchObject({ passed: true });
    expect(stored.size).toBe(2);
  });

  it('starts to count anew after a round that was not good', async () => {
    let count = 0;
    const url = await application((_request, response) => {
      response.writeHead(count === 1 ? 503 : 200).end();
      count += 1;
    });
    const report = await run(url, smoke([check('c', '/')]));
    expect(report).toMatchObject({ passed: true, rounds: 4 });
    expect(report.checks).toMatchObject([{ passed: true, attempts: 4, passes: 3 }]);
  });

  it('ends early where the rounds that are left cannot be enough', async () => {
    const url = await application((_request, response) => response.writeHead(503).end());
    expect(await run(url, smoke([check('c', '/')]))).toMatchObject({ passed: false, rounds: 3 });
  });

  it('ends when its time is over', async () => {
    const url = await application((_request, response) => response.writeHead(503).end());
    const report = await run(
      url,
      smoke([check('c', '/')], { attempts: 10_000, timeoutMilliseconds: 40 }),
    );
    expect(report.passed).toBe(false);
    expect(report.rounds).toBeLessThan(10_000);
  });

  it('never passes while another release answers at times', async () => {
    const url = await application(
      (_request, response) => response.end(),
      (count) => (count % 2 === 0 ? ours : old),
    );
    const error = failureOf(await run(url, smoke([check('c', '/')])));
    expect(error.message).toContain(
      `identity: expected ${ours} in /commit of ${url}/version, found ${old}`,
    );
    expect(error.remedy).toContain('old one');
    expect(error.facts).toMatchObject({ identityFound: old, failed: [] });
  });

  it('never passes without an identity, and says why there is none', async () => {
    const silent = await application(
      (_request, response) => response.end(),
      () => undefined,
    );
    expect((await run(silent, smoke([]))).passed).toBe(false);
    const gone = await run('http://127.0.0.1:1', smoke([check('c', '/')]));
    expect(gone.identity.silence).toContain('ECONNREFUSED');
    expect(gone.checks).toMatchObject([
      { passed: false, found: 'connection refused (ECONNREFUSED)' },
    ]);
    const { identity: _identity, ...undeclared } = smoke([]);
    await expect(run(silent, undeclared)).rejects.toMatchObject({
      code: 'SMOKE_IDENTITY_UNDECLARED',
    });
  });

  it('shows no secrets', async () => {
    const url = await application((_request, response) => {
      response.writeHead(401, { 'x-token': 'hunter2' });
      response.end(
        JSON.stringify({ password: 'hunter2', error: 'database postgres://app:hunter2@db/x' }),
      );
    });
    const report = await run(
      url,
      smoke([
        check('c', '/', {
          headers: { 'x-token': equals('z') },
          json: { '/password': equals('z') },
        }),
      ]),
    );
    expect(JSON.stringify(report)).not.toContain('hunter2');
    expect(report.checks[0]?.found).toContain('postgres://***@db/x');
  });

  it('ends at once when it is cancelled', async () => {
    const url = await application(() => undefined);
    const controller = new AbortController();
    const running = runSmoke({
      baseUrl: url,
      smoke: smoke([check('c', '/')]),
      values: { commit: ours },
      signal: controller.signal,
    });
    controller.abort(new Error('cancelled'));
    await expect(running).rejects.toThrow('cancelled');
    servers.at(-1)?.closeAllConnections();
  });

  it('shows what it waits for and what is wrong now', async () => {
    const shown: string[] = [];
    let count = 0;
    const url = await application((_request, response) => {
      response.writeHead(count === 0 ? 503 : 200).end();
      count += 1;
    });
    const progress = {
      phase: () => undefined,
      detail: () => undefined,
      waiting: (text: string) => void shown.push(text),
    };
    await runSmoke({
      baseUrl: url,
      smoke: smoke([check('c', '/')]),
      values: { commit: ours },
      signal: never,
      progress,
    });
    expect(shown).toEqual([
      `2 good rounds in a row at ${url}: 0 so far (c 503)`,
      `2 good rounds in a row at ${url}: 1 so far`,
    ]);
  });
});

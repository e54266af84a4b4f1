import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ReadyConfig } from '@waybill/config';
import { isWaybillError, silentProgress, type WaybillError } from '@waybill/core';
import { awaitReady, type Rollout } from './await-ready.ts';
import type { Diagnosis } from './diagnosis.ts';

const ours = 'a'.repeat(40);
const old = 'b'.repeat(40);
const never = new AbortController().signal;
const servers: Server[] = [];

/** What a target says to one question: status, body, and a header. */
interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly header?: string;
  /** Cuts the connection. */
  readonly silent?: boolean;
}

/** A target that answers by the number of the question, counted from 0. */
async function target(say: (count: number, path: string) => Said): Promise<string> {
  let count = 0;
  const server = createServer((request, response) => {
    const said = say(count, request.url ?? '');
    count += 1;
    if (said.silent === true) return request.socket.destroy();
    response.writeHead(said.status ?? 200, { 'x-release': said.header ?? '' });
    response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body ?? {}));
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

const ready: ReadyConfig = {
  path: '/api/ready',
  status: 200,
  stable: 2,
  timeoutMilliseconds: 300,
  intervalMilliseconds: 5,
  identity: { kind: 'json', pointer: '/commit', path: '/api/ready', equals: '${commit}' },
};

function rollout(baseUrl: string, changes: Partial<Rollout> = {}): Rollout {
  return { kind: 'http', baseUrl, ready, values: { commit: ours }, ...changes };
}

async function failure(what: Rollout): Promise<WaybillError> {
  const error: unknown = await awaitReady(what, { signal: never }).then(
    () => new Error('it was ready'),
    (thrown: unknown) => thrown,
  );
  if (!isWaybillError(error)) throw error;
  return error;
}

describe('awaitReady over HTTP', () => {
  it('passes when the release answers well often enough in a row, and gives the proof', async () => {
    const url = await target((count) => (count < 2 ? { status: 503 } : { body: { commit: ours } }));
    const evidence = await awaitReady(rollout(url), { signal: never });
    expect(evidence).toMatchObject({
      url: `${url}/api/ready`,
      identity: { expected: ours, seen: ours, where: `/commit of ${url}/api/ready` },
      observations: 4,
      lastStatus: 200,
    });
    expect(Date.parse(evidence.firstReadyAt)).not.toBeNaN();
  });

  it('waits through the old release, a gap and the new one', async () => {
    const script: Said[] = [
      { body: { commit: old } },
      { silent: true },
      { status: 503, body: { commit: ours } },
    ];
    const url = await target((count) => script[count] ?? { body: { commit: ours } });
    expect((await awaitReady(rollout(url), { signal: never })).observations).toBe(5);
  });

  it('never passes on a target where old and new take turns', async () => {
    const url = await target((count) => ({ body: { commit: count % 2 === 0 ? ours : old } }));
    const error = await failure(rollout(url));
    expect(['READY_OLD_RELEASE', 'READY_NOT_READY']).toContain(error.code);
    expect(error.message).toContain(`as ${old}`);
  });

  it('says that only the old release answered', async () => {
    const url = await target(() => ({ body: { status: 'ready', commit: old } }));
    const error = await failure(rollout(url));
    expect(error.code).toBe('READY_OLD_RELEASE');
    expect(error.message).toContain(`to answer 200 as ${ours}, 2 times in a row`);
    expect(error.message).toContain(`last it answers 200 as ${old}`);
    expect(error.message).toMatch(/It was asked \d+ times in \d+ms: \d+× answers 200 as b+\./);
    expect(error.facts).toMatchObject({ expected: ours, seen: old, status: 200 });
  });

  it('takes a shortened commit, a prefix and another case for another release', async () => {
    for (const commit of [ours.slice(0, 12), `${ours}0`, ours.toUpperCase()]) {
      const url = await target(() => ({ body: { commit } }));
      expect(
        (await failure(rollout(url, { ready: { ...ready, timeoutMilliseconds: 20 } }))).code,
      ).toBe('READY_OLD_RELEASE');
    }
  });

  it('says that nothing answered', async () => {
    const url = await target(() => ({}));
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    const error = await failure(rollout(url));
    expect(error.code).toBe('READY_UNREACHABLE');
    expect(error.message).toContain('connection refused (ECONNREFUSED)');
    expect(error.remedy).not.toBe('');
  });

  it('says what a target answers that is not ready, without secrets', async () => {
    const url = await target(() => ({
      status: 503,
      body: { commit: ours, error: 'no database', password: 'hunter2' },
    }));
    const error = await failure(rollout(url));
    expect(error.code).toBe('READY_NOT_READY');
    expect(error.message).toContain('answers 503');
    expect(error.message).toContain('no database');
    expect(error.message).not.toContain('hunter2');
  });

  it('tells a redirect from an answer', async () => {
    const url = await target(() => ({ status: 200 }));
    const server = servers.at(-1);
    server?.removeAllListeners('request');
    server?.on('request', (_request, response) => {
      response.writeHead(302, { location: '/login' }).end();
    });
    const error = await failure(rollout(url));
    expect(error.code).toBe('READY_NOT_READY');
    expect(error.message).toContain('redirect to /login');
  });

  it.each<[string, Said]>([
    ['is not there', { body: { status: 'ready' } }],
    ['is null', { body: { commit: null } }],
    ['is empty', { body: { commit: '' } }],
    ['is no text', { body: { commit: { sha: ours } } }],
    ['is in a body that is no JSON', { body: `commit ${ours}` }],
  ])('never passes where the identity %s', async (_what, said) => {
    const url = await target(() => said);
    expect(
      (await failure(rollout(url, { ready: { ...ready, timeoutMilliseconds: 30 } }))).code,
    ).toBe('READY_IDENTITY_MISSING');
  });

  it('reads the identity from a header, and from a path of its own', async () => {
    const url = await target((_count, path) =>
      path === '/version' ? { header: ours } : { header: old },
    );
    const identity = {
      kind: 'header',
      header: 'X-Release',
      path: '/version',
      equals: '${commit}',
    } as const;
    const evidence = await awaitReady(rollout(url, { ready: { ...ready, identity } }), {
      signal: never,
    });
    expect(evidence.identity.where).toBe(`header x-release of ${url}/version`);
  });

  it('refuses a configuration that says nothing about identity', async () => {
    const { identity: _identity, ...undeclared } = ready;
    expect((await failure(rollout('http://127.0.0.1:1', { ready: undeclared }))).code).toBe(
      'READY_IDENTITY_UNDECLARED',
    );
  });

  it('ends at once when it is cancelled', async () => {
    const url = await target(() => ({ status: 503 }));
    const controller = new AbortController();
    const waiting = awaitReady(rollout(url, { ready: { ...ready, timeoutMilliseconds: 60_000 } }), {
      signal: controller.signal,
    });
    controller.abort(new Error('cancelled'));
    await expect(waiting).rejects.toThrow('cancelled');
  });

  it('shows what it waits for, changes only', async () => {
    const shown: string[] = [];
    const script: Said[] = [
      { status: 503 },
      { status: 503 },
      { status: 503 },
      { body: { commit: old } },
    ];
    const url = await target((count) => script[count] ?? { body: { commit: ours } });
    const progress = { ...silentProgress, waiting: (text: string) => void shown.push(text) };
    await awaitReady(rollout(url), { signal: never, progress });
    expect(shown.map((text) => text.replace(/^.*?; now: |^.*in a row$/, ''))).toEqual([
      '',
      'answers 503',
      `answers 200 as ${old}`,
      '1 of 2 good answers',
    ]);
  });
});

describe('awaitReady with the word of the target', () => {
  const says = (diagnosis: Partial<Diagnosis>): Partial<Rollout> => ({
    diagnosis: () => Promise.resolve({ state: 'running', findings: [], log: [], ...diagnosis }),
  });

  it('fails at once, with the cause, when the release failed on its target', async () => {
    const url = await target(() => ({ body: { commit: old } }));
    const log = [
      'starting',
      'Error: PLANNING_HORIZON is not set',
      '    at main (server.mjs:3:1)',
      '',
      'Node.js v24.0.0',
    ];
    const long = { ...ready, timeoutMilliseconds: 3_600_000 };
    const error = await failure(
      rollout(url, {
        ready: long,
        ...says({ state: 'failed', findings: ['its process exited with code 17'], log }),
      }),
    );
    expect(error.code).toBe('READY_TARGET_FAILED');
    expect(error.message).toContain('its process exited with code 17');
    expect(error.message).toContain('Error: PLANNING_HORIZON is not set');
    expect(error.facts).toMatchObject({
      targetState: 'failed',
      log: expect.arrayContaining(['starting']),
    });
  });

  it.each(['starting', 'other-release', 'unknown'] as const)(
    'does not pass while the target says %s',
    async (state) => {
      const url = await target(() => ({ body: { commit: ours } }));
      const error = await failure(rollout(url, says({ state, findings: ['the reason'] })));
      expect(error.code).toBe('READY_NOT_READY');
      expect(error.message).toContain('The target says: the reason.');
    },
  );

  it('does not pass while the target cannot be asked', async () => {
    const url = await target(() => ({ body: { commit: ours } }));
    const error = await failure(
      rollout(url, { diagnosis: () => Promise.reject(new Error('no such pipe')) }),
    );
    expect(error.message).toContain('no such pipe');
  });

  it('passes when it has no say, and when it says that the release runs', async () => {
    const url = await target(() => ({ body: { commit: ours } }));
    await awaitReady(rollout(url, { diagnosis: () => Promise.resolve(undefined) }), {
      signal: never,
    });
    await awaitReady(rollout(url, says({})), { signal: never });
  });
});

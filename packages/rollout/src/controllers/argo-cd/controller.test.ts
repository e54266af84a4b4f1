import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { Secret } from '@waybill/core';
import type { KubernetesObject } from '@waybill/kubernetes/object';
import type { ArgoCdTarget, FollowedControllerWatch } from '../target.ts';
import { AnnotatedCluster } from '../testing/annotated-cluster.ts';
import { application, operation } from '../testing/applications.ts';
import { begun, newer, object, older, ours } from '../testing/facts.ts';
import { argoCdController } from './controller.ts';

const shop = { namespace: 'argocd', name: 'shop' };
const before = application({ sync: 'Synced', compared: older });
const after = application({ sync: 'Synced', compared: ours });

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

interface Scene {
  readonly watch: FollowedControllerWatch;
  passTime(milliseconds: number): void;
  /** Resolves when the state is as wanted. */
  until(isWanted: (watch: FollowedControllerWatch) => boolean): Promise<void>;
}

function begin(target: ArgoCdTarget, cluster = new AnnotatedCluster()): Scene {
  const stop = new AbortController();
  const listeners = new Set<() => void>();
  let now = begun;
  const watch = argoCdController(target)({
    cluster,
    revision: { commit: ours, isReached: (candidate) => Promise.resolve(candidate === newer) },
    signal: stop.signal,
    now: () => now,
    onChange: () => {
      for (const listener of listeners) listener();
    },
  });
  ends.push(() => {
    watch.close();
    stop.abort();
  });
  return {
    watch,
    passTime: (milliseconds) => void (now += milliseconds),
    until: (isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (isWanted(watch)) resolve();
        };
        listeners.add(look);
        look();
      }),
  };
}

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((go) => setImmediate(go));
}

describe('an Application in the cluster', () => {
  it('passes on from an older revision to ours', async () => {
    const cluster = new AnnotatedCluster(before);
    const { watch } = begin({ application: shop, poke: false }, cluster);
    expect(watch.state()).toBeUndefined();
    await watch.synced;
    await quiet();
    expect(watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
    cluster.show(after);
    expect(watch.state()).toMatchObject({ kind: 'applied', revision: ours, settled: true });
    expect(cluster.annotated).toEqual([]);
  });

  it('is asked to look once; when the annotation is gone, it has', async () => {
    const cluster = new AnnotatedCluster(before);
    const { watch } = begin({ application: shop }, cluster);
    await watch.synced;
    await quiet();
    expect(cluster.annotated).toEqual(['Application shop']);
    expect(watch.state()).toMatchObject({ kind: 'waiting', failures: [] });
    cluster.show(before);
    expect(watch.state()).toMatchObject({ failures: [{ reason: 'RevisionNotObserved' }] });
    await quiet();
    expect(cluster.annotated).toHaveLength(1);
  });

  it('is not asked while it is done, or while it syncs', async () => {
    const busy = application({
      sync: 'OutOfSync',
      compared: ours,
      operation: operation('Running', ours),
    });
    for (const one of [after, busy]) {
      const cluster = new AnnotatedCluster(one);
      const { watch } = begin({ application: shop }, cluster);
      await watch.synced;
      await quiet();
      expect(cluster.annotated).toEqual([]);
    }
  });

  it('is silent where Argo CD does not look, and down where its controller has no pod', async () => {
    const cluster = new AnnotatedCluster(before);
    const { watch, passTime } = begin({ application: shop }, cluster);
    await watch.synced;
    await quiet();
    passTime(11_000);
    expect(watch.state()).toMatchObject({ failures: [{ reason: 'ControllerDown' }] });
    const controller: KubernetesObject = object({
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { namespace: 'argocd', name: 'argocd-application-controller' },
      spec: { replicas: 0 },
    });
    cluster.show(controller);
    expect(watch.state()?.failures.map(({ subject }) => subject)).toContain(
      'StatefulSet argocd/argocd-application-controller',
    );
  });
});

/** Argo CD's API server as far as it is asked here. */
class ApiServer {
  readonly asked: string[] = [];
  application: KubernetesObject | undefined = before;
  status = 200;
  url = '';
  #stream: ServerResponse | undefined;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#answer(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('no address');
    this.url = `http://127.0.0.1:${String(address.port)}/argo`;
    ends.push(() => {
      server.closeAllConnections();
      server.close();
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.asked.push(`${String(request.url)} ${String(request.headers.authorization)}`);
    if (this.status !== 200) {
      response.writeHead(this.status).end('{"error":"permission denied for s3cret-token"}');
      return;
    }
    if (request.url?.includes('/stream/') === true) {
      this.#stream = response.writeHead(200);
      response.flushHeaders();
      return;
    }
    if (this.application === undefined) response.writeHead(404).end('{}');
    else response.end(JSON.stringify(this.#served(this.application)));
  }

  /** It leaves kind and version out. */
  #served({ metadata, spec, status }: KubernetesObject): object {
    return { metadata: { ...metadata, resourceVersion: '7' }, spec, status: status ?? {} };
  }

  async followed(): Promise<void> {
    while (this.#stream === undefined) await quiet();
  }

  change(application: KubernetesObject): void {
    this.application = application;
    const result = { type: 'MODIFIED', application: this.#served(application) };
    // In two pieces, as networks do.
    const line = `${JSON.stringify({ result })}\n`;
    this.#stream?.write(line.slice(0, 100));
    this.#stream?.write(line.slice(100));
  }

  breakOff(): void {
    this.#stream?.destroy();
    this.#stream = undefined;
  }
}

describe('an Application behind an API server', () => {
  const target = (server: string): ArgoCdTarget => ({
    ...{ server, token: new Secret('s3cret-token') },
    application: { name: 'shop', namespace: 'argocd' },
  });
  async function served(): Promise<ApiServer> {
    const server = new ApiServer();
    await server.start();
    return server;
  }

  it('is read, refreshed and followed with the token', async () => {
    const server = await served();
    const { watch, until } = begin(target(server.url));
    await watch.synced;
    expect(watch.state()?.kind).toBe('waiting');
    await server.followed();
    server.change(after);
    await until(({ state }) => state()?.kind === 'applied');
    expect(watch.state()).toMatchObject({ revision: ours, settled: true });
    expect(server.asked).toContain(
      '/argo/api/v1/applications/shop?appNamespace=argocd Bearer s3cret-token',
    );
    expect(server.asked).toContain(
      '/argo/api/v1/applications/shop?refresh=normal&appNamespace=argocd Bearer s3cret-token',
    );
    expect(server.asked).toContain(
      '/argo/api/v1/stream/applications?name=shop&resourceVersion=7&appNamespace=argocd Bearer s3cret-token',
    );
  });

  it('is read again where the stream ends', async () => {
    const server = await served();
    const { watch, until } = begin({ ...target(server.url), poke: false });
    await watch.synced;
    await server.followed();
    server.application = after;
    server.breakOff();
    await until(({ state }) => state()?.kind === 'applied');
    expect(server.asked.filter((one) => one.includes('refresh'))).toEqual([]);
  });

  it('that is not there is waited for', async () => {
    const server = await served();
    server.application = undefined;
    const { watch, until } = begin(target(server.url));
    await watch.synced;
    expect(watch.state()).toMatchObject({ failures: [{ reason: 'RevisionNotObserved' }] });
    server.application = after;
    await until(({ state }) => state()?.kind === 'applied');
  });

  it.each([401, 403])(
    'ends where the token is refused with %i, and does not say it',
    async (status) => {
      const server = await served();
      server.status = status;
      const { watch } = begin(target(server.url));
      const error: unknown = await watch.synced.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toMatchObject({ code: 'ARGO_CD_REFUSED' });
      expect(String(error)).toContain('permission denied for ***');
      await expect(watch.ended).rejects.toBe(error);
    },
  );

  it('is tried again where the server fails', async () => {
    const server = await served();
    server.status = 502;
    const { watch, until } = begin({ ...target(server.url), poke: false });
    while (server.asked.length === 0) await quiet();
    server.status = 200;
    server.application = after;
    await until(({ state }) => state()?.kind === 'applied');
    await watch.synced;
  });
});

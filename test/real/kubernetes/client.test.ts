import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, type WaybillError } from '@waybill/core';
import type { Cluster, ClusterAccess } from '@waybill/kubernetes';
import { connectCluster } from '@waybill/kubernetes/connect';
import { textAt } from '@waybill/kubernetes/object';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  clusterAbsence,
  onKubelet,
  ownCluster,
  realCluster,
  type RealCluster,
} from '../parts/kubernetes/cluster.ts';

/*
 * The client against a real API server: credentials, rights, watches that are disturbed, logs.
 */
const absence = await clusterAbsence();
if (absence !== undefined) console.warn(`tests of Kubernetes: SKIPPED, ${absence}`);
const describeHere = absence === undefined ? describe : describe.skip;

const minute = 60_000;
const life = new AbortController();
const signal = life.signal;
const context = { signal };
const open: Cluster[] = [];

async function connected(access: ClusterAccess): Promise<Cluster> {
  const cluster = await connectCluster(access, { signal });
  open.push(cluster);
  return cluster;
}

async function refusal(promise: Promise<unknown>): Promise<WaybillError> {
  try {
    await promise;
  } catch (error) {
    return error as WaybillError;
  }
  throw new Error('it was expected to be refused');
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`it never came: ${what}`);
    await sleep(20);
  }
}

const configMaps = { apiVersion: 'v1', kind: 'ConfigMap' };
const readConfigMaps = { apiGroups: [''], resources: ['configmaps'], verbs: ['list', 'watch'] };

describeHere('the client', () => {
  let real: RealCluster;
  let admin: Cluster;
  let folder: string;

  beforeAll(async () => {
    real = await realCluster();
    admin = await connected({ kind: 'file', path: real.kubeconfig });
    folder = await mkdtemp(join(tmpdir(), 'waybill-client-'));
  }, 3 * minute);

  afterAll(async () => {
    for (const cluster of open) cluster.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A kubeconfig for the real server with this user. */
  function kubeconfig(user: object): Secret {
    const cluster = {
      server: real.server,
      'certificate-authority-data': Buffer.from(real.authority).toString('base64'),
    };
    return new Secret(
      JSON.stringify({
        'current-context': 'main',
        contexts: [{ name: 'main', context: { cluster: 'one', user: 'ci' } }],
        clusters: [{ name: 'one', cluster }],
        users: [{ name: 'ci', user }],
      }),
    );
  }

  async function canList(cluster: Cluster): Promise<boolean> {
    return (await cluster.list({ apiVersion: 'v1', kind: 'Namespace' }, signal)).objects.length > 0;
  }

  test('is known by a certificate, a token, a token file, a plugin and a function', async () => {
    const file = join(folder, 'token');
    await writeFile(file, real.token);
    const script = join(folder, 'plugin.mjs');
    const answer = { apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential' };
    const text = JSON.stringify({ ...answer, status: { token: real.token } });
    await writeFile(script, `console.log(${JSON.stringify(text)});`);
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      interactiveMode: 'Never',
      command: process.execPath,
      args: [script],
    };
    const { certificate, key } = real.clientCertificate;
    const data = (pem: string): string => Buffer.from(pem).toString('base64');
    const byCertificate = {
      'client-certificate-data': data(certificate),
      'client-key-data': data(key),
    };
    const users = [byCertificate, { token: real.token }, { tokenFile: file }, { exec }];
    for (const user of users)
      expect(await canList(await connected({ kind: 'text', kubeconfig: kubeconfig(user) }))).toBe(
        true,
      );
    const token = async (): Promise<Secret> => new Secret(real.token);
    const { server, authority } = real;
    expect(await canList(await connected({ kind: 'token', server, authority, token }))).toBe(true);
  });

  test('says that a credential is not known, and that a certificate is not trusted', async () => {
    const wrong = { token: 'not-a-token-that-anyone-knows' };
    const unknown = await connected({ kind: 'text', kubeconfig: kubeconfig(wrong) });
    const refused = await refusal(canList(unknown));
    expect(refused.code).toBe('KUBERNETES_UNAUTHORIZED');
    expect(refused.message).toContain('the token of user "ci"');
    // Its certificate is good, and another one's key does not fit it.
    const { certificate } = real.clientCertificate;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const unfit = await refusal(
      connected({
        kind: 'text',
        kubeconfig: kubeconfig({
          'client-certificate-data': Buffer.from(certificate).toString('base64'),
          'client-key-data': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString('base64'),
        }),
      }).then(canList),
    );
    expect(unfit.code).toBe('KUBERNETES_KUBECONFIG_INVALID');
    const token = async (): Promise<Secret> => new Secret(real.token);
    const distrusting = await connected({ kind: 'token', server: real.server, token });
    const untrusted = await refusal(canList(distrusting));
    expect(untrusted.code).toBe('KUBERNETES_CERTIFICATE_UNTRUSTED');
    expect(untrusted.message).toContain('the authorities that the system trusts');
  });

  test('names the right that is missing; the Role that it prints gives it', async () => {
    const namespace = await real.newNamespace('client-role');
    const limited = await real.kubeconfigFor([], namespace);
    const cluster = await connected({ kind: 'file', path: limited.kubeconfig });
    const selection = { apiVersion: 'apps/v1', kind: 'Deployment', namespace };
    const error = await refusal(cluster.list(selection, signal));
    expect(error.code).toBe('KUBERNETES_FORBIDDEN');
    expect(error.message).toContain(`list deployments.apps in namespace ${namespace}`);
    await real.kubectl(['apply', '-f', '-'], String(error.facts['role']));
    let seen = false;
    for (let attempt = 0; attempt < 50 && !seen; attempt += 1) {
      seen = await cluster.list(selection, signal).then(
        () => true,
        () => false,
      );
      if (!seen) await sleep(100);
    }
    expect(seen).toBe(true);
  });

  test(
    'a watch ends where its right is taken away, and says so',
    async () => {
      const namespace = await real.newNamespace('client-revoked');
      const limited = await real.kubeconfigFor([readConfigMaps], namespace);
      const faulty = await real.faultyServer();
      try {
        const text = await readFile(limited.kubeconfig, 'utf8');
        const kubeconfigText = new Secret(text.replaceAll(real.server, faulty.server));
        const cluster = await connected({ kind: 'text', kubeconfig: kubeconfigText });
        const watch = cluster.watch({ ...configMaps, namespace }, { signal });
        await watch.synced;
        await limited.revoke();
        // A watch that is under way goes on; the next one is refused.
        faulty.cutConnections();
        expect((await refusal(watch.ended)).code).toBe('KUBERNETES_FORBIDDEN');
      } finally {
        await faulty.stop();
      }
    },
    minute,
  );

  test(
    'a watch goes on after cuts, a closed door, 429 and 410, and misses nothing',
    async () => {
      const namespace = await real.newNamespace('client-faults');
      const faulty = await real.faultyServer();
      try {
        const cluster = await connected({ kind: 'file', path: faulty.kubeconfig });
        const told: string[] = [];
        const watch = cluster.watch(
          { ...configMaps, namespace, labelSelector: 'by=test' },
          { signal, onChange: ({ type, object }) => told.push(`${type} ${object.name}`) },
        );
        await watch.synced;
        const put = async (name: string): Promise<unknown> =>
          admin.create(
            { ...configMaps, metadata: { name, namespace, labels: { by: 'test' } } },
            context,
          );
        await put('one');
        await until(() => told.length === 1, 'the first object');
        faulty.refuse(true);
        faulty.cutConnections();
        await put('two');
        const reference = { ...configMaps, namespace, name: 'one' };
        await admin.remove(reference, { propagation: 'Background' }, context);
        faulty.refuse(false);
        await until(() => told.length === 3, 'what happened while nobody was let in');
        faulty.answer429(2, 1);
        faulty.cutConnections();
        await put('three');
        await until(() => told.length === 4, 'what happened before the 429');
        expect(told).toEqual(['added one', 'added two', 'deleted one', 'added three']);
        faulty.answerStatus(410, 1, /watch=true/);
        faulty.cutConnections();
        await put('four');
        await until(() => told.length === 5, 'what happened before the 410');
        expect([...watch.objects.keys()].sort()).toEqual(
          ['four', 'three', 'two'].map((name) => `${namespace}/${name}`),
        );
        watch.close();
      } finally {
        await faulty.stop();
      }
    },
    minute,
  );

  test(
    'a watch goes on after the API server was restarted, and after etcd forgot the past',
    async () => {
      const own = await ownCluster();
      try {
        const cluster = await connected({ kind: 'file', path: own.kubeconfig });
        const namespace = await own.newNamespace('client-restart');
        const told: string[] = [];
        const watch = cluster.watch(
          { ...configMaps, namespace, fieldSelector: 'metadata.name!=kube-root-ca.crt' },
          { signal, onChange: ({ type, object }) => told.push(`${type} ${object.name}`) },
        );
        await watch.synced;
        const make = async (name: string): Promise<unknown> =>
          cluster.create({ ...configMaps, metadata: { name, namespace } }, context);
        await make('before');
        await own.restartApiServer();
        await make('after');
        await until(() => told.includes('added after'), 'what was made after the restart');
        await own.compactEtcd();
        await make('later');
        await until(() => told.includes('added later'), 'what was made after the compaction');
        expect(told).toEqual(['added before', 'added after', 'added later']);
        watch.close();
        cluster.close();
      } finally {
        await own.stop();
      }
    },
    3 * minute,
  );

  test(
    'lists in pages and watches five hundred objects on one connection',
    async () => {
      const namespace = await real.newNamespace('client-many');
      const names = Array.from({ length: 520 }, (_, index) => `object-${index}`);
      await Promise.all(
        names.map((name) =>
          admin.create({ ...configMaps, metadata: { name, namespace } }, context),
        ),
      );
      const cluster = await connected({ kind: 'file', path: real.kubeconfig });
      const own = { ...configMaps, namespace, fieldSelector: 'metadata.name!=kube-root-ca.crt' };
      const { objects } = await cluster.list(own, signal);
      expect(objects.map(({ name }) => name).sort()).toEqual([...names].sort());
      expect(cluster.requests.list).toBe(2);
      const watches = names
        .slice(0, 150)
        .map((name) =>
          cluster.watch({ ...own, fieldSelector: `metadata.name=${name}` }, { signal }),
        );
      await Promise.all(watches.map(({ synced }) => synced));
      expect(watches.every((watch) => watch.objects.size === 1)).toBe(true);
      for (const watch of watches) watch.close();
      await real.removeNamespace(namespace);
    },
    2 * minute,
  );

  test('creates once, applies, patches only what it has read, and deletes only what is meant', async () => {
    const namespace = await real.newNamespace('client-writes');
    const manifest = { ...configMaps, metadata: { name: 'one', namespace }, data: { a: '1' } };
    const made = await admin.create(manifest, context);
    expect((await refusal(admin.create(manifest, context))).code).toBe('KUBERNETES_EXISTS');
    const reference = { ...configMaps, namespace, name: 'one' };
    const resourceVersion = textAt(made.metadata, 'resourceVersion') ?? '';
    const change = { metadata: { resourceVersion }, data: { b: '2' } };
    const patched = await admin.patch(reference, change, context);
    expect(patched.whole['data']).toEqual({ a: '1', b: '2' });
    const stale = { metadata: { resourceVersion }, data: { b: '3' } };
    expect((await refusal(admin.patch(reference, stale, context))).code).toBe(
      'KUBERNETES_CONFLICT',
    );
    const unknown = { ...manifest, metadata: { name: 'two', namespace }, dota: {} };
    expect((await refusal(admin.create(unknown, context))).code).toBe('KUBERNETES_REJECTED');
    const options = { propagation: 'Background' } as const;
    expect(await admin.remove(reference, { ...options, uid: 'another' }, context)).toBe(false);
    expect(await admin.remove(reference, options, context)).toBe(true);
    expect(await admin.remove(reference, options, context)).toBe(false);
  });

  test(
    'follows a log to its end, past a connection that is cut',
    async () => {
      const namespace = await real.newNamespace('client-logs');
      const faulty = await real.faultyServer();
      try {
        const cluster = await connected({ kind: 'file', path: faulty.kubeconfig });
        const container = {
          name: 'main',
          image: real.images.app1.reference,
          args: ['-print', '40', '-print-every', '100ms', '-exit-after', '5s', '-exit-code', '0'],
        };
        await admin.create(
          {
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: 'talker', namespace },
            spec: { ...onKubelet, restartPolicy: 'Never', containers: [container] },
          },
          context,
        );
        const request = { namespace, pod: 'talker', container: 'main' };
        const lines: string[] = [];
        const following = cluster.followLog(request, (line) => lines.push(line), signal);
        await Promise.race([until(() => lines.length >= 5, 'the first lines'), following]);
        faulty.cutConnections();
        await following;
        const whole = (await admin.readLog(request, signal)).trimEnd().split('\n');
        expect(lines).toEqual(whole);
        expect(whole.length).toBeGreaterThanOrEqual(40);
        const end = await admin.readLog({ ...request, tailLines: 2 }, signal);
        expect(end.trimEnd().split('\n')).toEqual(whole.slice(-2));
        const previous = await refusal(admin.readLog({ ...request, previous: true }, signal));
        expect(previous.code).toBe('KUBERNETES_LOG_UNAVAILABLE');
      } finally {
        await faulty.stop();
      }
    },
    2 * minute,
  );
});

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ApiRefusal, kubeconfigText, requestApi, type ApiAccess } from './api-request.ts';
import type { LimitedAccess, PolicyRule } from './cluster.ts';

const tokenSchema = z.object({ status: z.object({ token: z.string() }) });
const rbac = '/apis/rbac.authorization.k8s.io/v1';
/** The namespace of those who may do something everywhere. */
const home = 'default';

/**
 * Makes a service account that may do only what the rules say.
 * @param access with all rights
 * @param folder where its kubeconfig is written
 * @param rules what it may do
 * @param namespace where; everywhere where absent
 */
export async function limitedAccess(
  access: ApiAccess,
  folder: string,
  rules: readonly PolicyRule[],
  namespace: string | undefined,
): Promise<LimitedAccess> {
  const name = `limited-${randomBytes(5).toString('hex')}`;
  const accounts = `/api/v1/namespaces/${namespace ?? home}/serviceaccounts`;
  const scope = namespace === undefined ? rbac : `${rbac}/namespaces/${namespace}`;
  const kind = namespace === undefined ? 'ClusterRole' : 'Role';
  const plural = `${kind.toLowerCase()}s`;
  const post = (path: string, body: object): Promise<unknown> =>
    requestApi(access, { method: 'POST', path, body });
  const remove = async (path: string): Promise<void> => {
    await requestApi(access, { method: 'DELETE', path });
  };
  const metadata = { name };

  await post(accounts, { metadata });
  await post(`${scope}/${plural}`, { metadata, rules });
  await post(`${scope}/${kind.toLowerCase()}bindings`, {
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name },
    subjects: [{ kind: 'ServiceAccount', name, namespace: namespace ?? home }],
  });
  const asked = await post(`${accounts}/${name}/token`, { spec: { expirationSeconds: 3600 } });
  const { token } = tokenSchema.parse(asked).status;
  const files = join(folder, 'limited');
  await mkdir(files, { recursive: true });
  const kubeconfig = join(files, name);
  const own = { ...access, token };
  await writeFile(kubeconfig, kubeconfigText(own, namespace), { mode: 0o600 });
  // What was granted counts a moment later: the authorizer watches roles and bindings.
  await untilSeen(own, rules, namespace, true);
  return {
    kubeconfig,
    token,
    async revoke(): Promise<void> {
      await remove(`${scope}/${kind.toLowerCase()}bindings/${name}`);
      await untilSeen(own, rules, namespace, false);
    },
    async invalidateToken(): Promise<void> {
      await remove(`${accounts}/${name}`);
      await untilRefused(own);
    },
  };
}

const reviewSchema = z.object({ status: z.object({ allowed: z.boolean() }) });

async function untilSeen(
  own: ApiAccess,
  rules: readonly PolicyRule[],
  namespace: string | undefined,
  isAllowed: boolean,
): Promise<void> {
  const [rule] = rules;
  if (rule === undefined) return;
  const resourceAttributes = {
    ...{ group: rule.apiGroups[0], resource: rule.resources[0], verb: rule.verbs[0] },
    ...(rule.resourceNames && { name: rule.resourceNames[0] }),
    ...(namespace !== undefined && { namespace }),
  };
  const path = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
  const body = { apiVersion: 'authorization.k8s.io/v1', spec: { resourceAttributes } };
  await untilTrue(async () => {
    const said = await requestApi(own, { method: 'POST', path, body });
    return reviewSchema.parse(said).status.allowed === isAllowed;
  });
}

async function untilRefused(own: ApiAccess): Promise<void> {
  await untilTrue(async () => {
    try {
      await requestApi(own, { method: 'GET', path: '/version' });
      return false;
    } catch (error) {
      return error instanceof ApiRefusal && error.status === 401;
    }
  });
}

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error('the API server did not see the change of rights');
    await sleep(50);
  }
}

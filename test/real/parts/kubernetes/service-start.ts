import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { RealCluster } from './cluster.ts';

const readyTimeout = 30_000;

const definitionSchema = z.object({
  status: z
    .object({
      conditions: z.array(z.object({ type: z.string(), status: z.string() })).nullish(),
    })
    .optional(),
});

/**
 * Brings definitions of kinds into the cluster, and a namespace; again changes nothing.
 * @param folder of files with CustomResourceDefinitions
 * @param namespace where their controllers look
 */
export async function settled(
  cluster: RealCluster,
  folder: string,
  namespace: string,
): Promise<void> {
  const manager = ['--server-side', '--force-conflicts', '--field-manager=tests'];
  const names = await cluster.kubectl(['apply', ...manager, '-f', folder, '-o', 'name']);
  const made = names.split('\n').filter((name) => name !== '');
  for (const one of made) await established(cluster, one.slice(one.indexOf('/') + 1));
  const metadata = { name: namespace };
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata };
  await cluster.kubectl(['apply', ...manager, '-f', '-'], JSON.stringify(object));
}

/** `kubectl wait` does not understand a definition that has no conditions yet. */
async function established(cluster: RealCluster, name: string): Promise<void> {
  const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
  const end = Date.now() + readyTimeout;
  for (;;) {
    const { status } = definitionSchema.parse(await cluster.api('GET', path));
    const isThere = status?.conditions?.some(
      (condition) => condition.type === 'Established' && condition.status === 'True',
    );
    if (isThere === true) return;
    if (Date.now() > end) throw new Error(`${name} is not established`);
    await sleep(50);
  }
}

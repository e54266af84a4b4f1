import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bareRepository } from '../../real/parts/git-http.ts';

/** Files of one application of the ops repository, as kustomize users lay them out. */
const filesOfApplication = 20;

const kinds = [
  ...['deployment', 'service', 'ingress', 'autoscaler', 'budget', 'account', 'network-policy'],
  ...['config', 'monitor', 'alerts', 'volume', 'role', 'role-binding', 'cron-job'],
] as const;

/** The file of each application that says which image runs in production. */
export function pinsOf(application: number): string {
  return `apps/${nameOf(application)}/overlays/production/kustomization.yaml`;
}

/** The image whose tag and digest the files name. */
export function imageOf(application: number): string {
  return `registry.example.com/shop/${nameOf(application)}`;
}

function nameOf(application: number): string {
  return `app-${String(application).padStart(3, '0')}`;
}

/**
 * Makes a bare ops repository with one commit of 20 files for each application.
 * @param folder where
 * @param applications how many
 */
export async function generateOpsRepository(folder: string, applications: number): Promise<void> {
  await bareRepository(folder);
  const child = spawn('git', ['-C', folder, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(child, 'close');
  const message = 'desired state of every application\n';
  child.stdin.write('commit refs/heads/main\n');
  child.stdin.write('committer Bench <bench@example.test> 1700000000 +0000\n');
  child.stdin.write(`data ${String(message.length)}\n${message}`);
  for (let application = 0; application < applications; application += 1) {
    for (const [path, text] of filesOf(application)) {
      const content = `M 100644 inline ${path}\ndata ${String(Buffer.byteLength(text))}\n${text}\n`;
      if (!child.stdin.write(content)) await once(child.stdin, 'drain');
    }
  }
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`git fast-import ended with ${String(code)}`);
}

function filesOf(application: number): ReadonlyMap<string, string> {
  const name = nameOf(application);
  const files = new Map<string, string>();
  for (const kind of kinds) files.set(`apps/${name}/base/${kind}.yaml`, manifest(kind, name));
  files.set(`apps/${name}/base/kustomization.yaml`, kustomization(kinds.map((it) => `${it}.yaml`)));
  for (const environment of ['staging', 'production']) {
    const folder = `apps/${name}/overlays/${environment}`;
    const images = `images:\n  - name: ${imageOf(application)}\n    newTag: sha-${'0'.repeat(40)}\n`;
    files.set(`${folder}/kustomization.yaml`, kustomization(['../../base']) + images);
    files.set(`${folder}/replicas.yaml`, manifest(`${environment}-replicas`, name));
  }
  files.set(`apps/${name}/README.md`, `# ${name}\n\nOwned by team ${String(application % 37)}.\n`);
  if (files.size !== filesOfApplication) throw new Error(`${String(files.size)} files`);
  return files;
}

function kustomization(resources: readonly string[]): string {
  const lines = resources.map((resource) => `  - ${resource}\n`).join('');
  return `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n${lines}`;
}

function manifest(kind: string, name: string): string {
  const settings = Array.from(
    { length: 16 },
    (_, index) => `  ${kind}.setting.${String(index)}: "${name}-${kind}-${String(index * 7919)}"\n`,
  );
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}-${kind}
  labels:
    app.kubernetes.io/name: ${name}
    app.kubernetes.io/component: ${kind}
data:
${settings.join('')}`;
}

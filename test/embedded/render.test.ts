import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DeliveryMode } from '@waybill/config';
import { git } from '@waybill/cli/rehearsal/repositories';
import type { StepEnd } from '@waybill/cli/rehearsal/action-process';
import { runStage, type StageEnd } from '@waybill/cli/rehearsal/stage-run';
import { createForge } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { writeFiles } from './small-repository.ts';
import { createSmallSystem, tamper, type SmallSystem } from './small-system.ts';

/**
 * Stand in for the tools, which are not on every machine; what the real ones do is tested in test/real. This one
 * refuses a base that says so, and renders the images of the kustomization.
 */
const kustomize = (log: string): string => `#!/bin/sh
[ "$1" = version ] && { echo v5.8.2; exit; }
for last in "$@"; do :; done
echo render >> '${log}'
if /bin/grep -q broken "$last/base.yaml"; then
  echo "Error: accumulating resources from 'base.yaml': MalformedYAMLError: yaml: line 2 in File: base.yaml" >&2
  exit 1
fi
echo 'apiVersion: v1'
echo 'data:'
/bin/sed -n 's/^ *digest: /  digest: /p' "$last/kustomization.yaml"
echo 'kind: ConfigMap'
echo 'metadata:'
echo '  name: images'
`;
const kubeconform = (log: string): string => `#!/bin/sh
[ "$1" = -v ] && { echo v0.8.0; exit; }
echo validate >> '${log}'
echo '{"resources":[{"kind":"ConfigMap","name":"images","version":"v1","status":"statusValid","msg":""}]}'
`;

const digest = `sha256:${'0'.repeat(64)}`;
const overlay = {
  'kustomization.yaml': `resources:\n- base.yaml\nimages:\n- name: app\n  newName: registry.example/app\n  digest: ${digest}\n`,
  'base.yaml': 'kind: ConfigMap\nbroken: [\n',
};

const policySchema = z.looseObject({
  environments: z.array(z.looseObject({ name: z.string() })),
});

let system: SmallSystem;
let log: string;
let path: string | undefined;

beforeAll(async () => {
  system = await createSmallSystem();
  system.answerAs(system.baseline);
  const { folder } = system.world;
  log = join(folder, 'tools.log');
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'kustomize'), kustomize(log));
  await writeFile(join(bin, 'kubeconform'), kubeconform(log));
  for (const name of ['kustomize', 'kubeconform']) await chmod(join(bin, name), 0o755);
  path = process.env['PATH'];
  process.env['PATH'] = [bin, path].join(delimiter);
  for (const action of ['build-publish-image', 'sign-and-sbom']) {
    const end = await system.step(action);
    expect({ action, code: end.code }).toEqual({ action, code: '' });
  }
  await tamper(system, 'main', async (workTree) => {
    const file = join(workTree, 'waybill-policy.yaml');
    const policy = policySchema.parse(parse(await readFile(file, 'utf8')));
    const environments = policy.environments.map((environment) => ({
      ...environment,
      'desired-state': [
        {
          file: `${environment.name}/kustomization.yaml`,
          format: 'kustomization',
          images: { app: 'app' },
        },
      ],
      migrations: 'none',
      render: { path: environment.name },
    }));
    const files = environments.flatMap(({ name }) =>
      Object.entries(overlay).map(([file, text]) => [`${name}/${file}`, text] as const),
    );
    await writeFiles(workTree, {
      ...Object.fromEntries(files),
      'waybill-policy.yaml': stringify({ ...policy, environments }),
    });
  });
}, 60_000);
afterAll(async () => {
  process.env['PATH'] = path;
  await system.close();
});
beforeEach(async () => {
  await writeFile(log, '');
});

/** @returns how the step ended that failed, or the one that writes desired state */
async function promote(environment: string, delivery: DeliveryMode): Promise<StepEnd> {
  const { steps, failed }: StageEnd = await runStage(system, {
    stage: 'promote',
    delivery,
    request: { environment, commit: system.baseline },
    commit: system.baseline,
    ref: 'refs/heads/main',
    actor: 'dev',
  });
  const end = failed?.end ?? steps.get(delivery === 'direct' ? 'desire' : 'propose');
  if (end === undefined) throw new Error(`these ran: ${[...steps.keys()].join(', ')}`);
  return end;
}

async function ops(...args: string[]): Promise<string> {
  return await git(system.world.opsRepository, system.world.signal, ...args);
}

async function toolCalls(): Promise<readonly string[]> {
  return (await readFile(log, 'utf8')).trim().split('\n');
}

async function repair(environment: string): Promise<void> {
  await tamper(system, 'main', async (workTree) => {
    await writeFiles(workTree, { [`${environment}/base.yaml`]: 'kind: ConfigMap\n' });
  });
}

describe('desired state that does not render', () => {
  it('is not written: the refusal names the file and the line, and says how it ended', async () => {
    const before = await ops('rev-parse', 'main');
    const end = await promote('staging', 'direct');
    expect(end).toMatchObject({ code: 'RENDER_FAILED' });
    expect(end.message).toContain('staging/base.yaml:');
    expect(end.message).toContain('MalformedYAMLError');
    expect(end.log).toMatch(/::error .*file=staging\/base\.yaml,line=\d/);
    expect(await ops('rev-parse', 'main')).toBe(before);
    expect(await ops('log', '--format=%s', 'waybill/ledger')).toMatch(/failed/);
  });

  it('is written once it renders; what stands before the push is not rendered again for it', async () => {
    await repair('staging');
    const end = await promote('staging', 'direct');
    expect(end).toMatchObject({ code: '', outputs: { changed: 'true' } });
    expect(await toolCalls()).toEqual(['render', 'validate']);
    expect(await ops('show', 'main:staging/kustomization.yaml')).not.toContain(digest);
  });

  it('is not proposed; and a proposal shows how the manifests change', async () => {
    const refused = await promote('proposed', 'pull-request');
    expect(refused).toMatchObject({ code: 'RENDER_FAILED' });
    expect(await ops('for-each-ref', 'refs/heads/waybill/propose')).toBe('');
    await repair('proposed');
    const proposed = await promote('proposed', 'pull-request');
    expect(proposed).toMatchObject({ code: '' });
    const { opsRepository, folder, signal } = system.world;
    const forge = await createForge({
      kind: 'local',
      repository: await openRepository({
        url: opsRepository,
        cacheFolder: join(folder, 'forge-cache'),
        signal,
      }),
      folder: opsRepository,
      identity: { name: 'reviewer', email: 'reviewer@example.invalid' },
      signal,
    });
    const [pullRequest] = await forge.findPullRequests({ state: 'open' });
    expect(pullRequest?.body).toContain('+++ b/ConfigMap images');
    expect(pullRequest?.body).toContain(`-  digest: ${digest}`);
  });
});

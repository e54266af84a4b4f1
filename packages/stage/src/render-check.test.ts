import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RenderPolicy } from '@waybill/config';
import { silentProgress } from '@waybill/core';
import {
  openOverlayRepository,
  type OverlayFiles,
  type OverlayRepository,
} from '@waybill/desired-state/testing';
import { renderCheck, type RenderCheck } from './render-check.ts';

/** Stand in for the tools: each says its version, and notes each time it is asked for more. */
const kustomize = (log: string): string => `#!/bin/sh
[ "$1" = version ] && { echo v5.8.2; exit; }
for last in "$@"; do :; done
echo "render $last" >> '${log}'
exec /bin/cat "$last/web.yaml"
`;
const kubeconform = (log: string): string => `#!/bin/sh
[ "$1" = -v ] && { echo v0.8.0; exit; }
echo validate >> '${log}'
status=statusValid
/bin/grep -q 'colour: red' && status=statusInvalid
echo '{"resources":[{"kind":"ConfigMap","name":"web","version":"v1","status":"'$status'","msg":"no"}]}'
`;

function files(colour: string): OverlayFiles {
  return {
    'web/staging/kustomization.yaml': 'resources: [web.yaml, ../base]\n',
    'web/staging/web.yaml': manifest(colour),
    'web/base/kustomization.yaml': 'resources: []\n',
    'web/next/kustomization.yaml': 'resources: [web.yaml]\n',
    'web/next/web.yaml': manifest('blue'),
  };
}

function manifest(colour: string): string {
  return `apiVersion: v1\ndata:\n  colour: ${colour}\nkind: ConfigMap\nmetadata:\n  name: web\n`;
}

const policy: RenderPolicy = {
  paths: ['web/staging', 'web/next'],
  validate: 'strict',
  schemas: ['default'],
  missingSchemas: 'refused',
  remoteBases: 'refused',
  timeoutMilliseconds: 20_000,
  tools: {},
};

let repository: OverlayRepository;
let path: string | undefined;

beforeAll(async () => {
  repository = await openOverlayRepository();
  const bin = join(repository.folder, 'bin');
  const log = join(repository.folder, 'log');
  await mkdir(bin);
  await writeFile(join(bin, 'kustomize'), kustomize(log));
  await writeFile(join(bin, 'kubeconform'), kubeconform(log));
  for (const name of ['kustomize', 'kubeconform']) await chmod(join(bin, name), 0o755);
  path = process.env['PATH'];
  process.env['PATH'] = `${bin}:${path ?? ''}`;
});
afterAll(async () => {
  process.env['PATH'] = path;
  await repository.close();
});
beforeEach(async () => {
  await repository.clear();
  await writeFile(join(repository.folder, 'log'), '');
});

async function check(render?: RenderPolicy): Promise<RenderCheck | undefined> {
  return await renderCheck({
    environment: render === undefined ? {} : { render },
    connections: {
      settings: {
        signal: new AbortController().signal,
        progress: silentProgress,
        temporaryFolder: repository.temporaryFolder,
      },
    },
  });
}

/** What the tools did, in their order. */
async function log(): Promise<readonly string[]> {
  const text = await readFile(join(repository.folder, 'log'), 'utf8');
  return text.split('\n').flatMap((line) => {
    const [act, folder] = line.split(' ');
    return act === '' || act === undefined
      ? []
      : [folder === undefined ? act : `${act} ${folder.replace(/^.*\/repository\//, '')}`];
  });
}

function change(file: string, content: string): ReadonlyMap<string, Uint8Array> {
  return new Map([[file, Buffer.from(content)]]);
}

describe('what is rendered before it is written', () => {
  it('is the overlays that the change touches, as the change leaves them', async () => {
    const reader = await repository.commit(files('red'));
    const good = await check(policy);
    // The file in the repository would be refused: what counts is what the change makes of it.
    await good?.requireGood(reader, change('web/staging/web.yaml', manifest('blue')));
    expect(await log()).toEqual(['render web/staging', 'validate']);
    await expect(
      good?.requireGood(reader, change('web/staging/web.yaml', manifest('red'))),
    ).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
  });

  it('is nothing where no overlay is made of what changes', async () => {
    const reader = await repository.commit(files('blue'));
    await (await check(policy))?.requireGood(reader, change('deploy.env', 'A=b\n'));
    expect(await log()).toEqual([]);
  });

  it('is not rendered again where the repository moved elsewhere, and is where its files moved', async () => {
    const written = change('web/next/web.yaml', manifest('green'));
    const good = await check(policy);
    await good?.requireGood(await repository.commit(files('blue')), written);
    await good?.requireGood(await repository.commit({ 'other.yaml': 'a: 1\n' }), written);
    expect(await log()).toEqual(['render web/next', 'validate']);
    await good?.requireGood(
      await repository.commit({
        'web/next/kustomization.yaml': '# moved\nresources: [web.yaml]\n',
      }),
      written,
    );
    expect(await log()).toEqual(['render web/next', 'validate', 'render web/next', 'validate']);
  });

  it('is looked at again after it was refused', async () => {
    const reader = await repository.commit(files('blue'));
    const good = await check(policy);
    const bad = change('web/staging/web.yaml', manifest('red'));
    for (let time = 0; time < 2; time += 1) {
      await expect(good?.requireGood(reader, bad)).rejects.toMatchObject({
        code: 'MANIFEST_INVALID',
      });
    }
    expect(await log()).toEqual(['render web/staging', 'validate', 'validate']);
  });

  it('is only rendered where the policy wants nothing validated, and not even that without a policy', async () => {
    const reader = await repository.commit(files('blue'));
    const lenient = await check({ ...policy, validate: 'none' });
    await lenient?.requireGood(reader, change('web/staging/web.yaml', manifest('red')));
    expect(await log()).toEqual(['render web/staging']);
    expect(await check()).toBeUndefined();
  });

  it('cannot be said without the tools', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = join(repository.folder, 'nothing');
    try {
      const tools = { kustomize: { version: '5.8.1', sha256: {} } };
      await expect(check({ ...policy, validate: 'none', tools })).rejects.toMatchObject({
        code: 'TOOL_CHECKSUM_UNKNOWN',
      });
    } finally {
      process.env['PATH'] = before;
    }
  });
});

import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FoundTool } from '@waybill/process';
import {
  openOverlayRepository,
  type OverlayFiles,
  type OverlayRepository,
} from '../testing/overlay-repository.ts';
import { isPinned, isRemote, pathFrom } from './kustomization-file.ts';
import { renderOverlay } from './render-overlay.ts';
import type { RenderedOverlay, RenderRequest } from './types.ts';

/**
 * Stands in for kustomize, which is not on every machine: tells what it was given, and writes what lies in the
 * overlay as `rendered`. What the real one does is tested with it, in the real tier.
 */
const standIn = (log: string): string => `#!/bin/sh
for last in "$@"; do :; done
{ echo "arguments $*"; /usr/bin/env; cd "$last/../../.." && /usr/bin/find . -type f -o -type l; } > '${log}'
if [ -f "$last/complaint" ]; then /bin/cat "$last/complaint" >&2; echo "$last" >&2; exit 1; fi
exec /bin/cat "$last/rendered"
`;

const rendered = `apiVersion: v1
data:
  name: not-this
kind: ConfigMap
metadata:
  annotations:
    name: nor-this
  name: "1"
  namespace: shop
---
apiVersion: v1
data:
  text: |
    ---
    kind: not-a-document
kind: ConfigMap
metadata:
  name: second
`;

const files: OverlayFiles = {
  'apps/web/staging/kustomization.yaml': 'resources: [web.yaml]\nlabels: [rendered, complaint]\n',
  'apps/web/staging/web.yaml': 'a: 1\n',
  'apps/web/staging/rendered': rendered,
  'apps/web/staging/unused.yaml': 'a: 1\n',
};

let repository: OverlayRepository;
let kustomize: FoundTool;

beforeAll(async () => {
  repository = await openOverlayRepository();
  const program = join(repository.folder, 'kustomize');
  await writeFile(program, standIn(join(repository.folder, 'log')));
  await chmod(program, 0o755);
  kustomize = { name: 'kustomize', program, version: '5.8.2', from: 'path' };
});
afterAll(async () => {
  await repository.close();
});
beforeEach(async () => {
  await repository.clear();
});
afterEach(async () => {
  expect(await readdir(repository.temporaryFolder).catch(() => [])).toEqual([]);
});

async function render(
  more: OverlayFiles = {},
  request: Partial<RenderRequest> = {},
): Promise<RenderedOverlay> {
  return await renderOverlay({
    readEntries: await repository.commit({ ...files, ...more }),
    path: 'apps/web/staging',
    kustomize,
    remoteBases: 'refused',
    signal: new AbortController().signal,
    timeoutMilliseconds: 20_000,
    temporaryFolder: repository.temporaryFolder,
    ...request,
  });
}

async function log(): Promise<readonly string[]> {
  return (await readFile(join(repository.folder, 'log'), 'utf8')).trim().split('\n');
}

describe('rendering', () => {
  it('cuts what kustomize writes into resources', async () => {
    const { resources } = await render();
    expect(resources.map(({ kind, namespace, name }) => [kind, namespace, name])).toEqual([
      ['ConfigMap', 'shop', '1'],
      ['ConfigMap', undefined, 'second'],
    ]);
    expect(resources[1]?.text).toContain('    kind: not-a-document');
  });

  it('gives kustomize the files that the overlay reaches, no credential, and no way out', async () => {
    process.env['WAYBILL_TEST_TOKEN'] = 'secret-of-the-job';
    try {
      await render();
    } finally {
      delete process.env['WAYBILL_TEST_TOKEN'];
    }
    const lines = await log();
    expect(lines[0]).toMatch(/^arguments build \/\S+\/repository\/apps\/web\/staging$/);
    expect(lines.filter((line) => line.startsWith('./')).sort()).toEqual([
      './apps/web/staging/kustomization.yaml',
      './apps/web/staging/rendered',
      './apps/web/staging/web.yaml',
    ]);
    expect(lines).toContain('HTTPS_PROXY=http://127.0.0.1:9');
    expect(lines.join('\n')).not.toContain('secret-of-the-job');
    const home = /^HOME=(.*)$/m.exec(lines.join('\n'))?.[1];
    expect(lines).toContain(`PATH=${String(home)}`);
  });

  it.each([
    ['stays in its folder', 'resources: [web.yaml]', false],
    ['names a base elsewhere, which kustomize allows by itself', 'resources: [../base]', false],
    ['names a file elsewhere', 'patches: [{path: ../shared.yaml}]', true],
    [
      'names a file elsewhere and has generators',
      'patches: [{path: ../shared.yaml}]\ngenerators: [g.yaml]',
      false,
    ],
    ['names an inline patch', 'patches: [{patch: "a: ../shared.yaml"}]', false],
  ])('opens its folder only where the overlay %s', async (_what, kustomization, isOpen) => {
    await render({
      'apps/web/staging/kustomization.yaml': `${kustomization}\nlabels: [rendered]\n`,
      'apps/web/base/kustomization.yaml': 'resources: []\n',
      'apps/web/shared.yaml': 'a: 1\n',
      'apps/web/staging/g.yaml': 'a: 1\n',
    });
    expect((await log())[0]?.includes('--load-restrictor=LoadRestrictionsNone')).toBe(isOpen);
  });

  it("passes on the tool's message without our folders", async () => {
    const failure = render({ 'apps/web/staging/complaint': 'Error: web.yaml is odd in ' });
    await expect(failure).rejects.toMatchObject({
      code: 'RENDER_FAILED',
      location: { file: 'apps/web/staging/kustomization.yaml', line: 1, column: 13 },
    });
    await expect(failure).rejects.toThrow(
      /refuses it \(apps\/web\/staging\/kustomization\.yaml:1\)/,
    );
    await expect(failure).rejects.not.toThrow(repository.folder);
  });

  it.each(['just text\n', 'apiVersion: v1\nmetadata: {}\n', 'kind: X\n'])(
    'refuses a document that is no resource: %j',
    async (text) => {
      await expect(render({ 'apps/web/staging/rendered': text })).rejects.toMatchObject({
        code: 'RENDER_FAILED',
      });
    },
  );

  it('says that the tool is not there', async () => {
    const program = join(repository.folder, 'no-such-program');
    await expect(render({}, { kustomize: { ...kustomize, program } })).rejects.toMatchObject({
      code: 'PROCESS_NOT_FOUND',
    });
  });

  it('follows what may be opened, and nothing that only looks like it', async () => {
    const more = {
      'apps/web/staging/kustomization.yaml':
        'namespace: elsewhere\nresources: [web.yaml]\nlabels: [rendered]\n',
      // A folder of the namespace's name: it is not opened, so what it refers to does not count.
      'apps/web/staging/elsewhere/kustomization.yaml': 'resources: [https://example.org/a.yaml]\n',
    };
    expect([...(await render(more)).files.keys()]).not.toContain(
      'apps/web/staging/elsewhere/kustomization.yaml',
    );
  });

  it('ends where an overlay is made of too much', async () => {
    const folders = Array.from({ length: 510 }, (_, index) => `d${String(index)}`);
    const failure = render({
      ...Object.fromEntries(folders.map((name) => [`apps/web/staging/${name}/a`, 'a'])),
      'apps/web/staging/kustomization.yaml': `resources: [${folders.join(', ')}]\n`,
    });
    await expect(failure).rejects.toMatchObject({ code: 'RENDER_TOO_LARGE' });
  });
});

describe('a path in a kustomization', () => {
  it.each([
    ['a/b', '../c/./d.yaml', 'a/c/d.yaml'],
    ['a/b', './', 'a/b'],
    ['a', '..', ''],
    ['', 'x/', 'x'],
    ['a', '../..', undefined],
    ['a', '/etc', undefined],
    ['a', '', undefined],
  ])('in %j: %j is %j', (folder, text, path) => {
    expect(pathFrom(folder, text)).toBe(path);
  });

  it('never leads out of the repository', () => {
    const part = fc.constantFrom('..', '.', 'a', 'b.yaml', '', '...');
    const folder = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 });
    fc.assert(
      fc.property(folder, fc.array(part, { maxLength: 8 }), (folders, parts) => {
        const path = pathFrom(folders.join('/'), parts.join('/'));
        if (path === undefined) return;
        expect(path.startsWith('/')).toBe(false);
        expect(path.split('/')).not.toContain('..');
      }),
    );
  });
});

describe('what is fetched from elsewhere', () => {
  const commit = 'a'.repeat(40);
  it.each([
    ['https://github.com/a/b//c?ref=v1', true, false],
    [`https://github.com/a/b//c?ref=${commit}`, true, true],
    [`https://github.com/a/b//c?timeout=10s&ref=${commit}&submodules=false`, true, true],
    [`https://github.com/a/b//c?ref=${commit}0`, true, false],
    [`https://raw.githubusercontent.com/a/b/${commit}/c.yaml`, true, true],
    ['github.com/a/b', true, false],
    ['git@github.com:a/b.git', true, false],
    ['ssh://git@example.org/a/b', true, false],
    ['git::https://example.org/a', true, false],
    ['file:///srv/a', true, false],
    ['example.org/a.git//base', true, false],
    ['../base', false, false],
    ['base.github.com', false, false],
    ['service.gitops.yaml', false, false],
    ['web@2x.yaml', false, false],
  ])('%s: %j, and pinned: %j', (text, remote, pinned) => {
    expect([isRemote(text), isPinned(text)]).toEqual([remote, pinned]);
  });
});

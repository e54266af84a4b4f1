import { existsSync } from 'node:fs';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { basename, delimiter, dirname, join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isWaybillError, type WaybillError } from '@waybill/core';
import {
  findRenderTools,
  manifestDiff,
  renderOverlay,
  validateManifests,
  type RenderedOverlay,
  type RenderRequest,
  type ValidationReport,
  type ValidationRequest,
} from '@waybill/desired-state/render';
import {
  openOverlayRepository,
  type OverlayFiles,
  type OverlayRepository,
} from '@waybill/desired-state/testing';
import { runProcess, toolEnvironment, type FoundTool } from '@waybill/process';
import { installSchemas, part as kubeconformPart } from './parts/kubeconform.ts';
import { part as kustomizePart } from './parts/kustomize.ts';

const kustomize = await kustomizePart.install();
const kubeconform = await kubeconformPart.install();
const schemas = await installSchemas();
const isReady =
  kustomize.kind === 'ready' && kubeconform.kind === 'ready' && typeof schemas !== 'string';

function tool(name: string, installed: typeof kustomize): FoundTool {
  const program = installed.kind === 'ready' ? installed.program : name;
  return { name, program, version: 'real', from: 'path' };
}

const digest = `sha256:${'a'.repeat(64)}`;

const deployment = `# The web server.
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
        - name: sidecar
          image: registry.example/sidecar:1
        - name: web
          image: web
          ports:
            - containerPort: 80
`;

const kustomization = `resources:
- ../base
namePrefix: staging-
configMapGenerator:
- name: settings
  files:
  - settings.txt
images:
- name: web
  newName: registry.example/web
  newTag: v1
  digest: ${digest}
`;

const good: OverlayFiles = {
  'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n',
  'apps/web/base/deployment.yaml': deployment,
  'apps/web/staging/kustomization.yaml': kustomization,
  'apps/web/staging/settings.txt': 'colour=blue\n',
  'apps/other/kustomization.yaml': 'resources: [broken\n',
};

let repository: OverlayRepository;
let server: Server;
let schemaPlace = '';

beforeAll(async () => {
  repository = await openOverlayRepository();
  server = createServer((request, response) => {
    const name = /^\/([a-z0-9-]+\.json)$/.exec(request.url ?? '')?.[1] ?? 'none';
    void readFile(join(typeof schemas === 'string' ? '' : schemas.folder, name)).then(
      (schema) => response.end(schema),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  schemaPlace = `http://127.0.0.1:${String(port)}/{{ .ResourceKind }}{{ .KindSuffix }}.json`;
});
afterAll(async () => {
  await repository.close();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  await repository.clear();
});
afterEach(async () => {
  // Whatever happened, no overlay stays on the disk.
  expect(await readdir(repository.temporaryFolder).catch(() => [])).toEqual([]);
});

async function render(
  files: OverlayFiles,
  more: Partial<RenderRequest> = {},
): Promise<RenderedOverlay> {
  return await renderOverlay({
    readEntries: more.readEntries ?? (await repository.commit(files)),
    path: 'apps/web/staging',
    kustomize: tool('kustomize', kustomize),
    remoteBases: 'refused',
    signal: new AbortController().signal,
    timeoutMilliseconds: 30_000,
    temporaryFolder: repository.temporaryFolder,
    ...more,
  });
}

async function refusal(act: Promise<unknown>): Promise<WaybillError> {
  try {
    await act;
  } catch (error) {
    if (isWaybillError(error)) return error;
    throw error;
  }
  throw new Error('Expected a refusal.');
}

async function validate(
  files: OverlayFiles,
  more: Partial<ValidationRequest> = {},
): Promise<ValidationReport> {
  if (typeof schemas === 'string') throw new Error(schemas);
  const rendered = await render(files);
  return await validateManifests({
    rendered,
    readEntries: await repository.commit({}),
    kubeconform: tool('kubeconform', kubeconform),
    validate: 'strict',
    kubernetes: schemas.kubernetes,
    schemas: [schemaPlace],
    missingSchemas: 'refused',
    signal: new AbortController().signal,
    timeoutMilliseconds: 60_000,
    temporaryFolder: repository.temporaryFolder,
    ...more,
  });
}

(isReady ? describe : describe.skip)('an overlay, rendered by kustomize', () => {
  it('gives its manifests, made of nothing but what it reaches', async () => {
    const rendered = await render(good);
    expect(rendered.resources.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      expect.stringMatching(/^ConfigMap staging-settings-/),
      'Deployment staging-web',
    ]);
    expect(rendered.text).toContain(`image: registry.example/web:v1@${digest}`);
    expect([...rendered.files.keys()].sort()).toEqual([
      'apps/web/base/deployment.yaml',
      'apps/web/base/kustomization.yaml',
      'apps/web/staging/kustomization.yaml',
      'apps/web/staging/settings.txt',
    ]);
  });

  it('names file, line and column of what is not YAML', async () => {
    const error = await refusal(
      render({
        ...good,
        'apps/web/base/deployment.yaml': `${deployment}---\napiVersion: v1\nkind: Service\nmetadata: {name: web\n`,
      }),
    );
    expect(error).toMatchObject({
      code: 'RENDER_FAILED',
      location: { file: 'apps/web/base/deployment.yaml', line: 25 },
    });
    expect(error.message).toContain('MalformedYAMLError');
    expect(error.message).not.toContain(repository.folder);
  });

  it.each([
    [
      'a resource that is missing',
      { 'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n- service.yaml\n' },
      { file: 'apps/web/base/kustomization.yaml', line: 3 },
      'apps/web/base/service.yaml',
    ],
    [
      'a base that is missing',
      { 'apps/web/staging/kustomization.yaml': 'namePrefix: a-\nresources:\n- ../bass\n' },
      { file: 'apps/web/staging/kustomization.yaml', line: 3 },
      'apps/web/bass',
    ],
    [
      'a patch that is missing',
      {
        'apps/web/staging/kustomization.yaml':
          'resources:\n- ../base\npatches:\n- path: patch.yaml\n',
      },
      { file: 'apps/web/staging/kustomization.yaml', line: 4 },
      'patch.yaml',
    ],
    [
      'a patch without its target',
      {
        'apps/web/staging/kustomization.yaml':
          'resources:\n- ../base\npatches:\n- path: patch.yaml\n',
        'apps/web/staging/patch.yaml':
          '# For the database.\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: database}\n',
      },
      { file: 'apps/web/staging/patch.yaml', line: 2 },
      'no matches for Id',
    ],
    [
      'a field that kustomize does not know',
      { 'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\nimagez: []\n' },
      { file: 'apps/web/staging/kustomization.yaml', line: 3, column: 1 },
      'unknown field "imagez"',
    ],
    [
      'a kustomization that is not YAML',
      { 'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\n  bad: [\n' },
      { file: 'apps/web/staging/kustomization.yaml' },
      'invalid Kustomization',
    ],
    [
      'the same resource twice',
      {
        'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\n- ../base/deployment.yaml\n',
      },
      { file: 'apps/web/staging/kustomization.yaml', line: 3 },
      'already registered id',
    ],
    [
      'a circle',
      { 'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n- ../staging\n' },
      { file: 'apps/web/base/kustomization.yaml', line: 3 },
      'cycle detected',
    ],
    [
      'a chart, which would run another program',
      {
        'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\nhelmCharts:\n- name: x\n',
      },
      { file: 'apps/web/staging/kustomization.yaml' },
      '--enable-helm',
    ],
  ])('refuses %s', async (_what, files, location, message) => {
    const error = await refusal(render({ ...good, ...files }));
    expect(error).toMatchObject({ code: 'RENDER_FAILED', location });
    expect(error.message).toContain(message);
    expect(error.message).not.toContain(repository.folder);
  });

  it('refuses a folder without a kustomization', async () => {
    const error = await refusal(render({ 'apps/web/staging/a.yaml': 'a: 1\n' }));
    expect(error.message).toContain("unable to find one of 'kustomization.yaml'");
  });

  it.each([
    ['https://github.com/example/bases//web?ref=v1', 'a git repository'],
    ['github.com/example/bases//web', 'a host without a scheme'],
    ['git@git.example.org:bases.git', 'an scp-like address'],
    ['https://files.example.org/service.yaml', 'a file by HTTP'],
    ['file:///srv/bases', 'a repository on this machine'],
  ])('refuses %s, unless the policy allows it', async (remote) => {
    const files = {
      ...good,
      'apps/web/base/kustomization.yaml': `resources:\n- deployment.yaml\n- ${remote}\n`,
    };
    expect(await refusal(render(files))).toMatchObject({
      code: 'RENDER_REMOTE',
      location: { file: 'apps/web/base/kustomization.yaml', line: 3 },
    });
    expect(await refusal(render({}, { remoteBases: 'pinned' }))).toMatchObject({
      code: 'RENDER_REMOTE',
    });
  });

  it('takes a base from a git repository where the policy allows it', async () => {
    const bases = await openOverlayRepository();
    try {
      await bases.commit({
        'web/kustomization.yaml': 'resources:\n- deployment.yaml\n',
        'web/deployment.yaml': deployment,
      });
      const rendered = await render(
        {
          'apps/web/staging/kustomization.yaml': `resources:\n- file://${join(bases.folder, 'ops')}//web?ref=main\n`,
        },
        { remoteBases: 'allowed' },
      );
      expect(rendered.resources.map(({ name }) => name)).toEqual(['web']);
    } finally {
      await bases.close();
    }
  });

  it('fetches nothing by a way that was not seen in the files', async () => {
    const error = await refusal(
      render({
        ...good,
        'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\ngenerators:\n- nested\n',
        'apps/web/staging/nested/kustomization.yaml': 'resources:\n- plugin.yaml\n',
        'apps/web/staging/nested/plugin.yaml': `apiVersion: builtin
kind: PatchTransformer
metadata: {name: p}
path: /etc/hostname
`,
      }),
    );
    expect(error.message).toContain('is not in or below');
  });

  describe('that leaves its folder', () => {
    const shared = { 'shared/settings.txt': 'colour=green\n', 'shared/patch.yaml': 'a: 1\n' };

    it.each([
      [
        'a file by ../',
        { 'apps/web/staging/settings.txt': 'unused\n' },
        '../../../shared/settings.txt',
      ],
      [
        'a link to a file',
        { 'apps/web/staging/l.txt': { linkTo: '../../../shared/settings.txt' } },
        'l.txt',
      ],
      [
        'a file behind a linked folder',
        { 'apps/web/staging/l': { linkTo: '../../../shared' } },
        'l/settings.txt',
      ],
    ])('takes %s inside the repository', async (_what, files, name) => {
      const rendered = await render({
        ...good,
        ...shared,
        ...files,
        'apps/web/staging/kustomization.yaml': `resources:\n- ../base\nconfigMapGenerator:\n- name: s\n  files: [settings=${name}]\n`,
      });
      expect(rendered.text).toContain('colour=green');
    });

    it('takes a base behind links, with its own ../', async () => {
      const rendered = await render({
        ...good,
        'links/base': { linkTo: '../apps/web/base' },
        'apps/web/staging/kustomization.yaml': 'resources:\n- ../../../links/base\n',
      });
      expect(rendered.resources.map(({ name }) => name)).toEqual(['web']);
    });

    it.each([
      ['resources', '- ../../../../outside'],
      ['resources', '- /etc/hostname'],
      ['components', '- ../../../../outside'],
      ['patches', '- path: ../../../../outside.yaml'],
      ['configMapGenerator', '- name: c\n  files: [x=/proc/self/environ]'],
      ['secretGenerator', '- name: c\n  envs: [../../../../../etc/environment]'],
    ])('refuses %s outside the repository', async (field, items) => {
      const error = await refusal(
        render({
          ...good,
          'apps/web/staging/kustomization.yaml': `namePrefix: x-\n${field}:\n${items}\n`,
        }),
      );
      expect(error).toMatchObject({
        code: 'RENDER_OUTSIDE_REPOSITORY',
        location: { file: 'apps/web/staging/kustomization.yaml' },
      });
      expect(error.location?.line).toBeGreaterThanOrEqual(3);
    });

    it.each([
      ['an absolute link', '/etc/hostname'],
      ['a link that climbs out', '../../../../hostname'],
      ['a link to itself', 'l.txt'],
    ])('refuses %s', async (_what, linkTo) => {
      const error = await refusal(
        render({
          ...good,
          'apps/web/staging/l.txt': { linkTo },
          'apps/web/staging/kustomization.yaml': 'resources:\n- ../base\n- l.txt\n',
        }),
      );
      expect(error).toMatchObject({
        code: 'RENDER_OUTSIDE_REPOSITORY',
        location: { file: 'apps/web/staging/kustomization.yaml', line: 3 },
      });
    });
  });

  it('is stopped when it renders to more than is taken', async () => {
    const error = await refusal(
      render(
        { ...good, 'apps/web/staging/settings.txt': 'x'.repeat(50_000) },
        { maximumOutputBytes: 20_000 },
      ),
    );
    expect(error).toMatchObject({ code: 'RENDER_TOO_LARGE' });
  });

  it('is stopped when it takes too long, and at once when the step is cancelled', async () => {
    const slow = join(repository.folder, 'slow-kustomize');
    await writeFile(slow, '#!/bin/sh\nexec /bin/sleep 60\n');
    await chmod(slow, 0o755);
    const program: FoundTool = { name: 'kustomize', program: slow, version: '5.8.2', from: 'path' };
    expect(
      await refusal(render(good, { kustomize: program, timeoutMilliseconds: 200 })),
    ).toMatchObject({ code: 'RENDER_TIMED_OUT' });
    await expect(
      render({}, { kustomize: program, signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow(/timeout/);
  });
});

(isReady ? describe : describe.skip)('rendered manifests, validated by kubeconform', () => {
  it('are counted where they fit', async () => {
    expect(await validate(good)).toEqual({ valid: 2, unchecked: [] });
  });

  it('are refused at the file and line of an unknown field and of a wrong type', async () => {
    const error = await refusal(
      validate({
        ...good,
        'apps/web/base/deployment.yaml': deployment
          .replace('replicas: 2', 'replica: 2')
          .replace('containerPort: 80', "containerPort: '80'"),
      }),
    );
    expect(error).toMatchObject({ code: 'MANIFEST_INVALID' });
    expect(error.location?.file).toBe('apps/web/base/deployment.yaml');
    expect(error.message).toContain(
      "spec.replica: additional properties 'replica' not allowed (apps/web/base/deployment.yaml:7)",
    );
    // The sidecar has no ports: the place is found by the container's name.
    expect(error.message).toContain('got string, want integer (apps/web/base/deployment.yaml:20)');
  });

  it('are refused at the patch that brought the field', async () => {
    const error = await refusal(
      validate({
        ...good,
        'apps/web/staging/kustomization.yaml':
          'resources:\n- ../base\nnamePrefix: staging-\npatches:\n- path: patch.yaml\n',
        'apps/web/staging/patch.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      containers:
        - name: web
          imagePullPolicies: Always
`,
      }),
    );
    expect(error).toMatchObject({
      code: 'MANIFEST_INVALID',
      location: { file: 'apps/web/staging/patch.yaml', line: 10 },
    });
  });

  it('keep the values of a Secret to themselves', async () => {
    const error = await refusal(
      validate({
        ...good,
        'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n- secret.yaml\n',
        'apps/web/base/secret.yaml':
          'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {password: 12345678}\n',
      }),
    );
    expect(error).toMatchObject({
      code: 'MANIFEST_INVALID',
      location: { file: 'apps/web/base/secret.yaml', line: 4 },
    });
    expect(error.message).not.toContain('12345678');
  });

  describe('of a kind without a schema', () => {
    const thing = `apiVersion: example.org/v1
kind: Thing
metadata: { name: t }
spec: { size: 3 }
`;
    const files = {
      ...good,
      'apps/web/base/kustomization.yaml': 'resources:\n- deployment.yaml\n- thing.yaml\n',
      'apps/web/base/thing.yaml': thing,
    };

    it('are refused, or let be where the policy says so', async () => {
      const error = await refusal(validate(files));
      expect(error).toMatchObject({ code: 'MANIFEST_SCHEMA_MISSING' });
      expect(error.message).toContain('Thing (example.org/v1)');
      expect(await validate({}, { missingSchemas: 'ignored' })).toEqual({
        valid: 2,
        unchecked: ['Thing (example.org/v1)'],
      });
    });

    it('are held against a schema in the repository', async () => {
      const schema = (type: string): string =>
        JSON.stringify({
          type: 'object',
          properties: { spec: { properties: { size: { type } } } },
        });
      const places = {
        schemas: [
          schemaPlace,
          'schemas/{{ .Group }}/{{.ResourceKind}}_{{ .ResourceAPIVersion }}.json',
        ],
      };
      const file = 'schemas/example.org/thing_v1.json';
      expect(await validate({ ...files, [file]: schema('integer') }, places)).toEqual({
        valid: 3,
        unchecked: [],
      });
      expect(await refusal(validate({ [file]: schema('string') }, places))).toMatchObject({
        code: 'MANIFEST_INVALID',
        location: { file: 'apps/web/base/thing.yaml', line: 4 },
      });
    });
  });

  it('are not taken for good where the schemas cannot be reached', async () => {
    const schemasAway = ['http://127.0.0.1:9/{{ .ResourceKind }}.json'];
    const error = await refusal(
      validate(good, { schemas: schemasAway, missingSchemas: 'ignored' }),
    );
    expect(error).toMatchObject({ code: 'MANIFESTS_UNCHECKED' });
  });
});

(isReady ? describe : describe.skip)('two renderings', () => {
  it('differ by what the change brings', async () => {
    const before = await render(good);
    const other = `sha256:${'b'.repeat(64)}`;
    const after = await render({
      'apps/web/staging/kustomization.yaml': kustomization.replace(digest, other),
    });
    const { text, ...counts } = manifestDiff(before.resources, after.resources, {
      characters: 10_000,
    });
    expect(counts).toEqual({ added: 0, changed: 1, removed: 0, cut: '' });
    expect(text.split('\n').filter((line) => /^[+-]/.test(line))).toEqual([
      '--- a/Deployment staging-web',
      '+++ b/Deployment staging-web',
      `-      - image: registry.example/web:v1@${digest}`,
      `+      - image: registry.example/web:v1@${other}`,
    ]);
  });
});

(isReady ? describe : describe.skip)('the tools', () => {
  it('are found on the PATH, by the versions that they say', async () => {
    const programs = [kustomize, kubeconform].flatMap((it) =>
      it.kind === 'ready' ? [dirname(it.program)] : [],
    );
    const found = await findRenderTools(
      { tools: {}, validate: 'strict' },
      {
        cacheFolder: repository.folder,
        signal: new AbortController().signal,
        path: programs.join(delimiter),
      },
    );
    expect(found.kustomize).toMatchObject({ version: '5.8.2', from: 'path' });
    expect(found.kubeconform).toMatchObject({ version: '0.8.0', from: 'path' });
  });
});

/** Published ops repositories, where this machine has them beside the checkout. */
const published = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ops-repos');

(isReady && existsSync(published) ? describe : describe.skip)(
  'published ops repositories (../shared/data/ops-repos)',
  () => {
    it('render to what kustomize makes of a whole checkout, or are refused as it refuses', async () => {
      const { files, overlays } = await publishedFiles();
      const readEntries = await repository.commit(files);
      let same = 0;
      // All of them take a minute; each third shows every kind that is in them.
      for (const path of overlays.filter((_, index) => index % 3 === 0)) {
        const whole = await kustomizeInCheckout(path);
        const own = render({}, { readEntries, path });
        if (whole === undefined) {
          expect(await refusal(own)).toMatchObject({ code: 'RENDER_FAILED' });
          continue;
        }
        expect({ path, text: (await own).text }).toEqual({ path, text: whole });
        same += 1;
      }
      expect(same).toBeGreaterThan(30);
    }, 120_000);
  },
);

async function publishedFiles(): Promise<{ files: OverlayFiles; overlays: readonly string[] }> {
  const entries = await readdir(published, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(published, join(parentPath, name)))
    .sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(published, name), 'utf8')] as const),
  );
  const overlays = names.filter((name) => basename(name) === 'kustomization.yaml').map(dirname);
  return { files: Object.fromEntries(files), overlays };
}

/** @returns what kustomize writes with everything at hand; undefined where it refuses */
async function kustomizeInCheckout(path: string): Promise<string | undefined> {
  const { program } = tool('kustomize', kustomize);
  const { exitCode, stdout } = await runProcess([program, 'build', join(published, path)], {
    cwd: published,
    signal: new AbortController().signal,
    timeoutMilliseconds: 60_000,
    env: toolEnvironment(),
  });
  return exitCode === 0 ? stdout.toString() : undefined;
}

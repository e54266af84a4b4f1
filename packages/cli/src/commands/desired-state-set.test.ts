import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { runCommandLine } from '../main.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const stale = `sha256:${'0'.repeat(64)}`;
const reference = `ghcr.io/acme/app:v2@${digest}`;

let folder = '';
let out = '';
let problems = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-set-'));
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a file and runs the command on it. */
async function set(file: string, text: string, words: readonly string[]): Promise<number> {
  writeFileSync(join(folder, file), text);
  return await run(file, words);
}
async function run(file: string, words: readonly string[]): Promise<number> {
  return await runCommandLine(['desired-state', 'set', '--file', join(folder, file), ...words]);
}
const now = (file: string): string => readFileSync(join(folder, file), 'utf8');

const kustomization = `# of the web team
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
images:
  - name: ghcr.io/acme/app # the app
    newTag: v1
    digest: ${stale}
`;

const manifest = `apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
data:
  deploy.yaml: |
    image: ghcr.io/acme/app:v1
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  annotations:
    looks-like: ghcr.io/acme/app:v1
spec:
  template:
    spec:
      initContainers:
        - name: migrate
          image: ghcr.io/acme/app:v1
      containers:
        - name: web
          image: "ghcr.io/acme/app:v1" # now
          args: [--image, ghcr.io/acme/app:v1]
        - name: proxy
          image: ghcr.io/acme/proxy:1.0
`;

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web }
spec:
  values:
    image:
      repository: ghcr.io/acme/app
      tag: v1@${stale}
`;

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: web
spec:
  source:
    repoURL: https://git.example.com/acme/ops.git
    kustomize:
      images:
        - app=ghcr.io/acme/app:v1
`;

describe('waybill desired-state set', () => {
  it('prints a diff that git applies, and writes nothing', async () => {
    const words = ['--image', `ghcr.io/acme/app=${reference}`];
    expect(await set('kustomization.yaml', kustomization, words)).toBe(0);
    expect(now('kustomization.yaml')).toBe(kustomization);
    expect(problems).toContain('not written; --write does');
    expect(
      out
        .split('\n')
        .filter((line) => /^[-+]/.test(line))
        .slice(2),
    ).toEqual([
      '-    newTag: v1',
      `-    digest: ${stale}`,
      '+    newTag: v2',
      `+    digest: ${digest}`,
    ]);
    writeFileSync(join(folder, 'p'), out.replaceAll(`${folder}/`, 'a/'));
    execFileSync('git', ['apply', '--whitespace=nowarn', 'p'], { cwd: folder });
    expect(now('kustomization.yaml')).toBe(
      kustomization.replace('v1\n', 'v2\n').replace(stale, digest),
    );
  });

  it('writes the file with the mode that it had, and says so where nothing is left to do', async () => {
    const words = ['--image', `ghcr.io/acme/app=${reference}`, '--write'];
    writeFileSync(join(folder, 'kustomization.yaml'), kustomization);
    chmodSync(join(folder, 'kustomization.yaml'), 0o640);
    symlinkSync('kustomization.yaml', join(folder, 'link.yaml'));
    expect(await run('link.yaml', words)).toBe(0);
    const expected = kustomization.replace('v1\n', 'v2\n').replace(stale, digest);
    expect(now('kustomization.yaml')).toBe(expected);
    expect(statSync(join(folder, 'kustomization.yaml')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'link.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['kustomization.yaml', 'link.yaml']);
    const written = statSync(join(folder, 'kustomization.yaml'), { bigint: true });
    out = '';
    expect(await run('kustomization.yaml', words)).toBe(0);
    expect(out).toBe('');
    expect(problems).toContain('it says so already');
    const { mtimeNs, ino } = statSync(join(folder, 'kustomization.yaml'), { bigint: true });
    expect({ mtimeNs, ino }).toEqual({ mtimeNs: written.mtimeNs, ino: written.ino });
  });

  it('changes an image in every container of a manifest, and no text that only looks like it', async () => {
    const words = ['--image', `ghcr.io/acme/app=${reference}`, '--write'];
    expect(await set('web.yaml', manifest, words)).toBe(0);
    expect(now('web.yaml')).toBe(
      manifest
        .replace(
          'name: migrate\n          image: ghcr.io/acme/app:v1',
          `name: migrate\n          image: ${reference}`,
        )
        .replace('"ghcr.io/acme/app:v1"', `"${reference}"`),
    );
  });

  it.each([
    ['one container by its name', 'web.yaml', manifest, 'container=proxy', [], 1],
    ['a release by its repository', 'r.yaml', release, 'ghcr.io/acme/app', [], 1],
    ['a release by a path', 'r.yaml', release, 'app', ['--selector', 'spec.values.image'], 1],
    ['a variable', 'deploy.env', 'APP_IMAGE=x/y:1\nB=2\n', 'APP_IMAGE', [], 1],
    [
      'Helm values by a path',
      'values.yaml',
      `image:\n  repository: ghcr.io/acme/app\n  tag: v1\n  digest: ${stale}\n`,
      'app',
      ['--selector', 'image'],
      3,
    ],
    [
      'a whole image in Helm values',
      'values.yaml',
      'web: { image: "ghcr.io/acme/app:v1" }\n',
      'app',
      ['--selector', 'web.image'],
      1,
    ],
    ['an Argo CD application', 'application.yaml', application, 'app', [], 1],
    [
      'helm parameters of an Argo CD application, by what stands before the dot',
      'application.yaml',
      application.replace(
        /kustomize:[^]*/,
        'helm:\n      parameters:\n        - name: image.repository\n          value: x/y\n        - name: image.tag\n          value: v1\n',
      ),
      'image',
      [],
      4,
    ],
    [
      'a setter',
      'web.yaml',
      'image: ghcr.io/acme/app:v1 # {"$imagepolicy": "flux-system:app"}\n',
      'flux-system:app',
      [],
      1,
    ],
    [
      'a custom resource by a path',
      'envoy.yaml',
      'apiVersion: example.com/v1\nkind: Proxy\nspec: { container: { image: ghcr.io/acme/app:v1 } }\n',
      'app',
      ['--selector', 'spec.container.image'],
      1,
    ],
  ])('edits %s', async (_what, file, text, name, words, most) => {
    const line = ['--image', `${name}=${reference}`, ...words, '--write'];
    expect({ exit: await set(file, text, line), problems }).toMatchObject({ exit: 0 });
    const after = now(file);
    expect(after).not.toBe(text);
    expect(after).toContain(digest);
    expect(after).not.toContain(stale);
    const lines = text.split('\n');
    const changed = after.split('\n').filter((one) => !lines.includes(one));
    expect(changed.length).toBeLessThanOrEqual(most);
  });

  it('takes the policy of a setter in a manifest, and says where a place holds no digest', async () => {
    const text = manifest.replace(
      'web\n          image: "ghcr.io/acme/app:v1" # now',
      'web\n          image: "ghcr.io/acme/app:v1" # {"$imagepolicy": "flux-system:app"}',
    );
    const words = ['--image', `flux-system:app=${reference}`, '--write'];
    expect(await set('web.yaml', text, words)).toBe(0);
    expect(now('web.yaml')).toBe(text.replace('"ghcr.io/acme/app:v1"', `"${reference}"`));
    expect(problems).not.toContain('no digest');
    const tag = 'web:\n  tag: v1 # {"$imagepolicy": "flux-system:app:tag"}\n';
    expect(await set('tag.yaml', tag, words)).toBe(0);
    expect(now('tag.yaml')).toBe(tag.replace('v1', 'v2'));
    expect(problems).toContain('flux-system:app: this place holds no digest');
  });

  it('edits several images and values at once, and answers with JSON', async () => {
    const text = 'A_IMAGE=x/a:1\nB_IMAGE=x/b:1\nPORT=80\n';
    const words = ['--image', 'A_IMAGE=x/a:2', '--image', 'B_IMAGE=x/b:2', '--value', 'PORT=81'];
    expect(await set('deploy.env', text, [...words, '--write', '--json'])).toBe(0);
    expect(now('deploy.env')).toBe('A_IMAGE=x/a:2\nB_IMAGE=x/b:2\nPORT=81\n');
    expect(JSON.parse(out)).toMatchObject({
      format: 'dotenv',
      changed: true,
      written: true,
      changes: [
        { kind: 'image', selector: 'A_IMAGE', line: 1, after: { tag: '2' } },
        { kind: 'image', selector: 'B_IMAGE', line: 2 },
        { kind: 'value', selector: 'PORT', line: 3, before: { text: '80' } },
      ],
      diff: expect.stringContaining('+PORT=81'),
    });
  });

  it('adds an image that a kustomization does not name, unless its name is nearly one that it names', async () => {
    const words = (name: string): string[] => ['--image', `${name}=${reference}`, '--write'];
    expect(await set('kustomization.yaml', kustomization, words('ghcr.io/acme/migrator'))).toBe(0);
    const [document] = parseAllDocuments(now('kustomization.yaml'));
    expect(document?.toJS()).toMatchObject({
      images: [{ name: 'ghcr.io/acme/app' }, { name: 'ghcr.io/acme/migrator', digest }],
    });
    expect(await set('kustomization.yaml', kustomization, words('ghcr.io/acme/apq'))).toBe(1);
    expect(problems).toMatch(/did you mean "ghcr\.io\/acme\/app"\?[\s\S]*--add/);
    expect(now('kustomization.yaml')).toBe(kustomization);
    expect(await run('kustomization.yaml', [...words('ghcr.io/acme/apq'), '--add'])).toBe(0);
    expect(now('kustomization.yaml')).toContain('name: ghcr.io/acme/apq');
  });
});

describe('waybill desired-state set refuses', () => {
  const image = ['--image', `app=${reference}`, '--write'];

  it.each([
    ['a file that is not there', 'missing.yaml', /there is no such file/],
    ['a directory', 'folder', /it is a directory/],
    ['bytes that are no text', 'binary.yaml', /UTF-8/],
    ['a byte of zero', 'zero.yaml', /bytes of zero/],
    ['a file that nobody may write', 'locked.yaml', /read-only[\s\S]*chmod/],
  ])('%s', async (_what, file, message) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'binary.yaml'), Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe));
    writeFileSync(join(folder, 'zero.yaml'), 'image: ghcr.io/acme/app:v1\0\n');
    writeFileSync(join(folder, 'locked.yaml'), kustomization);
    chmodSync(join(folder, 'locked.yaml'), 0o444);
    expect(await run(file, image)).toBe(1);
    expect(problems).toMatch(message);
    expect(problems).toContain(file);
    expect(out).toBe('');
    expect(now('locked.yaml')).toBe(kustomization);
  });

  it.each([
    [
      'a name that a manifest does not have',
      'ghcr.io/acme/prox',
      [],
      /did you mean "ghcr\.io\/acme\/proxy"\?/,
    ],
    ['a container that is not there', 'container=webb', [], /did you mean "container=web"\?/],
    ['a path that leads nowhere', 'app', ['--selector', 'spec.values.image'], /spec\.values/],
  ])('%s', async (_what, name, words, message) => {
    const line = ['--image', `${name}=${reference}`, '--write', ...words];
    expect({ exit: await set('web.yaml', manifest, line), out }).toEqual({ exit: 1, out: '' });
    expect(problems).toMatch(message);
    expect(now('web.yaml')).toBe(manifest);
  });

  it.each([
    ['app', /has no "="/],
    ['=ghcr.io/acme/app:v1', /nothing before its "="/],
    ['app=', /nothing behind its "="/],
    ['app=ghcr.io/acme/app', /neither tag nor digest/],
    ['app=ghcr.io/acme/app:', /empty tag/],
    ['app=ghcr.io:5000/acme/app', /neither tag nor digest/],
    [`app=ghcr.io/acme/app:v1@${digest}@${digest}`, /is not NAME=/],
    ['app=ghcr.io/acme/app:v1@', /is not NAME=/],
    ['app=:v1', /repository/],
    ['app=ghcr.io/acme/app:v 1', /tag/],
    ['app=ghcr.io/acme/app:v1@sha256:1', /digest/],
    ['app=GHCR.IO/Acme/App:v1', /repository/],
    ['app=ghcr.io/acme/app:v1\nnewTag: x', /tag/],
  ])('the image %j', async (word, message) => {
    const exit = await set('kustomization.yaml', kustomization, ['--image', word, '--write']);
    expect(exit).toBeGreaterThan(0);
    expect(problems).toMatch(message);
    expect(now('kustomization.yaml')).toBe(kustomization);
  });

  it.each([
    ['no file', ['desired-state', 'set', '--image', 'a=b/c:1'], /--file is missing/],
    ['nothing to do', ['--file', 'x'], /neither --image nor --value/],
    [
      'a format that is not known',
      ['--file', 'x', ...image, '--format', 'kustomisation'],
      /did you mean "kustomization"/,
    ],
    ['a value without a text', ['--file', 'x', '--value', 'a[x=y]'], /PATH=TEXT/],
    [
      'one path for two images',
      ['--file', 'x', '--selector', 'image', '--image', 'a=b/c:1', '--image', 'd=e/f:1'],
      /found 2 images/,
    ],
    ['a surplus word', ['--file', 'x', ...image, 'more'], /expected no further words/],
  ])('words that do not fit: %s', async (_what, words, message) => {
    const all = words[0] === 'desired-state' ? words : ['desired-state', 'set', ...words];
    expect(await runCommandLine(all)).toBe(2);
    expect(problems).toMatch(message);
  });

  it.each([
    ['an image', ['--selector', 'imag', '--image', `app=${reference}`], /no image at "imag"/],
    ['a value', ['--value', 'replicass=3'], /no value at "replicass"/],
  ])(
    'the path of %s that leads nowhere, unless it is to be added',
    async (_what, words, message) => {
      const text = 'image: { repository: ghcr.io/acme/app, tag: v1 }\nreplicas: 2\n';
      expect(await set('values.yaml', text, [...words, '--write'])).toBe(1);
      expect(problems).toMatch(message);
      expect(now('values.yaml')).toBe(text);
      expect(await run('values.yaml', [...words, '--write', '--add'])).toBe(0);
      expect(now('values.yaml').startsWith(text)).toBe(true);
    },
  );

  it('a file of which nothing says what it is, and names --format and --selector', async () => {
    expect(await set('values.yaml', 'a: 1\n', image)).toBe(1);
    expect(problems).toMatch(/--format|--selector/);
  });
});

describe('waybill desired-state images', () => {
  it('lists what can be named, with its place', async () => {
    writeFileSync(join(folder, 'web.yaml'), manifest);
    const words = ['desired-state', 'images', '--file', join(folder, 'web.yaml')];
    expect(await runCommandLine(words)).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBe(3);
    expect(lines.map((line) => /web\.yaml:(\d+):/.exec(line)?.[1])).toEqual(['20', '23', '26']);
    out = '';
    expect(await runCommandLine([...words, '--json'])).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'kubernetes',
      images: [
        { line: 20 },
        { line: 23 },
        { stated: { repository: 'ghcr.io/acme/proxy', tag: '1.0' } },
      ],
    });
  });

  it('says that there is none', async () => {
    writeFileSync(join(folder, 'k.yaml'), 'kind: Kustomization\nresources: [a.yaml]\n');
    expect(
      await runCommandLine(['desired-state', 'images', '--file', join(folder, 'k.yaml')]),
    ).toBe(0);
    expect(out).toBe('');
    expect(problems).toContain('finds no image');
  });
});

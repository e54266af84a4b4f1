import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { DesiredStateFormat } from '@waybill/config';
import { editDesiredState, type ImageEdit } from '@waybill/desired-state';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { part as kustomize } from './parts/kustomize.ts';

const installation = await kustomize.install();
const root = mkdtempSync(join(tmpdir(), 'waybill-kustomize-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const repository = 'registry.example.com:5000/acme/app';
const digest = `sha256:${'a5'.repeat(32)}`;
const stale = `sha256:${'0'.repeat(64)}`;
const both: Omit<ImageEdit, 'selector'> = { repository, tag: 'v2', digest };

/** What the cluster would get: a Deployment with two containers of one image, a CronJob with a tag, one to leave. */
const base: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [deployment.yaml, cron.yaml]\n',
  'base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      initContainers: [{ name: migrate, image: ghcr.io/acme/app }]
      containers:
        - name: web
          image: ghcr.io/acme/app:v1
          args: [--like, "ghcr.io/acme/app:v1"]
        - name: proxy
          image: ghcr.io/acme/proxy:1.0
`,
  'base/cron.yaml': `apiVersion: batch/v1
kind: CronJob
metadata: { name: tidy }
spec:
  schedule: "0 0 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers: [{ name: tidy, image: "ghcr.io/acme/app:v1@${stale}" }]
`,
};

let folders = 0;

/** Writes the files into a folder of their own and renders one of its folders by the real kustomize. */
function build(files: Readonly<Record<string, string | Uint8Array>>, path: string): string {
  if (installation.kind === 'absent') throw new Error(installation.reason);
  const folder = join(root, String((folders += 1)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return execFileSync(installation.program, ['build', path], { cwd: folder, encoding: 'utf8' });
}

const container = z.object({ name: z.string(), image: z.string() });
const podSpec = z.object({
  containers: z.array(container),
  initContainers: z.array(container).default([]),
});
const template = z.object({ spec: podSpec });
const workload = z.object({
  spec: z.union([
    z.object({ template }).transform((spec) => spec.template),
    z
      .object({ jobTemplate: z.object({ spec: z.object({ template }) }) })
      .transform((spec) => spec.jobTemplate.spec.template),
  ]),
});

/** Container → image, of everything that was rendered. */
function imagesOf(rendered: string): Record<string, string> {
  const documents = parseAllDocuments(rendered);
  const pods = (Array.isArray(documents) ? documents : []).map(
    (document) => workload.parse(document.toJS()).spec.spec,
  );
  return Object.fromEntries(
    pods.flatMap((pod) =>
      [...pod.initContainers, ...pod.containers].map(({ name, image }) => [name, image] as const),
    ),
  );
}

function edited(
  format: DesiredStateFormat,
  text: string,
  image: Omit<ImageEdit, 'selector'>,
  selector = 'ghcr.io/acme/app',
): Uint8Array {
  const images = [{ selector, ...image }];
  return editDesiredState(format, new TextEncoder().encode(text), { images }, 'f').bytes;
}

const head = 'resources: [../base]\n';
const suite = installation.kind === 'ready' ? describe : describe.skip;

suite('kustomize build of an edited kustomization', () => {
  it.each([
    ['a name alone', `${head}images:\n- name: ghcr.io/acme/app\n`],
    ['a tag', `${head}images:\n- name: ghcr.io/acme/app\n  newTag: v1\n`],
    ['a digest', `${head}images:\n- name: ghcr.io/acme/app\n  digest: ${stale}\n`],
    [
      'everything, with comments and quotes',
      `# top\n${head}images:\n  # ours\n  - digest: '${stale}' # d\n    newTag: "v1"\n    newName: ghcr.io/acme/app\n    name: ghcr.io/acme/app\n`,
    ],
    ['no images', head],
    ['an empty list', `${head}images: []\n`],
    ['a flow list', `${head}images: [{name: ghcr.io/acme/app, newTag: v1}]\n`],
    ['JSON', '{"resources": ["../base"], "images": [{"name": "ghcr.io/acme/app"}]}'],
    [
      'CRLF and a byte-order mark',
      `\uFEFF${head}images:\n- name: ghcr.io/acme/app\n`.replaceAll('\n', '\r\n'),
    ],
    [
      'other images around it',
      `${head}images:\n- name: a\n  newTag: "1"\n\n- name: ghcr.io/acme/app\n  newTag: v1\n- name: b\n`,
    ],
    [
      'a kind that is named',
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${head}`,
    ],
  ])('says tag and digest of every container, from %s', (_what, text) => {
    const rendered = build(
      { ...base, 'overlay/kustomization.yaml': edited('kustomization', text, both) },
      'overlay',
    );
    const image = `${repository}:v2@${digest}`;
    expect(imagesOf(rendered)).toEqual({
      ...{ migrate: image, web: image, tidy: image },
      proxy: 'ghcr.io/acme/proxy:1.0',
    });
    expect(rendered).toContain('- ghcr.io/acme/app:v1');
  });

  it.each([
    ['a digest alone', { repository, digest }, new RegExp(`^${repository}@${digest}$`)],
    [
      'a tag alone, in place of a digest',
      { repository, tag: 'v2' },
      new RegExp(`^${repository}:v2$`),
    ],
    ['a tag that looks like a number', { repository, tag: '1.10', digest }, /:1\.10@sha256:/],
    ['a tag that looks like a number, alone', { repository, tag: '1e3' }, /:1e3$/],
    ['a tag that looks like a boolean', { repository, tag: 'on' }, /:on$/],
    ['a tag of digits with a leading zero', { repository, tag: '0123' }, /:0123$/],
  ])('says %s', (_what, image, expected) => {
    for (const entry of ['newTag: v1', `newTag: v1\n  digest: ${stale}`, `digest: ${stale}`]) {
      const text = `${head}images:\n- name: ghcr.io/acme/app\n  ${entry}\n`;
      const rendered = build(
        { ...base, 'overlay/kustomization.yaml': edited('kustomization', text, image) },
        'overlay',
      );
      expect(imagesOf(rendered)['web']).toMatch(expected);
    }
  });

  it('says it through a component', () => {
    const component = `apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages:\n- name: ghcr.io/acme/app\n  newTag: v1\n`;
    const rendered = build(
      {
        ...base,
        'overlay/kustomization.yaml': `${head}components: [../component]\n`,
        'component/kustomization.yaml': edited('kustomization', component, both),
      },
      'overlay',
    );
    expect(imagesOf(rendered)).toMatchObject({ web: `${repository}:v2@${digest}` });
  });

  it('keeps what was written into the manifests themselves', () => {
    const files = {
      ...base,
      'base/deployment.yaml': edited(
        'kubernetes',
        base['base/deployment.yaml'] ?? '',
        both,
        'container=web',
      ),
      'base/cron.yaml': edited('kubernetes', base['base/cron.yaml'] ?? '', both),
    };
    const rendered = build(files, 'base');
    const image = `${repository}:v2@${digest}`;
    expect(imagesOf(rendered)).toEqual({
      ...{ web: image, tidy: image },
      ...{ migrate: 'ghcr.io/acme/app', proxy: 'ghcr.io/acme/proxy:1.0' },
    });
    expect(rendered).toContain('- ghcr.io/acme/app:v1');
  });
});

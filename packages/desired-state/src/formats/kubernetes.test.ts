import { describe, expect, it } from '@jest/globals';
import { digestOf, edit, imageEdit, listed, newReference } from '../testing/edit.ts';

const old = 'ghcr.io/acme/app:v1';

/** A manifest of a kind, with its pod's specification at a place. */
function workload(kind: string, version: string, pod: string): string {
  return `apiVersion: ${version}\nkind: ${kind}\nmetadata: { name: web }\n${pod}`;
}
const template = (indent: string): string =>
  [
    `${indent}initContainers:`,
    `${indent}  - image: ${old} # first`,
    `${indent}    name: migrate`,
    `${indent}containers:`,
    `${indent}- name: web`,
    `${indent}  image: "${old}"`,
    `${indent}  args: ["--image=${old}", '${old}']`,
    `${indent}- { name: proxy, image: envoyproxy/envoy:v1.2 }`,
    '',
  ].join('\n');

const all = `# ${old}
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  annotations:
    image: ${old}
data:
  image: ${old}
  app.yaml: |
    image: ${old}
`;

describe('manifests', () => {
  it.each([
    ['Pod', 'v1', `spec:\n${template('  ')}`],
    ['PodTemplate', 'v1', `template:\n  spec:\n${template('    ')}`],
    ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map(
      (kind) => [kind, 'apps/v1', `spec:\n  template:\n    spec:\n${template('      ')}`] as const,
    ),
    ['ReplicationController', 'v1', `spec:\n  template:\n    spec:\n${template('      ')}`],
    ['Job', 'batch/v1', `spec:\n  template:\n    spec:\n${template('      ')}`],
    [
      'CronJob',
      'batch/v1',
      `spec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${template('          ')}`,
    ],
    ['Rollout', 'argoproj.io/v1alpha1', `spec:\n  template:\n    spec:\n${template('      ')}`],
    ['Thing', 'example.org/v1', `spec:\n  template:\n    spec:\n${template('      ')}`],
  ])('%s: every container with the image, and no argument', (kind, version, pod) => {
    const text = workload(kind, version, pod);
    const expected = text
      .replace(`image: ${old} #`, `image: ${newReference} #`)
      .replace(`"${old}"\n`, `"${newReference}"\n`);
    expect(edit('kubernetes', text, imageEdit('ghcr.io/acme/app'))).toBe(expected);
  });

  it.each([
    [
      'several documents, one with a byte-order mark and CRLF',
      `\uFEFF---\n${all}---\n${workload('Pod', 'v1', `spec:\n  containers:\n  - name: a\n    image: ${old}`)}`.replaceAll(
        '\n',
        '\r\n',
      ),
      'ghcr.io/acme/app',
    ],
    [
      'a list, in JSON',
      `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"${old}"},"spec":{"containers":[{"name":"a","image":"${old}"}]}}]}`,
      'ghcr.io/acme/app',
    ],
    [
      'a container by its name',
      workload(
        'Pod',
        'v1',
        `spec:\n  containers:\n  - name: other\n    image: b:1\n  - name: a\n    image: ${old}\n`,
      ),
      'container=a',
    ],
    [
      'an ephemeral container',
      workload('Pod', 'v1', `spec:\n  ephemeralContainers:\n  - name: a\n    image: ${old}\n`),
      'ghcr.io/acme/app',
    ],
    [
      'an image as a volume',
      workload('Pod', 'v1', `spec:\n  volumes:\n  - name: a\n    image: { reference: ${old} }\n`),
      'ghcr.io/acme/app',
    ],
    [
      'a path, with the document named',
      `${workload('Pod', 'v1', `spec:\n  containers:\n  - name: a\n    image: b:1\n`)}---\n${workload('Pod', 'v1', `spec:\n  containers:\n  - name: a\n    image: ${old}\n`).replace('name: web', 'name: api')}`,
      'Pod/api:spec.containers[name=a].image',
    ],
    [
      'a folded scalar',
      workload(
        'Pod',
        'v1',
        `spec:\n  containers:\n  - name: a\n    image: >-\n      ${old}\n    args: []\n`,
      ),
      'container=a',
    ],
    [
      'a field of a custom resource',
      workload(
        'Prometheus',
        'monitoring.example.com/v1',
        `spec:\n  image: ${old}\n  command: ["${old}"]\n  labels: { image: "x/y:1" }\n`,
      ),
      'ghcr.io/acme/app',
    ],
  ])('%s', (_what, text, selector) => {
    const place =
      text.lastIndexOf(`image: ${old}`) === -1
        ? text.lastIndexOf(old)
        : text.lastIndexOf(`image: ${old}`) + 7;
    const folded = text.includes('>-');
    const at = folded ? text.lastIndexOf(old) : place;
    const expected = text.slice(0, at) + newReference + text.slice(at + old.length);
    expect(edit('kubernetes', text, imageEdit(selector))).toBe(expected);
  });

  it('is found again by the new repository, and leaves others of it alone', () => {
    const pod = workload(
      'Pod',
      'v1',
      'spec:\n  containers:\n  - name: a\n    image: old/app:1\n  - name: b\n    image: ghcr.io/acme/app:0\n',
    );
    const text = edit('kubernetes', pod, imageEdit('old/app'));
    expect(text).toBe(pod.replace('old/app:1', newReference));
  });

  it.each([
    ['a tag alone', { digest: undefined }, 'ghcr.io/acme/app:v2'],
    ['a digest alone', { tag: undefined }, `ghcr.io/acme/app@${digestOf('a')}`],
  ])('%s replaces both', (_what, change, expected) => {
    const text = workload(
      'Pod',
      'v1',
      `spec:\n  containers:\n  - name: a\n    image: ${old}@${digestOf('b')}\n`,
    );
    const { images = [] } = imageEdit('container=a');
    const { tag, digest, ...rest } = {
      ...images[0],
      selector: 'container=a',
      repository: 'ghcr.io/acme/app',
    };
    const parts = { ...rest, ...('tag' in change ? { digest: digest ?? '' } : { tag: tag ?? '' }) };
    expect(edit('kubernetes', text, { images: [parts] })).toContain(`image: ${expected}\n`);
  });

  it('lists each image once, by a name that no other one has', () => {
    const pods = ['a', 'b'].map((name) =>
      workload(
        'Pod',
        'v1',
        `spec:\n  containers:\n  - name: x\n    image: r/${name}:1\n  - name: ${name}\n    image: r/both:1\n`,
      ).replace('web', name),
    );
    expect(listed('kubernetes', `${all}---\n${pods.join('---\n')}`)).toEqual([
      ['r/a', 'r/a:1'],
      ['container=a', 'r/both:1'],
      ['r/b', 'r/b:1'],
      ['container=b', 'r/both:1'],
    ]);
  });

  it.each([
    [
      'a name that is not there',
      `spec:\n  containers: [{ name: a, image: ${old} }]\n`,
      'ghcr.io/acme/ap',
      'DESIRED_STATE_NOT_FOUND',
      1,
      /"ghcr.io\/acme\/app"/,
    ],
    [
      'one container name for two images',
      'spec:\n  initContainers: [{ name: a, image: "x:1" }]\n  containers:\n  - name: a\n    image: y:1\n',
      'container=a',
      'DESIRED_STATE_AMBIGUOUS',
      8,
      /line 5/,
    ],
    [
      'an alias',
      `spec:\n  initContainers:\n  - name: a\n    image: &image ${old}\n  containers:\n  - name: b\n    image: *image\n`,
      'container=b',
      'DESIRED_STATE_UNSUPPORTED',
      10,
      /line 7/,
    ],
    [
      'the anchor of an alias',
      `spec:\n  initContainers:\n  - name: a\n    image: &image ${old}\n  containers:\n  - name: b\n    image: *image\n`,
      'container=a',
      'DESIRED_STATE_UNSUPPORTED',
      7,
      /line 10/,
    ],
    [
      'a shared container',
      `spec:\n  initContainers:\n  - &c\n    name: a\n    image: ${old}\n  containers:\n  - *c\n`,
      'ghcr.io/acme/app',
      'DESIRED_STATE_UNSUPPORTED',
      10,
      /line 7/,
    ],
    [
      'what a merge key brings',
      `base: &base\n  image: ${old}\nspec:\n  containers:\n  - name: a\n    <<: *base\n`,
      'container=a',
      'DESIRED_STATE_UNSUPPORTED',
      9,
      /line 5/,
    ],
    [
      'an alias of what it stands in',
      'spec: &spec\n  template:\n    spec: *spec\n',
      'container=a',
      'DESIRED_STATE_NOT_FOUND',
      1,
      /none/,
    ],
  ])('refuses %s', (_what, pod, selector, code, line, message) => {
    expect(() => edit('kubernetes', workload('Pod', 'v1', pod), imageEdit(selector))).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });

  it.each([
    ['a ConfigMap', all],
    [
      'what is looked for, not run',
      workload('ImageRepository', 'image.toolkit.fluxcd.io/v1', `spec:\n  image: ${old}\n`),
    ],
    ['what is allowed', workload('ClusterPolicy', 'kyverno.io/v1', `spec:\n  image: ${old}\n`)],
    [
      'a text that is no image',
      workload(
        'Pod',
        'v1',
        'spec:\n  containers:\n  - name: a\n    image: "{{ image }}"\n',
      ).replace('containers', 'things'),
    ],
  ])('finds no image in %s', (_what, text) => {
    expect(listed('kubernetes', text)).toEqual([]);
  });
});

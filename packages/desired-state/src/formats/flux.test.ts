import { describe, expect, it } from '@jest/globals';
import { digestOf, edit, imageEdit, listed, newImage, newReference } from '../testing/edit.ts';

const { digest } = newImage;

const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: web
spec:
  chart: { spec: { version: "1.x" } }
  values:
    image: &image
      repository: r/web
      tag: v1@${digestOf('b')}
    podAnnotations: { image: r/no:1 }
    controllers:
      main:
        containers:
          app:
            image: { repository: r/app, tag: 1.10 }
    template: { spec: { containers: [{ name: runner, image: r/runner:1 }] } }
  postRenderers:
    - kustomize:
        images:
          - name: r/post
            newTag: v1
`;
const kustomization = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: apps
  namespace: flux-system
spec:
  path: ./apps
  images:
    - name: r/kept
      newTag: v1
`;
const source = `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: charts }
spec:
  url: oci://ghcr.io/acme/charts/web # here
  ref:
    tag: 0.1.0
`;
const all = [release, kustomization, source].join('---\n');

describe('Flux', () => {
  it('lists what each kind runs', () => {
    expect(listed('flux', all)).toEqual([
      ['spec.values.image', `r/web:v1@${digestOf('b')}`],
      ['spec.values.controllers.main.containers.app.image', 'r/app:1.10'],
      ['spec.values.template.spec.containers[name=runner].image', 'r/runner:1'],
      ['r/post', 'r/post:v1'],
      ['r/kept', 'r/kept:v1'],
      ['spec.ref', 'ghcr.io/acme/charts/web:0.1.0'],
    ]);
  });

  it.each([
    [
      'values of a HelmRelease, with tag and digest in one',
      'spec.values.image',
      [
        ['repository: r/web', 'repository: ghcr.io/acme/app'],
        [`tag: v1@${digestOf('b')}`, `tag: v2@${digest}`],
      ],
    ],
    [
      'values by the repository',
      'r/app',
      [
        [
          '{ repository: r/app, tag: 1.10 }',
          `{ repository: ghcr.io/acme/app, tag: v2, digest: ${digest} }`,
        ],
      ],
    ],
    [
      'one text in the values',
      'HelmRelease/web:spec.values.template.spec.containers[0].image',
      [['r/runner:1', newReference]],
    ],
    [
      'an image of a post renderer',
      'r/post',
      [
        [
          'r/post\n            newTag: v1',
          `r/post\n            newName: ghcr.io/acme/app\n            newTag: v2\n            digest: ${digest}`,
        ],
      ],
    ],
    [
      'an image of a Kustomization',
      'r/kept',
      [
        [
          'r/kept\n      newTag: v1',
          `r/kept\n      newName: ghcr.io/acme/app\n      newTag: v2\n      digest: ${digest}`,
        ],
      ],
    ],
    [
      'a new image of a Kustomization',
      'ghcr.io/acme/app',
      [
        [
          'newTag: v1\n---\napiVersion: source',
          `newTag: v1\n    - name: ghcr.io/acme/app\n      newTag: v2\n      digest: ${digest}\n---\napiVersion: source`,
        ],
      ],
    ],
    ...['spec.ref', 'spec.ref.tag', 'ghcr.io/acme/charts/web'].map(
      (selector): [string, string, string[][]] => [
        `an artifact as ${selector}`,
        selector,
        [
          ['oci://ghcr.io/acme/charts/web #', 'oci://ghcr.io/acme/app #'],
          ['tag: 0.1.0', `tag: v2\n    digest: ${digest}`],
        ],
      ],
    ),
  ])('%s', (_what, selector, replaced) => {
    const expected = replaced.reduce((text, [from = '', to = '']) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, all);
    expect(edit('flux', all, imageEdit(selector))).toBe(expected);
  });

  it('takes the digest away where only a tag is given: Flux would pull the digest', () => {
    const pinned = `${source}    digest: ${digestOf('b')}\n`;
    const text = edit('flux', pinned, {
      images: [{ selector: 'spec.ref', repository: 'ghcr.io/acme/charts/web', tag: '0.2.0' }],
    });
    expect(text).toBe(source.replace('0.1.0', '0.2.0'));
  });

  it.each([
    ['a range of versions', source.replace('tag: 0.1.0', 'semver: ">= 1"'), 'spec.ref'],
    [
      'values behind an alias',
      release.replace('    template', '    other: *image\n    template'),
      'spec.values.other',
    ],
    [
      'the anchor of such an alias',
      release.replace('    template', '    other: *image\n    template'),
      'spec.values.image',
    ],
  ])('refuses %s', (_what, text, selector) => {
    expect(() => edit('flux', text, imageEdit(selector))).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_UNSUPPORTED' }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { edit, imageEdit, listed, newImage, newReference } from '../testing/edit.ts';

const { digest } = newImage;

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: web
  annotations:
    argocd-image-updater.argoproj.io/image-list: web=r/web:1
spec:
  sources:
    - repoURL: https://git.example.org/apps
      kustomize:
        images:
          - r/one:v1 # one
          - "two=r/other:v1"
          - r/three
    - chart: web
      helm:
        parameters:
          - name: image.repository
            value: r/web
          - name: image.tag
            value: "1.0"
          - { name: worker.image, value: r/worker:1 }
          - name: app.name
            value: web
        values: |
          # values
          image:
            repository: r/nested
            tag: v1

          text: |
            image: r/no:1
    - helm:
        valuesObject:
          image: { repository: r/object, tag: v1, digest: "" }
`;

describe('Argo CD', () => {
  it('lists what each source sets', () => {
    expect(listed('argocd', application)).toEqual([
      ['r/one', 'r/one:v1'],
      ['two', 'two=r/other:v1'],
      ['r/three', 'r/three'],
      ['spec.sources[1].helm.parameters["image"]', 'r/web:1.0'],
      ['spec.sources[1].helm.parameters["worker.image"]', 'r/worker:1'],
      ['spec.sources[1].helm.values.image', 'r/nested:v1'],
      ['spec.sources[2].helm.valuesObject.image', 'r/object:v1'],
    ]);
  });

  it.each([
    ['a kustomize image', 'r/one', [['r/one:v1 #', `r/one=${newReference} #`]]],
    ['a kustomize image with a name', 'two', [['two=r/other:v1', `two=${newReference}`]]],
    [
      'a kustomize image by its path',
      'spec.sources[0].kustomize.images[1]',
      [['two=r/other:v1', `two=${newReference}`]],
    ],
    [
      'a new kustomize image',
      'ghcr.io/acme/app',
      [['r/three\n', `r/three\n          - ${newReference}\n`]],
    ],
    [
      'helm parameters',
      'spec.sources[1].helm.parameters["image"]',
      [
        ['value: r/web', 'value: ghcr.io/acme/app'],
        [
          'value: "1.0"',
          `value: "v2"\n          - name: image.digest\n            value: ${digest}`,
        ],
      ],
    ],
    ['one helm parameter', 'r/worker', [['r/worker:1', newReference]]],
    [
      'values in a block',
      'spec.sources[1].helm.values.image',
      [
        [
          'r/nested\n            tag: v1',
          `ghcr.io/acme/app\n            tag: v2\n            digest: ${digest}`,
        ],
      ],
    ],
    [
      'values as an object',
      'Application/web:spec.sources[2].helm.valuesObject.image',
      [['r/object, tag: v1, digest: ""', `ghcr.io/acme/app, tag: v2, digest: "${digest}"`]],
    ],
  ])('%s', (_what, selector, replaced) => {
    for (const text of [
      application,
      application.replaceAll('\n', '\r\n'),
      application
        .replace('kind: Application', 'kind: ApplicationSet')
        .replace('spec:', 'spec:\n  template:\n   spec:')
        .replace(/^ {2}(?=\S)(?!template|name|annotations)|^ {3,}(?!spec:|argocd)/gm, '    $&'),
    ]) {
      const nested = text.includes('ApplicationSet');
      const ending = text.includes('\r') ? '\r\n' : '\n';
      const lines = (part: string): string =>
        part.replaceAll('\n', nested ? '\n    ' : ending).replace(/\n {4}$/, '\n');
      const expected = replaced.reduce((before, [from = '', to = '']) => {
        expect(before).toContain(lines(from));
        return before.replace(lines(from), lines(to));
      }, text);
      const place = nested
        ? selector
            .replace('spec.sources', 'spec.template.spec.sources')
            .replace('Application/', 'ApplicationSet/')
        : selector;
      expect(edit('argocd', text, imageEdit(place))).toBe(expected);
    }
  });

  it('takes a parameter away that would contradict', () => {
    const text = application.replace(
      '            value: "1.0"\n',
      `            value: "1.0"\n          - name: image.digest\n            value: ${digest}\n`,
    );
    const edits = { images: [{ selector: 'r/web', repository: 'r/web', tag: '1.1' }] };
    expect(edit('argocd', text, edits)).toBe(application.replace('"1.0"', '"1.1"'));
  });

  it.each([
    [
      'values in quotes',
      application.replace(
        /values: \|[\s\S]*no:1\n/,
        'values: "image: {repository: r/nested, tag: v1}"\n',
      ),
    ],
    ['folded values', application.replace('values: |', 'values: >')],
  ])('refuses %s', (_what, text) => {
    expect(() => listed('argocd', text)).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_UNSUPPORTED' }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { detectFormat } from './index.ts';

const detect = (text: string, file = 'ops/file.yaml'): string =>
  detectFormat(new TextEncoder().encode(text), file);
const object = (version: string, kind: string): string => `apiVersion: ${version}\nkind: ${kind}\n`;

describe('the format of a file', () => {
  it.each([
    ['kustomization', object('kustomize.config.k8s.io/v1beta1', 'Kustomization'), 'x.yaml'],
    ['kustomization', object('kustomize.config.k8s.io/v1alpha1', 'Component'), 'x.yaml'],
    ['kustomization', 'resources: []\n', 'a/kustomization.yaml'],
    ['kustomization', 'resources: []\n', 'a/Kustomization'],
    ['flux', object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization'), 'kustomization.yaml'],
    [
      'flux',
      `${object('v1', 'Namespace')}---\n${object('helm.toolkit.fluxcd.io/v2', 'HelmRelease')}`,
      'x.yaml',
    ],
    ['argocd', object('argoproj.io/v1alpha1', 'ApplicationSet'), 'x.yml'],
    ['kubernetes', object('argoproj.io/v1alpha1', 'Rollout'), 'x.yaml'],
    ['kubernetes', `\uFEFF# c\r\n---\r\n${object('apps/v1', 'Deployment')}`, 'x.yaml'],
    [
      'kubernetes',
      '{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod"}]}',
      'x.json',
    ],
    ['setters', 'a: b # {"$imagepolicy": "ns:p"}\n', 'values.yaml'],
    ['helm-values', 'image: {}\n', 'values.yaml'],
    ['dotenv', 'A=1\n', 'deploy.env'],
    ['dotenv', '', '.env.production'],
    ['dotenv', '\uFEFF# c\n\nexport A="1"\nB=2', 'settings'],
  ])('%s: %j in %s', (format, text, file) => {
    expect(detect(text, file)).toBe(format);
  });

  it.each([
    ['nothing', '# only a comment\n'],
    ['a list', '- a\n'],
    ['a text', 'hello\n'],
    [
      'Flux and Argo CD',
      `${object('argoproj.io/v1alpha1', 'Application')}---\n${object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization')}`,
    ],
  ])('cannot be told from %s', (_what, text) => {
    expect(() => detect(text)).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_FORMAT_UNKNOWN' }),
    );
  });

  it('is none for what is no YAML', () => {
    expect(() => detect('a: [')).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_UNREADABLE' }),
    );
    expect(() => detect('['.repeat(200_000))).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_UNREADABLE' }),
    );
  });
});

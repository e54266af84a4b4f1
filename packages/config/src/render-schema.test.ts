import { describe, expect, it } from '@jest/globals';
import { renderSchema } from './render-schema.ts';

describe('render of an environment', () => {
  it('needs the overlay alone', () => {
    expect(renderSchema.parse({ path: './overlays/staging/' })).toEqual({
      paths: ['overlays/staging'],
      validate: 'strict',
      schemas: ['default'],
      missingSchemas: 'refused',
      remoteBases: 'refused',
      timeoutMilliseconds: 120_000,
      tools: {},
    });
  });

  it('takes several overlays, and every choice', () => {
    const tools = { kustomize: { version: '5.7.1', sha256: { 'linux-amd64': 'a'.repeat(64) } } };
    const schemas = [
      'default',
      'https://schemas.example.org/{{.Group}}.json',
      'crds/{{ .ResourceKind }}.json',
    ];
    expect(
      renderSchema.parse({
        ...{ path: ['a', 'b'], validate: 'lenient', kubernetes: '1.34.0', schemas, tools },
        ...{ 'missing-schemas': 'ignored', 'remote-bases': 'pinned', timeout: '30s' },
      }),
    ).toMatchObject({
      ...{ paths: ['a', 'b'], validate: 'lenient', kubernetes: '1.34.0', schemas, tools },
      ...{ missingSchemas: 'ignored', remoteBases: 'pinned', timeoutMilliseconds: 30_000 },
    });
  });

  it.each([
    ['a path that leaves', { path: '../x' }],
    ['no path', {}],
    ['no paths', { path: [] }],
    ['another key', { path: 'a', helm: true }],
    ['a version without its last part', { path: 'a', kubernetes: '1.34' }],
    ['a range', { path: 'a', tools: { kustomize: { version: '>=5', sha256: {} } } }],
    [
      'a checksum that is none',
      { path: 'a', tools: { kustomize: { version: '5.8.2', sha256: { 'linux-amd64': 'abc' } } } },
    ],
    [
      'another platform',
      {
        path: 'a',
        tools: { kustomize: { version: '5.8.2', sha256: { 'plan9-amd64': 'a'.repeat(64) } } },
      },
    ],
    ['schemas in a file', { path: 'a', schemas: ['file:///x/{{ .ResourceKind }}.json'] }],
    [
      'a password in a place',
      { path: 'a', schemas: ['https://me:secret@example.org/{{.Group}}.json'] },
    ],
    [
      'a variable that kubeconform does not know',
      { path: 'a', schemas: ['https://x/{{ .Name }}.json'] },
    ],
    ['a folder of schemas', { path: 'a', schemas: ['schemas'] }],
    ['schemas outside the repository', { path: 'a', schemas: ['../{{ .ResourceKind }}.json'] }],
  ])('does not take %s', (_what, written) => {
    expect(renderSchema.safeParse(written).success).toBe(false);
  });
});

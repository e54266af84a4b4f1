import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FoundTool } from '@waybill/process';
import { openOverlayRepository, type OverlayRepository } from '../testing/overlay-repository.ts';
import { resourcesOf } from './rendered-text.ts';
import type { ValidationReport, ValidationRequest } from './types.ts';
import { validateManifests } from './validate-manifests.ts';

/** Stands in for kubeconform: keeps what it was asked, and answers what lies beside it. */
const standIn = `#!/bin/sh
folder=$(/usr/bin/dirname "$0")
{ echo "$*"; /usr/bin/find . -type f; } > "$folder/log"
/bin/cat > "$folder/input"
/bin/cat "$folder/answer"
exit "$(/bin/cat "$folder/code")"
`;

const text = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: staging-web
spec:
  containers:
  - name: extra
  - name: web
    port: "80"
---
apiVersion: example.org/v1
kind: Thing
metadata:
  name: t
`;

const sources = {
  'base/web.yaml': `kind: List
apiVersion: v1
items:
  - {apiVersion: v1, kind: Service, metadata: {name: web}}
  - apiVersion: apps/v1
    kind: Deployment
    metadata: {name: web}
    spec:
      containers:
        - name: web
          port: "80"
`,
  'overlay/patch.yaml': 'kind: Deployment\nmetadata: {name: web}\nspec: {paused: maybe}\n',
  'base/broken.yaml': 'a: [\n',
};

let repository: OverlayRepository;
let kubeconform: FoundTool;

beforeAll(async () => {
  repository = await openOverlayRepository();
  const program = join(repository.folder, 'kubeconform');
  await writeFile(program, standIn);
  await chmod(program, 0o755);
  kubeconform = { name: 'kubeconform', program, version: '0.8.0', from: 'path' };
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

const deployment = { kind: 'Deployment', name: 'staging-web', version: 'apps/v1' };
const thing = { kind: 'Thing', name: 't', version: 'example.org/v1' };
const valid = { status: 'statusValid', msg: '' };

async function validate(
  answer: unknown,
  more: Partial<ValidationRequest> = {},
  code = 1,
): Promise<ValidationReport> {
  const isText = typeof answer === 'string';
  await writeFile(
    join(repository.folder, 'answer'),
    isText ? answer : JSON.stringify({ resources: answer }),
  );
  await writeFile(join(repository.folder, 'code'), String(code));
  const schema = 'schemas/example.org/thing-v1-strict.json';
  const readEntries = await repository.commit({
    ...sources,
    [schema]: '{}',
    'schemas/x.json': '{}',
  });
  return await validateManifests({
    rendered: {
      path: 'overlay',
      resources: resourcesOf(text, 'overlay'),
      text,
      files: new Map(Object.entries(sources).map(([path, it]) => [path, Buffer.from(it)])),
    },
    readEntries,
    kubeconform,
    validate: 'strict',
    schemas: ['default'],
    missingSchemas: 'refused',
    signal: new AbortController().signal,
    timeoutMilliseconds: 20_000,
    temporaryFolder: repository.temporaryFolder,
    ...more,
  });
}

async function log(name: string): Promise<string> {
  return await readFile(join(repository.folder, name), 'utf8');
}

describe('validating', () => {
  it('asks of every resource, by the version and the places of the policy', async () => {
    const places = [
      'schemas/{{ .Group }}/{{.ResourceKind}}-{{ .ResourceAPIVersion }}{{ .StrictSuffix }}.json',
      'https://schemas.example.org/{{ .NormalizedKubernetesVersion }}/{{ .ResourceKind }}{{ .KindSuffix }}.json',
      'default',
    ];
    const answer = [
      { ...deployment, ...valid },
      { ...thing, ...valid },
    ];
    expect(await validate(answer, { schemas: places, kubernetes: '1.34.0' }, 0)).toEqual({
      valid: 2,
      unchecked: [],
    });
    expect(await log('input')).toBe(text);
    const [question = '', ...files] = (await log('log')).trim().split('\n');
    expect(question).toMatch(
      /^-output json -verbose -strict -kubernetes-version 1\.34\.0 -schema-location \/\S+\/schemas\/\{\{ \.Group \}\}\/\{\{\.ResourceKind\}\}-\{\{ \.ResourceAPIVersion \}\}\{\{ \.StrictSuffix \}\}\.json -schema-location https:\/\/schemas\.example\.org\/.* -schema-location default -$/,
    );
    // Of the repository's schemas only those of kinds that there are.
    expect(files).toEqual(['./schemas/example.org/thing-v1-strict.json']);
  });

  it('refuses a value at the place from which it comes', async () => {
    const msg =
      "problem validating schema. Check JSON formatting: jsonschema validation failed with 'https://x/deployment.json#' - at '/spec/containers/1': validation failed   - at '/spec/containers/1/port': got string, want integer   - at '/spec/containers/1': additional properties 'prot' not allowed - at '/spec/paused': got string, want boolean";
    const failure = validate([
      { ...thing, ...valid },
      { ...deployment, status: 'statusInvalid', msg },
    ]);
    await expect(failure).rejects.toMatchObject({
      code: 'MANIFEST_INVALID',
      location: { file: 'base/web.yaml', line: 11, column: 11 },
      facts: { problems: 3 },
    });
    await expect(failure).rejects.toThrow(
      "Deployment staging-web: spec.containers[1].port: got string, want integer (base/web.yaml:11); Deployment staging-web: spec.containers[1].prot: additional properties 'prot' not allowed (base/web.yaml:10); Deployment staging-web: spec.paused: got string, want boolean (overlay/patch.yaml:3).",
    );
  });

  it('passes a message on that it cannot take apart', async () => {
    await expect(
      validate([
        { ...thing, ...valid },
        { ...deployment, status: 'statusInvalid', msg: 'error unmarshalling resource' },
      ]),
    ).rejects.toThrow(/Deployment staging-web: error unmarshalling resource/);
  });

  it('lets a kind without a schema be only where the policy says so', async () => {
    const msg = 'could not find schema for Thing';
    const answer = [
      { ...deployment, ...valid },
      { ...thing, status: 'statusError', msg },
    ];
    await expect(validate(answer)).rejects.toMatchObject({ code: 'MANIFEST_SCHEMA_MISSING' });
    expect(await validate(answer, { missingSchemas: 'ignored' })).toEqual({
      valid: 1,
      unchecked: ['Thing (example.org/v1)'],
    });
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html>'],
    ['a list of nothing', []],
    ['too few', [{ ...deployment, ...valid }]],
    [
      'a status that is not known',
      [
        { ...deployment, ...valid },
        { ...thing, status: 'statusNew', msg: '' },
      ],
    ],
    [
      'a place that does not answer',
      [
        { ...deployment, ...valid },
        { ...thing, status: 'statusError', msg: 'failed downloading schema' },
      ],
    ],
  ])('does not take %s for a yes', async (_what, answer) => {
    await expect(validate(answer, { missingSchemas: 'ignored' }, 0)).rejects.toMatchObject({
      code: 'MANIFESTS_UNCHECKED',
    });
  });

  it('does not take a crash for a yes', async () => {
    const answer = [
      { ...deployment, ...valid },
      { ...thing, ...valid },
    ];
    await expect(validate(answer, {}, 2)).rejects.toMatchObject({ code: 'MANIFESTS_UNCHECKED' });
  });

  it('asks nobody where the policy wants nothing validated', async () => {
    await writeFile(join(repository.folder, 'log'), 'untouched');
    expect(await validate('', { validate: 'none' })).toEqual({ valid: 0, unchecked: [] });
    expect(await log('log')).toBe('untouched');
  });
});

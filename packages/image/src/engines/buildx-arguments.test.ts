import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, type Buildx } from '@waybill/config';
import { buildxArguments, type BuildxCommand } from './buildx-arguments.ts';

function buildx(yaml: string): Buildx {
  const config = parseApplicationConfig(
    `version: 1\napplication: shop\nimages: [{ name: app, repository: host:5000/shop/app, buildx: ${yaml} }]\n`,
    'waybill.yaml',
  );
  const [image] = config.images;
  if (image === undefined || !('buildx' in image)) throw new TypeError('no image of buildx');
  return image.buildx;
}

function command(yaml: string, change: Partial<BuildxCommand> = {}): BuildxCommand {
  return {
    buildx: buildx(yaml),
    repository: 'host:5000/shop/app',
    epoch: 1700000000,
    buildArguments: {},
    buildContexts: buildx(yaml)['build-contexts'],
    labels: {},
    annotations: {},
    metadataFile: '/tmp/m.json',
    output: { to: 'registry', insecure: false },
    ...change,
  };
}

const pushed =
  'type=image,name=host:5000/shop/app,push=true,push-by-digest=true,name-canonical=true,oci-mediatypes=true';
const begin = [
  'docker',
  'buildx',
  'build',
  '--progress',
  'rawjson',
  '--metadata-file',
  '/tmp/m.json',
];
const plain = ['--provenance', 'false', '--sbom', 'false'];
const epoch = ['--build-arg', 'SOURCE_DATE_EPOCH=1700000000'];

describe('the arguments of buildx', () => {
  it('push by digest, as a plain manifest without attestations, at the time of the commit', () => {
    expect(buildxArguments(command('{}'))).toEqual([
      ...begin,
      ...plain,
      ...['--file', 'Dockerfile', ...epoch],
      ...['--output', `${pushed},rewrite-timestamp=true`, '.'],
    ]);
  });

  it.each([
    ['{ target: worker }', ['--target', 'worker']],
    ['{ dockerfile: docker/Dockerfile }', ['--file', 'docker/Dockerfile']],
    ['{ platforms: [linux/amd64, linux/arm64/v8] }', ['--platform', 'linux/amd64,linux/arm64/v8']],
    ['{ secrets: [{ id: npm, env: NPM_TOKEN }] }', ['--secret', 'id=npm,env=NPM_TOKEN']],
    ['{ secrets: [{ id: npm, file: npmrc }] }', ['--secret', 'id=npm,src=npmrc']],
    ['{ ssh: [default] }', ['--ssh', 'default']],
    ['{ network: none }', ['--network', 'none']],
    ['{ builder: remote }', ['--builder', 'remote']],
    ['{ provenance: max }', ['--provenance', 'mode=max']],
    ['{ sbom: true }', ['--sbom', 'true']],
    [
      '{ build-contexts: { base: "docker-image://a/b" } }',
      ['--build-context', 'base=docker-image://a/b'],
    ],
    [
      '{ cache-from: ["type=registry,ref=a/b:c"], cache-to: ["type=gha,scope=x"] }',
      ['--cache-from', 'type=registry,ref=a/b:c', '--cache-to', 'type=gha,scope=x'],
    ],
    ['{ rewrite-timestamp: false }', ['--output', pushed]],
  ])('%s', (yaml, expected) => {
    expect(buildxArguments(command(yaml)).join(' ')).toContain(` ${expected.join(' ')} `);
  });

  it('give labels and build arguments as one argument each, whatever they hold', () => {
    const given = buildxArguments(
      command('{}', { buildArguments: { A: 'x y; $(z)' }, labels: { 'l.a': '--push' } }),
    );
    expect(given).toEqual(
      expect.arrayContaining(['--build-arg', 'A=x y; $(z)', '--label', 'l.a=--push']),
    );
  });

  it.each([
    ['{}', 'manifest:a=b'],
    ['{ platforms: [linux/amd64] }', 'manifest:a=b'],
    ['{ platforms: [linux/amd64, linux/arm64] }', 'index,manifest:a=b'],
    ['{ provenance: min }', 'manifest:a=b'],
    ['{ provenance: min, attestations: index }', 'index,manifest:a=b'],
    ['{ sbom: true, platforms: [linux/amd64, linux/arm64] }', 'index,manifest:a=b'],
  ])('annotate what is pushed: %s', (yaml, expected) => {
    const given = buildxArguments(command(yaml, { annotations: { a: 'b' } }));
    expect(given[given.indexOf('--annotation') + 1]).toBe(expected);
  });

  it.each([
    ['{}', false],
    ['{ attestations: referrers }', false],
    ['{ attestations: none }', false],
    ['{ provenance: max }', true],
    ['{ sbom: true, attestations: referrers }', true],
    ['{ sbom: true, attestations: index }', false],
    ['{ provenance: min, bake: { target: app } }', true],
  ])(
    'write attestations as artifacts with a subject where they become referrers: %s',
    (yaml, expected) => {
      expect(buildxArguments(command(yaml)).join(' ').includes('oci-artifact=true')).toBe(expected);
    },
  );

  it('name another Dockerfile or bake file where a base is named by digest there', () => {
    const given = buildxArguments(command('{ dockerfile: a/D }', { dockerfile: '/tmp/x/D' }));
    expect(given.join(' ')).toContain(' --file /tmp/x/D ');
    expect(given).not.toContain('a/D');
    const baked = buildxArguments(
      command('{ bake: { target: app } }', {
        bakeFile: '/tmp/x.json',
        buildContexts: { 'r:5000/a:1': 'docker-image://r:5000/a@sha256:0' },
      }),
    ).join(' ');
    expect(baked).toContain(' --file docker-bake.hcl --file /tmp/x.json --set ');
    expect(baked).toContain(' --set app.contexts.r:5000/a:1=docker-image://r:5000/a@sha256:0 ');
  });

  it('keep the image under a name in an engine that cannot push by digest', () => {
    const given = buildxArguments(
      command('{}', { output: { to: 'engine', name: 'waybill-build:x' }, annotations: { a: 'b' } }),
    );
    expect(given).toEqual([
      ...begin,
      ...['--file', 'Dockerfile', ...epoch],
      ...['--tag', 'waybill-build:x', '--load', '.'],
    ]);
  });

  it('set a bake target to the same output', () => {
    const given = buildxArguments(
      command('{ bake: { target: app }, platforms: [linux/arm64] }', { labels: { l: 'v' } }),
    );
    expect(given).toEqual([
      ...['docker', 'buildx', 'bake', '--progress', 'rawjson', '--metadata-file', '/tmp/m.json'],
      ...plain,
      ...['--file', 'docker-bake.hcl', '--set', 'app.tags=host:5000/shop/app'],
      ...['--set', `app.output=${pushed},rewrite-timestamp=true`],
      ...['--set', 'app.platform=linux/arm64'],
      ...['--set', 'app.args.SOURCE_DATE_EPOCH=1700000000', '--set', 'app.labels.l=v'],
      'app',
    ]);
  });

  it.each([
    ['{ target: "a b" }', /stage/],
    ['{ secrets: [{ id: a }] }', /one of `env` and `file`/],
    ['{ secrets: [{ id: a, file: ../../etc/shadow }] }', /inside the repository/],
    ['{ build-contexts: { a: /etc } }', /inside the checkout/],
    ['{ build-contexts: { a: ../x } }', /inside the checkout/],
    ['{ cache-to: ["ref=a/b"] }', /expected type=/],
    ['{ platforms: [amd64] }', /os\/architecture/],
    ['{ bake: { target: app }, target: x }', /bake file/],
    ['{ provenance: max, attestations: none }', /referrers or index/],
    ['{ sbom: true, attestations: none }', /referrers or index/],
  ])('refuses %s', (yaml, message) => {
    expect(() => buildx(yaml)).toThrow(message);
  });
});

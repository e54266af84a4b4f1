import { describe, expect, it } from '@jest/globals';
import { digestOf, Secret } from '@waybill/core';
import type { Credential } from '@waybill/oci';
import { syftArguments, syftCredential } from './syft-arguments.ts';

const digest = digestOf('app');
const image = { repository: 'registry.example.org/shop/app', digest };
const name = ['--source-name', image.repository, '--source-version', digest];

describe('the arguments of syft', () => {
  it.each<[string, Parameters<typeof syftArguments>, readonly string[]]>([
    [
      'an image by digest, in both formats that grype reads',
      [{ kind: 'registry', ...image }, image, { cyclonedx: '/w/a.json', spdx: '/out/b.json' }],
      [
        ...['scan', `registry:${image.repository}@${digest}`, ...name],
        ...['--output', 'cyclonedx-json@1.6=/w/a.json', '--output', 'spdx-json@2.3=/out/b.json'],
        '--quiet',
      ],
    ],
    [
      'one image of an index',
      [{ kind: 'registry', ...image, platform: 'linux/arm64' }, image, { spdx: '/out/b.json' }],
      [
        ...['scan', `registry:${image.repository}@${digest}`, '--platform', 'linux/arm64', ...name],
        ...['--output', 'spdx-json@2.3=/out/b.json', '--quiet'],
      ],
    ],
    [
      'a folder, in the name of the image',
      [{ kind: 'folder', folder: '/source/app' }, image, { spdx: '/out/b.json' }],
      ['scan', 'dir:/source/app', ...name, '--output', 'spdx-json@2.3=/out/b.json', '--quiet'],
    ],
  ])('name %s', (_, given, expected) => {
    expect(syftArguments(...given)).toEqual(expected);
  });
});

describe('a credential for syft', () => {
  const token = new Secret('s3cret');
  it.each<[string, Credential | undefined, Record<string, string>, string]>([
    ['nobody', undefined, {}, '{}'],
    [
      'an account',
      { kind: 'basic', username: 'ada', password: token },
      { SYFT_REGISTRY_AUTH_USERNAME: 'ada', SYFT_REGISTRY_AUTH_PASSWORD: 's3cret' },
      '{}',
    ],
    ['a bearer', { kind: 'bearer', token }, { SYFT_REGISTRY_AUTH_TOKEN: 's3cret' }, '{}'],
    [
      'an identity token',
      { kind: 'identity-token', token },
      {},
      '{"auths":{"r.example.org:5000":{"identitytoken":"s3cret"}}}',
    ],
  ])('of %s goes where only syft reads it', (_, credential, environment, dockerConfig) => {
    const given = syftCredential('r.example.org:5000', credential);
    expect(given.dockerConfig).toBe(dockerConfig);
    expect(given.environment).toEqual(
      Object.keys(environment).length === 0
        ? {}
        : { SYFT_REGISTRY_AUTH_AUTHORITY: 'r.example.org:5000', ...environment },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import {
  buildahBuildArguments,
  buildahExportArguments,
  buildahForgetArguments,
  type BuildahCommand,
} from './buildah-arguments.ts';

function command(yaml: string, change: Partial<BuildahCommand> = {}): BuildahCommand {
  const config = parseApplicationConfig(
    `version: 1\napplication: shop\nimages: [{ name: app, repository: host/shop/app, buildah: ${yaml} }]\n`,
    'waybill.yaml',
  );
  const [image] = config.images;
  if (image === undefined || !('buildah' in image)) throw new TypeError('no image of buildah');
  return {
    buildah: image.buildah,
    epoch: 1700000000,
    buildArguments: {},
    buildContexts: image.buildah['build-contexts'],
    labels: {},
    annotations: {},
    name: 'localhost/x:1',
    insecure: false,
    ...change,
  };
}

const begin = ['buildah', 'build', '--format', 'oci', '--timestamp', '1700000000'];
const epoch = ['--build-arg', 'SOURCE_DATE_EPOCH=1700000000'];

describe('the arguments of buildah', () => {
  it('build an OCI image at the time of the commit, and write it to a folder', () => {
    expect(buildahBuildArguments(command('{}'))).toEqual([
      ...begin,
      ...['--file', 'Dockerfile', ...epoch, '--tag', 'localhost/x:1', '.'],
    ]);
    expect(buildahExportArguments(command('{}'), '/tmp/layout')).toEqual([
      ...['buildah', 'push', '--format', 'oci', 'localhost/x:1', 'oci:/tmp/layout'],
    ]);
    expect(buildahForgetArguments(command('{}'))).toEqual(['buildah', 'rmi', 'localhost/x:1']);
  });

  it('make one list of several platforms', () => {
    const several = command('{ platforms: [linux/amd64, linux/arm64], storage-driver: vfs }');
    const program = ['buildah', '--storage-driver', 'vfs'];
    expect(buildahBuildArguments(several)).toEqual(
      expect.arrayContaining(['--platform', 'linux/amd64,linux/arm64', '--manifest']),
    );
    expect(buildahExportArguments(several, '/l').slice(0, 6)).toEqual([
      ...program,
      ...['manifest', 'push', '--all'],
    ]);
    expect(buildahForgetArguments(several)).toEqual([
      ...program,
      ...['manifest', 'rm', 'localhost/x:1'],
    ]);
  });

  it.each([
    ['{ isolation: chroot }', ['--isolation', 'chroot']],
    ['{ target: worker }', ['--target', 'worker']],
    ['{ network: host }', ['--network', 'host']],
    ['{ secrets: [{ id: npm, env: NPM_TOKEN }] }', ['--secret', 'id=npm,env=NPM_TOKEN']],
    ['{ layers: true }', ['--layers']],
  ])('%s', (yaml, expected) => {
    expect(` ${buildahBuildArguments(command(yaml)).join(' ')} `).toContain(
      ` ${expected.join(' ')} `,
    );
  });

  it('reads base images without TLS only where the registry is on this machine', () => {
    expect(buildahBuildArguments(command('{}'))).not.toContain('--tls-verify=false');
    expect(buildahBuildArguments(command('{}', { insecure: true }))).toContain(
      '--tls-verify=false',
    );
  });
});

import type { Buildah } from '@waybill/config';
import type { Command } from '@waybill/process';
import { pairs, secretArgument } from './buildx-arguments.ts';

/** What a build by buildah is made from. */
export interface BuildahCommand {
  readonly buildah: Buildah;
  /** The commit's time, seconds since 1970. */
  readonly epoch: number;
  readonly buildArguments: Readonly<Record<string, string>>;
  /** Those of waybill.yaml, and one for a base that the Dockerfile names by tag. */
  readonly buildContexts: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The name that the image has in buildah's storage until it is pushed. */
  readonly name: string;
  /** Whether base images may come from registries without TLS: where ours is one on this machine. */
  readonly insecure: boolean;
}

/**
 * @param command what is built
 * @returns the arguments of `buildah build`, to be run in the checkout
 */
export function buildahBuildArguments(command: BuildahCommand): Command {
  const { buildah, name } = command;
  const { isolation, platforms } = buildah;
  return [
    ...buildahProgram(buildah),
    'build',
    ...['--format', 'oci', '--timestamp', String(command.epoch)],
    ...(buildah.layers ? ['--layers'] : []),
    ...(isolation === undefined ? [] : ['--isolation', isolation]),
    ...(command.insecure ? ['--tls-verify=false'] : []),
    ...['--file', buildah.dockerfile],
    ...(buildah.target === undefined ? [] : ['--target', buildah.target]),
    ...(platforms === undefined ? [] : ['--platform', platforms.join(',')]),
    ...pairs('--build-arg', {
      SOURCE_DATE_EPOCH: String(command.epoch),
      ...command.buildArguments,
    }),
    ...pairs('--build-context', command.buildContexts),
    ...buildah.secrets.flatMap((secret) => ['--secret', secretArgument(secret)]),
    ...(buildah.network === 'default' ? [] : ['--network', buildah.network]),
    ...pairs('--label', command.labels),
    ...pairs('--annotation', command.annotations),
    ...(isSeveral(buildah) ? ['--manifest', name] : ['--tag', name]),
    buildah.context,
  ];
}

/**
 * @param command what was built
 * @param folder an empty one
 * @returns the arguments that write the image there as an OCI image layout
 */
export function buildahExportArguments(command: BuildahCommand, folder: string): Command {
  const { buildah, name } = command;
  const verb = isSeveral(buildah) ? ['manifest', 'push', '--all'] : ['push'];
  return [...buildahProgram(buildah), ...verb, '--format', 'oci', name, `oci:${folder}`];
}

/**
 * @param command what was built
 * @returns the arguments that take the image's name away
 */
export function buildahForgetArguments({ buildah, name }: BuildahCommand): Command {
  const verb = isSeveral(buildah) ? ['manifest', 'rm'] : ['rmi'];
  return [...buildahProgram(buildah), ...verb, name];
}

function buildahProgram(buildah: Buildah): ['buildah', ...string[]] {
  const driver = buildah['storage-driver'];
  return ['buildah', ...(driver === undefined ? [] : ['--storage-driver', driver])];
}

function isSeveral({ platforms }: Buildah): boolean {
  return (platforms?.length ?? 1) > 1;
}

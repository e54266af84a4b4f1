import type { Buildx } from '@waybill/config';
import type { Command } from '@waybill/process';
import { attestationStorage } from './attestation-storage.ts';

/** What a build by BuildKit is made from: everything that its arguments say. */
export interface BuildxCommand {
  readonly buildx: Buildx;
  /** `host[:port]/path`. */
  readonly repository: string;
  /** The commit's time, seconds since 1970. */
  readonly epoch: number;
  readonly buildArguments: Readonly<Record<string, string>>;
  /** Those of waybill.yaml (a bake file's targets have their own), and one for a base that is named by tag. */
  readonly buildContexts: Readonly<Record<string, string>>;
  /** A Dockerfile in the place of the configured one. */
  readonly dockerfile?: string | undefined;
  /** A bake file that counts before the configured one. */
  readonly bakeFile?: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Where buildx writes what came out. */
  readonly metadataFile: string;
  /** Where the image goes. */
  readonly output: BuildxOutput;
}

/**
 * `registry`: BuildKit pushes by digest, without a tag. `engine`: the Docker Engine's own builder cannot do that; it
 * keeps the image under a name, and we push what it saves.
 */
export type BuildxOutput =
  | { readonly to: 'registry'; readonly insecure: boolean }
  | { readonly to: 'engine'; readonly name: string };

/**
 * @param command what is built
 * @returns the arguments for `docker`, to be run in the checkout
 */
export function buildxArguments(command: BuildxCommand): Command {
  return command.buildx.bake === undefined ? buildArguments(command) : bakeArguments(command);
}

function buildArguments(command: BuildxCommand): Command {
  const { buildx, output } = command;
  const isEngine = output.to === 'engine';
  return [
    'docker',
    'buildx',
    'build',
    ...common(command),
    ...['--file', command.dockerfile ?? buildx.dockerfile],
    ...(buildx.target === undefined ? [] : ['--target', buildx.target]),
    ...(buildx.platforms === undefined ? [] : ['--platform', buildx.platforms.join(',')]),
    ...pairs('--build-arg', allArguments(command)),
    ...pairs('--build-context', command.buildContexts),
    ...buildx.secrets.flatMap((secret) => ['--secret', secretArgument(secret)]),
    ...buildx.ssh.flatMap((ssh) => ['--ssh', ssh]),
    ...buildx['cache-from'].flatMap((cache) => ['--cache-from', cache]),
    ...buildx['cache-to'].flatMap((cache) => ['--cache-to', cache]),
    ...(buildx.network === 'default' ? [] : ['--network', buildx.network]),
    ...pairs('--label', command.labels),
    ...annotationsFor(command).flatMap((annotation) => ['--annotation', annotation]),
    ...(isEngine ? ['--tag', output.name, '--load'] : ['--output', outputArgument(command)]),
    buildx.context,
  ];
}

function bakeArguments(command: BuildxCommand): Command {
  const { buildx, output, repository } = command;
  const bake = buildx.bake ?? { file: '', target: '' };
  const set = (key: string, value: string): string[] => ['--set', `${bake.target}.${key}=${value}`];
  return [
    'docker',
    'buildx',
    'bake',
    ...common(command),
    ...['--file', bake.file],
    ...(command.bakeFile === undefined ? [] : ['--file', command.bakeFile]),
    ...set('tags', output.to === 'engine' ? output.name : repository),
    ...set('output', output.to === 'engine' ? 'type=docker' : outputArgument(command)),
    ...(buildx.platforms === undefined ? [] : set('platform', buildx.platforms.join(','))),
    ...entries({ SOURCE_DATE_EPOCH: String(command.epoch) }).flatMap(([name, value]) =>
      set(`args.${name}`, value),
    ),
    ...entries(command.buildContexts).flatMap(([name, value]) => set(`contexts.${name}`, value)),
    ...buildx['cache-from'].flatMap((cache) => set('cache-from', cache)),
    ...buildx['cache-to'].flatMap((cache) => set('cache-to', cache)),
    ...(buildx.network === 'default' ? [] : set('network', buildx.network)),
    ...entries(command.labels).flatMap(([name, value]) => set(`labels.${name}`, value)),
    ...annotationsFor(command).flatMap((annotation) => set('annotations', annotation)),
    bake.target,
  ];
}

/**
 * @param bake the bake file and its target
 * @returns the arguments for `docker`, to print what the target is made of
 */
export function bakePrintArguments({ file, target }: NonNullable<Buildx['bake']>): Command {
  return ['docker', 'buildx', 'bake', '--print', '--progress', 'quiet', '--file', file, target];
}

function common({ buildx, metadataFile, output }: BuildxCommand): string[] {
  const { provenance, builder } = buildx;
  return [
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...['--progress', 'rawjson', '--metadata-file', metadataFile],
    // The Docker Engine's own builder keeps no attestations.
    ...(output.to === 'engine'
      ? []
      : [
          ...['--provenance', provenance === 'none' ? 'false' : `mode=${provenance}`],
          ...['--sbom', String(buildx.sbom)],
        ]),
  ];
}

function allArguments({
  epoch,
  buildArguments: own,
}: BuildxCommand): Readonly<Record<string, string>> {
  return { SOURCE_DATE_EPOCH: String(epoch), ...own };
}

function outputArgument({ buildx, repository, output }: BuildxCommand): string {
  const attributes = {
    type: 'image',
    name: repository,
    push: 'true',
    'push-by-digest': 'true',
    'name-canonical': 'true',
    'oci-mediatypes': 'true',
    // Then each attestation names the manifest that it speaks of, and registries list it there.
    ...(attestationStorage(buildx) === 'referrers' ? { 'oci-artifact': 'true' } : {}),
    ...(buildx['rewrite-timestamp'] ? { 'rewrite-timestamp': 'true' } : {}),
    ...(output.to === 'registry' && output.insecure ? { 'registry.insecure': 'true' } : {}),
  };
  return entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

/** Where the image becomes an index, that says the same as its manifests. */
function annotationsFor({ buildx, annotations, output }: BuildxCommand): string[] {
  if (output.to === 'engine') return [];
  const several = (buildx.platforms?.length ?? 1) > 1;
  const isIndex = several || attestationStorage(buildx) === 'index';
  const level = isIndex ? 'index,manifest' : 'manifest';
  return entries(annotations).map(([name, value]) => `${level}:${name}=${value}`);
}

/**
 * @param secret a secret of the configuration
 * @returns it as buildx and buildah take it
 */
export function secretArgument(secret: Buildx['secrets'][number]): string {
  const { id, env, file } = secret;
  return env === undefined ? `id=${id},src=${file ?? ''}` : `id=${id},env=${env}`;
}

/**
 * @param option such as `--label`
 * @param values by name
 * @returns the option before each `name=value`
 */
export function pairs(option: string, values: Readonly<Record<string, string>>): string[] {
  return entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);
}

function entries(values: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(values);
}

import { z } from 'zod';
import { duration, repositoryPath, template, type TextField } from './fields.ts';

/** A text that becomes a part of an argument: one line, nothing that another field could begin with. */
function word(about: string, pattern: RegExp, expected: string): TextField {
  return z.string().max(1024).regex(pattern, expected).describe(about);
}

const platform = word(
  'A platform.',
  /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/,
  'expected os/architecture, such as linux/amd64',
);

const stage = word(
  'The stage of the Dockerfile that is built; the last one where absent.',
  /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
  'expected the name of a stage',
);

const variable = word(
  'The name of a variable.',
  /^[A-Za-z_][A-Za-z0-9_]*$/,
  'expected the name of a variable: letters, digits, "_"',
);

const secretSchema = z
  .strictObject({
    id: word(
      'The name under which the Dockerfile mounts it.',
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the id of a secret: letters, digits, ".", "_", "-"',
    ),
    env: variable.exactOptional().describe("The variable of the step's environment that holds it."),
    file: repositoryPath('The file of the checkout that holds it.').exactOptional(),
  })
  .check((context) => {
    const { env, file, id } = context.value;
    if ((env === undefined) === (file === undefined)) {
      context.issues.push({
        code: 'custom',
        input: id,
        message: 'expected one of `env` and `file`',
      });
    }
  })
  .describe('A secret that the build may mount; it becomes no part of the image.');
export type BuildSecret = z.output<typeof secretSchema>;

/** A value of `--cache-from` and `--cache-to`: `type=registry,ref=…`. */
const cache = word(
  'Where build cache is, as BuildKit writes it: `type=registry,ref=…`, `type=gha,scope=…`, `type=local,dest=…`.',
  /^type=[a-z0-9]+(?:,[a-z0-9-]+=[^,\s"]+)*$/,
  'expected type=…, and name=value after commas, such as type=registry,ref=ghcr.io/acme/app:cache',
);

const contextValue = word(
  'A folder of the checkout, `docker-image://…`, `oci-layout://…`, or the URL of a git repository.',
  /^(?!\/|-|~)(?!(?:.*\/)?\.\.(?:\/|$))[^\s=]+$/,
  'expected a folder inside the checkout, docker-image://…, oci-layout://… or a URL',
);

const dockerfileFields = {
  dockerfile: repositoryPath('The Dockerfile.').default('Dockerfile'),
  context: repositoryPath('The folder that is sent to the build.').default('.'),
  target: stage.exactOptional(),
  platforms: z
    .array(platform)
    .min(1, 'expected at least one platform')
    .max(32)
    .exactOptional()
    .describe(
      "The platforms of the image; the builder's own where absent. One gives a plain manifest, several an index.",
    ),
  'build-args': z
    .record(variable, template('build', 'The value.'))
    .default({})
    .describe('Arguments of the Dockerfile. They become a part of the image: no secrets.'),
  'build-contexts': z
    .record(
      word('The name.', /^[a-z0-9][a-z0-9_.:/@-]*$/, 'expected the name of a context'),
      contextValue,
    )
    .default({})
    .describe('Further folders and images that the Dockerfile names.'),
  secrets: z.array(secretSchema).max(50).default([]).describe('Secrets that the build may mount.'),
  network: z
    .enum(['default', 'none', 'host'])
    .default('default')
    .describe("The network of the Dockerfile's RUN instructions."),
  labels: z
    .record(z.string().min(1).max(255), template('build', 'The value.'))
    .default({})
    .describe('Labels of the image, beside those that say where it is from.'),
  timeout: duration('How long the build may take.', '1h'),
};

export const buildxSchema = z
  .strictObject({
    ...dockerfileFields,
    ssh: z
      .array(
        word(
          'An agent or key: `default`, or `id=path`.',
          /^[A-Za-z0-9_.-]+(?:=[^\s,]+)?$/,
          'expected default, or id=path',
        ),
      )
      .max(20)
      .default([])
      .describe('SSH agents that the build may mount.'),
    'cache-from': z.array(cache).max(50).default([]).describe('Where cache is read.'),
    'cache-to': z.array(cache).max(50).default([]).describe('Where cache is written.'),
    provenance: z
      .enum(['none', 'min', 'max'])
      .default('none')
      .describe("BuildKit's own provenance; `attestations` says where it is kept."),
    sbom: z
      .boolean()
      .default(false)
      .describe('Whether BuildKit adds an SBOM of its own; `attestations` says where it is kept.'),
    attestations: z
      .enum(['referrers', 'index', 'none'])
      .exactOptional()
      .describe(
        'Where attestations that BuildKit makes are kept. `referrers` (also where absent): attached to the manifest of each platform, in the list of the registry or under the fallback tag where it has none; one platform stays a plain manifest. Needs BuildKit 0.21 or newer. `index`: beside the images, under the platform `unknown/unknown`, which makes every image an index that some platforms cannot pull. `none`: none are made.',
      ),
    'rewrite-timestamp': z
      .boolean()
      .default(true)
      .describe(
        "Whether files get the commit's time where they are newer, so that equal input gives an equal digest; needs BuildKit 0.13 or newer.",
      ),
    builder: word(
      'The builder (`docker buildx create`); the current one where absent.',
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
      'expected the name of a builder',
    ).exactOptional(),
    bake: z
      .strictObject({
        file: repositoryPath('The bake file.').default('docker-bake.hcl'),
        target: stage.describe('The target of the bake file.'),
      })
      .exactOptional()
      .describe(
        'A target of a bake file, in the place of dockerfile, context, target, build-args, build-contexts, secrets and ssh.',
      ),
  })
  .check((context) => {
    const { value } = context;
    if (value.attestations === 'none' && (value.provenance !== 'none' || value.sbom)) {
      context.issues.push({
        code: 'custom',
        input: value.attestations,
        path: ['attestations'],
        message: 'expected referrers or index where `provenance` or `sbom` asks for attestations',
      });
    }
    if (value.bake === undefined) return;
    const clashes = [
      ...(value.target === undefined ? [] : ['target']),
      ...(value.dockerfile === 'Dockerfile' ? [] : ['dockerfile']),
      ...(value.context === '.' ? [] : ['context']),
      ...(Object.keys(value['build-args']).length === 0 ? [] : ['build-args']),
      ...(Object.keys(value['build-contexts']).length === 0 ? [] : ['build-contexts']),
      ...(value.secrets.length === 0 ? [] : ['secrets']),
      ...(value.ssh.length === 0 ? [] : ['ssh']),
    ];
    for (const key of clashes) {
      context.issues.push({
        code: 'custom',
        input: key,
        path: [key],
        message: 'stands in the bake file where `bake` is given',
      });
    }
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A Dockerfile or bake target, built by BuildKit through `docker buildx`.');

/** How `buildx` makes an image. */
export type Buildx = z.output<typeof buildxSchema>;

export const buildahSchema = z
  .strictObject({
    ...dockerfileFields,
    isolation: z
      .enum(['oci', 'rootless', 'chroot'])
      .exactOptional()
      .describe(
        "How RUN instructions are kept apart from the machine; buildah's own where absent.",
      ),
    layers: z
      .boolean()
      .default(false)
      .describe('Whether the layer of each instruction is kept as cache on the machine.'),
    'storage-driver': z
      .enum(['overlay', 'vfs'])
      .exactOptional()
      .describe("How buildah stores layers; the machine's own setting where absent."),
  })
  .transform(({ timeout, ...rest }) => ({ ...rest, timeoutMilliseconds: timeout }))
  .describe('A Dockerfile, built by buildah: no daemon.');

/** How `buildah` makes an image. */
export type Buildah = z.output<typeof buildahSchema>;

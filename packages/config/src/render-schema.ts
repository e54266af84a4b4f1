import { z } from 'zod';
import { repositoryPath, writtenDuration, type TextField } from './fields.ts';
import { toolPinSchema, type ToolPin } from './tool-pin-schema.ts';

/** What is asked of the manifests that an overlay renders to: no unknown field, known fields only, nothing. */
export const renderValidations = ['strict', 'lenient', 'none'] as const;
export type RenderValidation = (typeof renderValidations)[number];

/** What a resource means that no schema is known of, a custom one for instance. */
export const missingSchemaPolicies = ['refused', 'ignored'] as const;
export type MissingSchemaPolicy = (typeof missingSchemaPolicies)[number];

/** Whether an overlay may take parts from elsewhere: `pinned` only at a full commit id. */
export const remoteBasePolicies = ['refused', 'pinned', 'allowed'] as const;
export type RemoteBasePolicy = (typeof remoteBasePolicies)[number];

/** The variables that kubeconform fills in. */
const schemaVariables = [
  'Group',
  'ResourceKind',
  'ResourceAPIVersion',
  'KindSuffix',
  'NormalizedKubernetesVersion',
  'StrictSuffix',
];

/** Where schemas of manifests are. */
const schemaLocation: TextField = z
  .string()
  .min(1)
  .max(1024)
  .check((context) => {
    const problem = locationProblem(context.value);
    if (problem === undefined) return;
    context.issues.push({ code: 'custom', input: context.value, message: problem });
  })
  .describe(
    "`default` (kubeconform's own), a URL, or a path in the ops repository; with `{{ .ResourceKind }}`, `{{ .KindSuffix }}` and the other variables of kubeconform.",
  );

function locationProblem(written: string): string | undefined {
  if (written === 'default') return undefined;
  const unknown = [...written.matchAll(/\{\{([^}]*)\}\}/g)].find(
    ([, name = '']) => !schemaVariables.includes(name.trim().replace(/^\./, '')),
  );
  if (unknown !== undefined) {
    return `expected one of ${schemaVariables.map((name) => `{{ .${name} }}`).join(', ')}, found ${unknown[0]}`;
  }
  if (/^https?:\/\/[^\s@]+$/.test(written)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    return 'expected http or https, without a user name and password';
  }
  const path = repositoryPath('A path.').safeParse(written);
  if (!path.success)
    return path.error.issues[0]?.message ?? 'expected a path in the ops repository';
  return written.includes('{{') && written.endsWith('.json')
    ? undefined
    : 'expected a file name with variables, such as schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json';
}

/** A version of a tool that the policy pins itself. */
export type RenderToolPin = ToolPin;

/** A version of Kubernetes. */
const kubernetesVersion = z
  .string()
  .regex(/^\d{1,2}\.\d{1,3}\.\d{1,3}$/, 'expected a version of Kubernetes such as 1.34.0');

const overlayPath = repositoryPath('A folder with a kustomization in the ops repository.');

/** How overlays are rendered and held against their schemas, by whoever asks for that. */
export const renderFields = {
  validate: z
    .enum(renderValidations)
    .default('strict')
    .describe(
      'How the rendered manifests are held against their schemas; `strict` refuses unknown fields.',
    ),
  kubernetes: kubernetesVersion
    .exactOptional()
    .describe('The version of Kubernetes whose schemas count; the newest where absent.'),
  schemas: z
    .array(schemaLocation)
    .min(1)
    .max(20)
    .default(['default'])
    .describe('Where schemas are, those of custom resources too; asked in this order.'),
  'missing-schemas': z
    .enum(missingSchemaPolicies)
    .default('refused')
    .describe('What is done with a resource that no schema is found for.'),
  'remote-bases': z
    .enum(remoteBasePolicies)
    .default('refused')
    .describe('Whether an overlay may take parts from outside the repository.'),
  timeout: writtenDuration('How long one overlay may take.').prefault('2m'),
  tools: z
    .strictObject({
      kustomize: toolPinSchema.exactOptional(),
      kubeconform: toolPinSchema.exactOptional(),
    })
    .default({})
    .describe('Versions of the tools, in the place of those that Waybill pins.'),
} as const;

export const renderSchema = z
  .strictObject({
    path: z
      .union([overlayPath, z.array(overlayPath).min(1).max(20)])
      .describe('The overlay, or the overlays, that this environment applies.'),
    ...renderFields,
  })
  .transform(({ path, timeout, ...rest }) => ({
    paths: typeof path === 'string' ? [path] : path,
    validate: rest.validate,
    ...(rest.kubernetes === undefined ? {} : { kubernetes: rest.kubernetes }),
    schemas: rest.schemas,
    missingSchemas: rest['missing-schemas'],
    remoteBases: rest['remote-bases'],
    timeoutMilliseconds: timeout,
    tools: rest.tools,
  }))
  .describe(
    'What is rendered and validated before desired state is written; nothing where absent.',
  );
/** What an environment asks of the manifests that its overlays render to. */
export type RenderPolicy = z.output<typeof renderSchema>;

import { z } from 'zod';
import { againstSchema } from './contract-against-schema.ts';
import { name, repositoryPath, type TextField } from './fields.ts';
import { renderFields } from './render-schema.ts';

/** What is asked of the reference of every image: a digest; a digest or a `sha-<commit>` tag; any fixed tag. */
export const imageReferenceRules = ['digest', 'digest-or-sha', 'tagged', 'any'] as const;
export type ImageReferenceRule = (typeof imageReferenceRules)[number];

/** A resource as people name it: `Deployment/web`, or `Deployment/shop/web` with its namespace. */
const resourceName = (about: string): TextField =>
  z
    .string()
    .max(400)
    .regex(
      /^[A-Z][A-Za-z0-9]{0,62}(?:\/[a-z0-9](?:[-a-z0-9.:]{0,251}[a-z0-9])?){1,2}$/,
      'expected a kind and a name such as Deployment/web, or Deployment/shop/web with the namespace',
    )
    .describe(about);

const resourceNames = (about: string): z.ZodDefault<z.ZodArray<TextField>> =>
  z.array(resourceName('A resource.')).max(500).default([]).describe(about);

const rulesSchema = z
  .strictObject({
    images: z
      .enum(imageReferenceRules)
      .default('digest-or-sha')
      .describe(
        'How every image must be named: `digest`; `digest-or-sha`, a digest or a tag sha-<commit>; `tagged`, any tag but latest; `any`.',
      ),
    'images-except': z
      .array(z.string().min(1).max(255))
      .max(100)
      .default([])
      .describe(
        'Repositories of images that the rule passes over, such as the ones whose tag is written when it is deployed.',
      ),
    probes: z
      .boolean()
      .default(true)
      .describe(
        'Whether every container of a Deployment, StatefulSet or DaemonSet needs a readinessProbe, by which a rollout is told to be ready.',
      ),
    'probes-except': resourceNames('Workloads that need none, such as workers without a port.'),
    'max-unavailable-zero': z
      .union([z.literal('all'), resourceNames('Deployments.')])
      .default([])
      .describe('The Deployments, or `all`, whose rolling update may take no pod away first.'),
    expected: resourceNames(
      'Resources that every overlay must render, by the names that smoke checks and others use.',
    ),
    removals: z
      .boolean()
      .default(true)
      .describe(
        'Whether what would be removed from the cluster, compared with the bases, is told.',
      ),
  })
  .prefault({})
  .describe('What is asked of the rendered manifests.');

export const kubernetesContractSchema = z
  .strictObject({
    name: name('The name of the contract.'),
    kind: z
      .literal('kubernetes')
      .describe('Manifests that kustomize builds: rendered, validated, held against rules.'),
    overlays: z
      .array(repositoryPath('A folder with a kustomization.'))
      .min(1)
      .max(50)
      .describe('The overlays; each is rendered by itself.'),
    against: againstSchema,
    rules: rulesSchema,
    ...renderFields,
  })
  .transform(
    ({
      timeout,
      rules,
      'missing-schemas': missingSchemas,
      'remote-bases': remoteBases,
      ...rest
    }) => ({
      ...rest,
      missingSchemas,
      remoteBases,
      timeoutMilliseconds: timeout,
      rules: {
        images: rules.images,
        imagesExcept: rules['images-except'],
        probes: rules.probes,
        probesExcept: rules['probes-except'],
        maxUnavailableZero: rules['max-unavailable-zero'],
        expected: rules.expected,
        removals: rules.removals,
      },
    }),
  );

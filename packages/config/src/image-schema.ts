import { z } from 'zod';
import { buildahSchema, buildxSchema } from './engine-schema.ts';
import {
  command,
  containerPath,
  environmentVariables,
  imageRepository,
  name,
  repositoryPath,
  template,
} from './fields.ts';

const layerSchema = z.strictObject({
  from: repositoryPath('A folder or file of the checkout.'),
  to: containerPath(
    'Where it lies in the image; a folder goes with its content, a file under this very name.',
  ),
  exclude: z
    .array(z.string().min(1).max(1024))
    .max(1000)
    .default([])
    .describe(
      'Patterns, relative to `from`, of what stays out: `*` within a name, `**` across folders.',
    ),
});
export type Layer = z.output<typeof layerSchema>;

const baseSchema = z
  .string()
  .max(512)
  .regex(
    /^(?:scratch|[^\s@]+@sha256:[0-9a-f]{64})$/,
    'expected "scratch" or a reference by digest, such as ghcr.io/acme/node@sha256:…; a tag can move',
  );

const assembleSchema = z
  .strictObject({
    base: baseSchema
      .default('scratch')
      .describe('What the image stands on: `scratch`, or an image by digest.'),
    platform: z
      .string()
      .regex(
        /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/,
        'expected os/architecture, such as linux/amd64',
      )
      .default('linux/amd64')
      .describe('The platform of the image.'),
    layers: z
      .array(layerSchema)
      .min(1, 'expected at least one layer')
      .max(100)
      .describe('The layers, lowest first.'),
    entrypoint: command('What the container starts.').exactOptional(),
    command: z
      .array(z.string())
      .max(1000)
      .exactOptional()
      .describe('The arguments of the entrypoint, unless others are given.'),
    workdir: containerPath('The working folder.').exactOptional(),
    user: z
      .string()
      .min(1)
      .max(255)
      .exactOptional()
      .describe('The user (and group) that the process runs as, such as "1000:1000".'),
    env: environmentVariables('build', 'Environment variables of the image.'),
    ports: z
      .array(z.int().min(1).max(65_535))
      .max(100)
      .default([])
      .describe('The TCP ports that it listens on.'),
    labels: z
      .record(z.string().min(1), template('build', 'the value'))
      .default({})
      .describe('Labels of the image.'),
  })
  .describe(
    'Layers from folders of the checkout; needs no daemon, and equal input gives an equal digest.',
  );

/** How `assemble` makes an image. */
export type Assemble = z.output<typeof assembleSchema>;

const imageFields = {
  name: name('The name of the image within the release: app, migrator, worker.'),
  repository: imageRepository('Where it is published: host[:port]/path, without tag and digest.'),
};

/**
 * One image of a release. Each has one engine, named by its key; a new engine is one more strict object in the
 * union here (`'buildx' in image` tells them apart).
 */
export const imageSchema = z
  .union([
    z.strictObject({ ...imageFields, assemble: assembleSchema }),
    z.strictObject({ ...imageFields, buildx: buildxSchema }),
    z.strictObject({ ...imageFields, buildah: buildahSchema }),
  ])
  .describe('One image of a release.');
export type ImageConfig = z.output<typeof imageSchema>;

/** An image whose engine is the one of that key. */
export type ImageBuiltBy<Engine extends string> = Extract<
  ImageConfig,
  Readonly<Record<Engine, unknown>>
>;

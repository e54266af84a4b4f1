import { digestSchema } from '@waybill/core';
import { z } from 'zod';
import { mediaTypes } from './media-types.ts';

const mediaTypeSchema = z
  .string()
  .max(255)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*$/,
    'expected a media type',
  );

const annotationsSchema = z.record(z.string(), z.string());

/** Where an image of an index runs (OCI image specification, image index). */
export const platformSchema = z.object({
  architecture: z.string(),
  os: z.string(),
  variant: z.string().optional(),
  'os.version': z.string().optional(),
  'os.features': z.array(z.string()).optional(),
});
export type Platform = z.infer<typeof platformSchema>;

/** A reference to content: its type, digest and size (OCI image specification, descriptor). */
export const descriptorSchema = z.object({
  mediaType: mediaTypeSchema,
  digest: digestSchema,
  size: z.int().nonnegative(),
  artifactType: z.string().max(255).optional(),
  annotations: annotationsSchema.optional(),
  platform: platformSchema.optional(),
  urls: z.array(z.string()).optional(),
  data: z.string().optional(),
});
export type Descriptor = z.infer<typeof descriptorSchema>;

/** An image or artifact manifest (OCI image specification, and Docker's schema 2, which has the same form). */
export const imageManifestSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.enum([mediaTypes.ociManifest, mediaTypes.dockerManifest]).optional(),
  artifactType: z.string().max(255).optional(),
  config: descriptorSchema,
  layers: z.array(descriptorSchema).max(4096),
  subject: descriptorSchema.optional(),
  annotations: annotationsSchema.optional(),
});
export type ImageManifest = z.infer<typeof imageManifestSchema>;

/** A list of manifests: the platforms of an image, or the referrers of a subject. */
export const imageIndexSchema = z.object({
  schemaVersion: z.literal(2),
  mediaType: z.enum([mediaTypes.ociIndex, mediaTypes.dockerIndex]).optional(),
  artifactType: z.string().max(255).optional(),
  manifests: z.array(descriptorSchema),
  subject: descriptorSchema.optional(),
  annotations: annotationsSchema.optional(),
});
export type ImageIndex = z.infer<typeof imageIndexSchema>;

/** What a manifest reference may lead to. */
export type Manifest = ImageManifest | ImageIndex;

/**
 * @param manifest a parsed manifest
 * @returns whether it is an index, with `manifests` and no layers of its own
 */
export function isImageIndex(manifest: Manifest): manifest is ImageIndex {
  return 'manifests' in manifest;
}

/**
 * Which kind of artifact a manifest is (distribution specification 1.1, listing referrers): its own
 * `artifactType`, or else the media type of its configuration; an index without one has none.
 * @param manifest a parsed manifest
 * @returns the artifact type, where there is one
 */
export function artifactTypeOf(manifest: Manifest): string | undefined {
  if (manifest.artifactType !== undefined && manifest.artifactType !== '')
    return manifest.artifactType;
  return isImageIndex(manifest) ? undefined : manifest.config.mediaType;
}

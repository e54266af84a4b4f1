import type { JsonValue } from '@waybill/core';
import {
  listAt,
  objectAt,
  textAt,
  type JsonObject,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { ExpectedImage, ExpectedWorkload } from '../kubernetes/expected.ts';
import { askedImages, readImageText } from '../kubernetes/image-identity.ts';

/** Where a workload's pod template stands in it. */
const templates: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['jobTemplate', 'spec', 'template', 'spec'],
  Pod: [],
};
const usualTemplate = ['template', 'spec'] as const;

/** @returns keys under `spec` that lead to what a workload's pods are made of */
export function templatePath(kind: string): readonly string[] {
  return templates[kind] ?? usualTemplate;
}

/**
 * @param object a workload
 * @param workload which of its containers run the release
 * @param images what they are to run
 * @returns the change (JSON merge patch) that makes its template ask for these images by digest; undefined where it
 *   does. Everything else in the containers stays as it is: the list is written whole, because a merge patch knows no
 *   other way, and the resourceVersion with it, so that nobody's change in between is lost
 */
export function imagesPatch(
  object: KubernetesObject,
  workload: ExpectedWorkload,
  images: readonly ExpectedImage[],
): JsonObject | undefined {
  const path = templatePath(object.kind);
  const template = objectAt(object.spec, ...path);
  if (template === undefined) return undefined;
  const wanted = new Map(
    askedImages(template, workload, images).flatMap(({ container, image, asked }) => {
      const { digest, repository } = readImageText(asked);
      const isRight =
        digest === image.digest && repository === readImageText(image.repository).repository;
      return isRight ? [] : [[container, `${image.repository}@${image.digest}`] as const];
    }),
  );
  if (wanted.size === 0) return undefined;
  const rewritten = Object.fromEntries(
    ['initContainers', 'containers'].flatMap((list) => {
      const entries = listAt(template, list);
      return entries.length === 0 ? [] : [[list, entries.map((entry) => withImage(entry, wanted))]];
    }),
  );
  const spec = path.reduceRight<JsonObject>((inner, key) => ({ [key]: inner }), rewritten);
  const resourceVersion = textAt(object.metadata, 'resourceVersion');
  return {
    spec,
    ...(resourceVersion === undefined ? {} : { metadata: { resourceVersion } }),
  };
}

function withImage(entry: JsonValue, wanted: ReadonlyMap<string, string>): JsonValue {
  const container = objectAt(entry);
  const image = wanted.get(textAt(entry, 'name') ?? '');
  return container === undefined || image === undefined ? entry : { ...container, image };
}

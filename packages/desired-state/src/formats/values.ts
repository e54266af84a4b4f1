import { isMap } from 'yaml';
import { tops } from '../yaml/spot.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { FoundImage } from '../yaml/find.ts';
import { imagesInValues } from './image-at.ts';
import { isWorkloadName } from './kubernetes.ts';
import { yamlFormat } from './yaml-format.ts';

/** @returns the images in a file of values */
export function valuesImagesIn(file: YamlFile): FoundImage[] {
  return tops(file).flatMap((top) => (isMap(top.node) ? imagesInValues(top) : []));
}

/** The values of a Helm chart. */
export const helmValuesFormat = yamlFormat({
  find: valuesImagesIn,
  addsByPath: true,
  pathsFirst: true,
  isName: isWorkloadName,
});

/** Any other file of YAML: every value by its path. */
export const anyYamlFormat = yamlFormat({
  find: valuesImagesIn,
  addsByPath: true,
  pathsFirst: true,
  isName: isWorkloadName,
});

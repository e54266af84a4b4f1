import { isMap, isScalar, isSeq } from 'yaml';
import { z } from 'zod';
import { lonePlace, textPlace } from '../yaml/image-spots.ts';
import { childrenOf, itemsOf, tops, type Spot } from '../yaml/spot.ts';
import { rangeOf, type YamlFile } from '../yaml/yaml-file.ts';
import type { FoundImage } from '../yaml/find.ts';
import { isWorkloadName } from './kubernetes.ts';
import { yamlFormat } from './yaml-format.ts';

const policyPattern = /^[a-z0-9][a-z0-9.-]*:[a-z0-9][a-z0-9.-]*$/;

/**
 * Setter comments of Flux's image automation: `# {"$imagepolicy": "namespace:policy[:name|:tag|:digest]"}`
 * (fluxcd.io/flux/guides/image-update). All places of one policy are one image.
 */
export const settersFormat = yamlFormat({
  find: settersIn,
  addsByPath: true,
  pathsFirst: false,
  isName: (selector) => policyPattern.test(selector) || isWorkloadName(selector),
  isGroup: (selector) => policyPattern.test(selector),
});

const markerSchema = z.object({ $imagepolicy: z.string() });
const markerPattern = /^[ \t]*#[ \t]*(\{[^\r\n]*\})[ \t]*(?=\r?\n|$)/;

/**
 * @param file a file
 * @returns the values that have a setter comment
 */
export function settersIn(file: YamlFile): FoundImage[] {
  if (!file.text.includes('$imagepolicy')) return [];
  const found: FoundImage[] = [];
  const walk = (spot: Spot): void => {
    if (spot.aliased) return;
    if (isScalar(spot.node)) found.push(...setterAt(file, spot));
    else if (isMap(spot.node)) for (const { spot: child } of childrenOf(spot)) walk(child);
    else if (isSeq(spot.node)) for (const item of itemsOf(spot)) walk(item);
  };
  for (const top of tops(file)) walk(top);
  return found;
}

function setterAt(file: YamlFile, spot: Spot): FoundImage[] {
  if (spot.node === null) return [];
  const { end } = rangeOf(spot.node);
  const comment = markerPattern.exec(file.text.slice(end, end + 1000))?.[1];
  const policy = comment === undefined ? undefined : policyIn(comment);
  if (policy === undefined) return [];
  const [namespace = '', name = '', part] = policy.split(':');
  const names = [`${namespace}:${name}`];
  switch (part) {
    case undefined:
      return [{ spot, names, place: (all) => textPlace(spot, all) }];
    case 'name':
    case 'tag':
    case 'digest': {
      const lone = { spot, part: part === 'name' ? 'repository' : part, joined: false } as const;
      return [{ spot, names, place: (all) => lonePlace(all, lone) }];
    }
    default:
      return [];
  }
}

function policyIn(comment: string): string | undefined {
  try {
    const parsed = markerSchema.safeParse(JSON.parse(comment));
    return parsed.success ? parsed.data.$imagepolicy : undefined;
  } catch {
    return undefined;
  }
}

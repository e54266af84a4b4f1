import { parseImageText } from '../image-text.ts';
import type { ImageEdit, StatedImage } from '../editor.ts';
import type { Splice } from '../splice.ts';
import { manifestsIn, type Manifest } from '../yaml/document.ts';
import type { FoundImage } from '../yaml/find.ts';
import { insertItem, insertText } from '../yaml/insert.ts';
import { removeItem } from '../yaml/existing-keys.ts';
import { partsPlace, textPlace, type ImagePart } from '../yaml/image-spots.ts';
import { nestedYaml } from '../yaml/nested.ts';
import { formatPath } from '../yaml/path.ts';
import {
  childOf,
  follow,
  itemsOf,
  pathOf,
  refuseShared,
  scalarOf,
  tops,
  type Spot,
} from '../yaml/spot.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { imagesInValues } from './image-at.ts';
import { isWorkloadName, workloadImages } from './kubernetes.ts';
import { yamlFormat } from './yaml-format.ts';

/**
 * Argo CD: the kustomize images and the helm parameters and values of an Application's sources, and of those in an
 * ApplicationSet's template.
 */
export const argocdFormat = yamlFormat({
  find: (file) => manifestsIn(file).flatMap(argoImages),
  add: addOverride,
  addsByPath: true,
  pathsFirst: false,
  isName: (selector) => isWorkloadName(selector) || selector.includes('["'),
});

/**
 * @param manifest a Kubernetes object
 * @returns whether Argo CD reads its sources
 */
export function isArgoApplication({ kind, group }: Manifest): boolean {
  return group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet');
}

function argoImages(manifest: Manifest): FoundImage[] {
  if (!isArgoApplication(manifest)) return workloadImages(manifest);
  return sourcesOf(manifest).flatMap((source) => [
    ...at(source, 'kustomize', 'images').flatMap(itemsOf).flatMap(override),
    ...at(source, 'helm', 'parameters').flatMap(parameterImages),
    ...at(source, 'helm', 'valuesObject').flatMap(imagesInValues),
    ...at(source, 'helm', 'values').flatMap(nestedImages),
  ]);
}

function sourcesOf({ spot, kind }: Manifest): Spot[] {
  const spec = kind === 'ApplicationSet' ? ['spec', 'template', 'spec'] : ['spec'];
  return [...at(spot, ...spec, 'source'), ...at(spot, ...spec, 'sources').flatMap(itemsOf)];
}

function at(spot: Spot, ...keys: readonly string[]): Spot[] {
  return follow(
    spot,
    keys.map((key) => ({ kind: 'key', key })),
  );
}

/** `[name=]repository[:tag][@digest]` (argo-cd.readthedocs.io, user guide, kustomize). */
function override(spot: Spot): FoundImage[] {
  const text = scalarOf(spot);
  if (text === undefined) return [];
  const name = nameIn(text);
  const { repository } = readOverride(text);
  const otherNames = repository === undefined || repository === name ? [] : [repository];
  const form = { read: readOverride, write: writeOverride };
  return [
    {
      spot,
      names: name === undefined ? [] : [name],
      otherNames,
      place: (names) => textPlace(spot, names, form),
    },
  ];
}

function nameIn(text: string): string | undefined {
  const equals = text.indexOf('=');
  return equals === -1 ? parseImageText(text).repository : text.slice(0, equals);
}

function readOverride(text: string): StatedImage {
  return { ...parseImageText(text.slice(text.indexOf('=') + 1)), text };
}

function writeOverride({ repository, tag, digest }: ImageEdit, before: string): string {
  const name = nameIn(before) ?? repository;
  const image = `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  return before.includes('=') || name !== repository ? `${name}=${image}` : image;
}

/** A new override goes into the one list of images that is there. */
function addOverride(file: YamlFile, edit: ImageEdit): readonly Splice[] | undefined {
  const [list, ...others] = manifestsIn(file)
    .filter(isArgoApplication)
    .flatMap(sourcesOf)
    .flatMap((source) => at(source, 'kustomize', 'images'));
  const { selector } = edit;
  const isPath = selector.startsWith('spec.') || /[=["]/.test(selector);
  if (list === undefined || others.length > 0 || isPath) return undefined;
  return [insertText(list, writeOverride(edit, selector), `the image "${selector}"`)];
}

const partNames = {
  repository: 'repository',
  name: 'repository',
  tag: 'tag',
  digest: 'digest',
} as const;

/**
 * Parameters that set one image: `image.repository`, `image.tag` and `image.digest` are the image
 * `…parameters["image"]`; one that holds all of it is an image too.
 */
function parameterImages(list: Spot): FoundImage[] {
  const groups = new Map<string, Map<string, Spot>>();
  const whole: FoundImage[] = [];
  for (const item of itemsOf(list)) {
    const name = scalarOf(childOf(item, 'name'));
    const value = childOf(item, 'value');
    if (name === undefined || value === undefined) continue;
    const dot = name.lastIndexOf('.');
    const part = name.slice(dot + 1);
    if (dot > 0 && (part in partNames || part === 'registry')) {
      const prefix = name.slice(0, dot);
      groups.set(prefix, (groups.get(prefix) ?? new Map<string, Spot>()).set(part, value));
    } else if (/image$/i.test(name)) whole.push(wholeParameter(list, name, value));
  }
  const grouped = [...groups].flatMap(([prefix, parts]) => parameterGroup(list, prefix, parts));
  return [...whole, ...grouped];
}

function parameterPath(list: Spot, name: string): string {
  return `${pathOf(list)}[${JSON.stringify(name)}]`;
}

function wholeParameter(list: Spot, name: string, value: Spot): FoundImage {
  const { repository } = parseImageText(scalarOf(value) ?? '');
  return {
    spot: value,
    names: [],
    paths: [parameterPath(list, name), pathOf(value)],
    otherNames: repository === undefined ? [name] : [name, repository],
    place: (names) => textPlace(value, names),
  };
}

function parameterGroup(
  list: Spot,
  prefix: string,
  parts: ReadonlyMap<string, Spot>,
): FoundImage[] {
  const repository = parts.get('repository') ?? parts.get('name');
  const [tag, digest, registry] = ['tag', 'digest', 'registry'].map((part) => parts.get(part));
  const first = [repository, tag, digest].find((part) => part !== undefined);
  // A parameter `x.name` alone is a name of anything.
  if (first === undefined || (tag ?? digest ?? parts.get('repository')) === undefined) return [];
  const form = {
    at: first,
    registry,
    repository,
    tag,
    digest,
    insert: (part: ImagePart, text: string, what: string): readonly Splice[] => {
      const pairs = [['name', `${prefix}.${part}`] as const, ['value', text] as const];
      const after =
        part === 'digest' ? (tag ?? repository) : part === 'tag' ? repository : undefined;
      return [insertItem(list, pairs, what, (after ?? first).parent)];
    },
    drop: (_part: ImagePart, spot: Spot, what: string): readonly Splice[] => [
      removeItem(list, spot.parent, what),
    ],
  };
  const stated = partsPlace([], form).stated.repository;
  return [
    {
      spot: first,
      names: [],
      paths: [parameterPath(list, prefix), ...[...parts.values()].map(pathOf)],
      otherNames: stated === undefined ? [prefix] : [prefix, stated],
      place: (names) => partsPlace(names, form),
    },
  ];
}

/** The values as a text: what its paths are goes on behind the path of the text. */
function nestedImages(spot: Spot): FoundImage[] {
  const nested = nestedYaml(spot);
  if (nested === undefined) return [];
  return tops(nested)
    .flatMap(imagesInValues)
    .map((found) => ({
      ...found,
      paths: [formatPath({ steps: [...spot.steps, ...found.spot.steps] })],
      place: (names) => {
        const place = found.place(names);
        return {
          ...place,
          shared: place.shared || spot.shared !== undefined,
          change: (edit) => {
            refuseShared(spot, `the image "${edit.selector}"`);
            return place.change(edit);
          },
        };
      },
    }));
}

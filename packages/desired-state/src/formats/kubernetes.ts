import type { FoundImage } from '../yaml/find.ts';
import { manifestsIn, type Manifest } from '../yaml/document.ts';
import { textPlace } from '../yaml/image-spots.ts';
import { childOf, follow, itemsOf, scalarOf, type Spot } from '../yaml/spot.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { parseImageText } from '../image-text.ts';
import { imagesInValues } from './image-at.ts';
import { yamlFormat } from './yaml-format.ts';

/** Manifests of any kind: what a pod runs, and the images of custom resources. */
export const kubernetesFormat = yamlFormat({
  find: (file) => manifestsIn(file).flatMap(workloadImages),
  addsByPath: false,
  pathsFirst: false,
  isName: isWorkloadName,
});

/**
 * @param selector a selector
 * @returns whether it is `container=NAME`, or looks like a repository
 */
export function isWorkloadName(selector: string): boolean {
  return /^container=[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(selector) || isRepositoryName(selector);
}

function isRepositoryName(selector: string): boolean {
  return parseImageText(selector).repository === selector;
}

/** Where a pod is described, by kind; every kind is tried, for custom resources borrow the form. */
const podSpecs: readonly (readonly string[])[] = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  ['spec', 'jobTargetRef', 'template', 'spec'],
  ['template', 'spec'],
];
const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];

/**
 * @param file a file
 * @returns the images of the workloads in it
 */
export function workloadImagesIn(file: YamlFile): FoundImage[] {
  return manifestsIn(file).flatMap(workloadImages);
}

/**
 * @param manifest a Kubernetes object
 * @returns the images of its pods' containers (and volumes), and, in a custom resource, of its own fields
 */
export function workloadImages(manifest: Manifest): FoundImage[] {
  const pods = podSpecs.flatMap((keys) =>
    follow(
      manifest.spot,
      keys.map((key) => ({ kind: 'key', key })),
    ).flatMap(podImages),
  );
  const known = new Set(pods.map(({ spot }) => spot.node));
  const own = customImages(manifest).filter(({ spot }) => !known.has(spot.node));
  return [...pods, ...own];
}

function podImages(pod: Spot): FoundImage[] {
  const containers = containerLists.flatMap((key) => {
    const list = childOf(pod, key);
    return (list === undefined ? [] : itemsOf(list)).flatMap((container) => {
      const image = childOf(container, 'image');
      const name = scalarOf(childOf(container, 'name'));
      return image === undefined ? [] : foundText(image, name);
    });
  });
  const volumes = childOf(pod, 'volumes');
  const images = (volumes === undefined ? [] : itemsOf(volumes)).flatMap((volume) => {
    const [reference] = follow(volume, [
      { kind: 'key', key: 'image' },
      { kind: 'key', key: 'reference' },
    ]);
    return reference === undefined ? [] : foundText(reference, undefined);
  });
  return [...containers, ...images];
}

function foundText(spot: Spot, container: string | undefined): FoundImage[] {
  const text = scalarOf(spot)?.trim();
  if (text === undefined || text === '') return [];
  const { repository } = parseImageText(text);
  const names = repository === undefined ? [] : [repository];
  const other = container === undefined ? [] : [`container=${container}`];
  return [{ spot, names: [...names, ...other], place: (all) => textPlace(spot, all) }];
}

/** Kinds whose `image` is not what runs: it says what is looked for, or what is allowed. */
const otherGroups = /(?:^|\.)(?:fluxcd\.io|kyverno\.io|sigstore\.dev|gatekeeper\.sh|k8s\.io)$/;
const argoKinds = ['Application', 'ApplicationSet', 'AppProject', 'ImageUpdater'];

/** The images in the fields of a custom resource: an operator runs them. */
function customImages({ spot, kind, group }: Manifest): FoundImage[] {
  if (!group.includes('.') || otherGroups.test(group)) return [];
  if (group === 'argoproj.io' && argoKinds.includes(kind)) return [];
  const spec = childOf(spot, 'spec');
  return (spec === undefined ? [] : imagesInValues(spec)).map((found) => ({
    ...found,
    names: found.otherNames ?? [],
  }));
}

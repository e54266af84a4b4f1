import type { ImageEdit } from '../editor.ts';
import type { Splice } from '../splice.ts';
import { manifestsIn, type Manifest } from '../yaml/document.ts';
import type { FoundImage } from '../yaml/find.ts';
import { insertKey } from '../yaml/insert.ts';
import { removeKey } from '../yaml/existing-keys.ts';
import { partsPlace } from '../yaml/image-spots.ts';
import { childOf, follow, itemsOf, pathOf, scalarOf, startOf, type Spot } from '../yaml/spot.ts';
import { yamlError, type YamlFile } from '../yaml/yaml-file.ts';
import { imagesInValues } from './image-at.ts';
import { isWorkloadName, workloadImages } from './kubernetes.ts';
import { addEntry, entriesIn } from './kustomization.ts';
import { yamlFormat } from './yaml-format.ts';

/**
 * Flux: the values of a HelmRelease and the kustomize images of its post renderers, the images of a Kustomization,
 * and the artifact of an OCIRepository.
 */
export const fluxFormat = yamlFormat({
  find: (file) => manifestsIn(file).flatMap(fluxImages),
  add: addToKustomization,
  addsByPath: true,
  pathsFirst: false,
  isName: isWorkloadName,
});

/**
 * @param group the group of an apiVersion
 * @returns whether it is Flux's
 */
export function isFluxGroup(group: string): boolean {
  return group.endsWith('.fluxcd.io');
}

function fluxImages(manifest: Manifest): FoundImage[] {
  const { spot, kind, group } = manifest;
  if (!isFluxGroup(group)) return workloadImages(manifest);
  switch (kind) {
    case 'HelmRelease':
      return [...at(spot, 'spec', 'values').flatMap(imagesInValues), ...postRendered(spot)];
    case 'Kustomization':
      return at(spot, 'spec', 'images').flatMap(entriesIn);
    case 'OCIRepository':
      return artifact(spot);
    default:
      return [];
  }
}

function at(spot: Spot, ...keys: readonly string[]): Spot[] {
  return follow(
    spot,
    keys.map((key) => ({ kind: 'key', key })),
  );
}

function postRendered(release: Spot): FoundImage[] {
  return at(release, 'spec', 'postRenderers')
    .flatMap(itemsOf)
    .flatMap((renderer) => at(renderer, 'kustomize', 'images'))
    .flatMap(entriesIn);
}

/** An OCIRepository pulls `spec.url` at `spec.ref`: the digest, else a semver range, else the tag. */
function artifact(spot: Spot): FoundImage[] {
  const [url] = at(spot, 'spec', 'url');
  const [ref] = at(spot, 'spec', 'ref');
  const [tag] = ref === undefined ? [] : at(ref, 'tag');
  const [digest] = ref === undefined ? [] : at(ref, 'digest');
  if (ref === undefined || url === undefined || (tag === undefined && digest === undefined))
    return [];
  const repository = scalarOf(url)?.replace(/^oci:\/\//, '');
  return [
    {
      spot: ref,
      names: [],
      // Each part stands for the whole: a tag alone would leave the old digest, which wins.
      paths: [ref, ...[tag, digest, url].flatMap((part) => part ?? [])].map(pathOf),
      otherNames: repository === undefined ? [] : [repository],
      place: (names) =>
        partsPlace(names, {
          at: ref,
          repository: url,
          tag,
          digest,
          scheme: 'oci://',
          insert: (part, text, what) => {
            refuseRange(ref, what);
            return [insertKey(ref, part, text, ['tag', 'digest'], what)];
          },
          drop: (_part, part, what) => [removeKey(part, what)],
        }),
    },
  ];
}

function refuseRange(ref: Spot, what: string): void {
  const range = childOf(ref, 'semver');
  if (range === undefined) return;
  throw yamlError(
    'DESIRED_STATE_UNSUPPORTED',
    ref.file,
    startOf(range),
    `expected a tag or a digest for ${what}, found a range of versions, which Flux takes instead of a tag`,
    'Take "semver" out of the reference.',
  );
}

/** A new image goes into the one Kustomization that lists images already. */
function addToKustomization(file: YamlFile, edit: ImageEdit): readonly Splice[] | undefined {
  const [spec, ...others] = manifestsIn(file)
    .filter(
      ({ kind, group }) => kind === 'Kustomization' && group === 'kustomize.toolkit.fluxcd.io',
    )
    .flatMap(({ spot }) => at(spot, 'spec'))
    .filter((candidate) => childOf(candidate, 'images') !== undefined);
  const isPath = edit.selector.startsWith('spec.') || edit.selector.includes('=');
  if (spec === undefined || others.length > 0 || isPath) return undefined;
  return addEntry(spec, 'images', edit);
}

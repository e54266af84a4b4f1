import type { DesiredStateFormat } from '@waybill/config';
import { isMap } from 'yaml';
import type { TextFile } from './editor.ts';
import { isArgoApplication } from './formats/argocd.ts';
import { isFluxGroup } from './formats/flux.ts';
import { decode, errorAt } from './text-file.ts';
import { manifestsIn } from './yaml/document.ts';
import { childOf, itemsOf, scalarOf, tops, type Spot } from './yaml/spot.ts';
import { parseYaml } from './yaml/yaml-file.ts';

/**
 * Tells a file's format from its kinds, and from its name where it has none.
 * @param bytes the file
 * @param file its name
 * @throws DESIRED_STATE_FORMAT_UNKNOWN where it cannot be told, DESIRED_STATE_UNREADABLE where it is no YAML
 */
export function detectFormat(bytes: Uint8Array, file: string): DesiredStateFormat {
  const source = decode(bytes, file);
  const name = file.split(/[\\/]/).at(-1) ?? file;
  if (
    /(?:^|\.)env(?:\.|$)/i.test(name) ||
    (!/\.(?:ya?ml|json)$/i.test(name) && isDotenv(source.text))
  )
    return 'dotenv';
  const yaml = parseYaml(source);
  const found = tops(yaml);
  if (
    found.some(isKustomization) ||
    (/^kustomization(?:\.ya?ml)?$/i.test(name) && !found.some(hasKind))
  )
    return 'kustomization';
  const manifests = manifestsIn(yaml);
  const argo = manifests.some(isArgoApplication);
  const flux = manifests.some(({ group }) => isFluxGroup(group));
  if (argo && flux) throw unknown(source, 'objects of Flux and of Argo CD beside each other');
  if (argo) return 'argocd';
  if (flux) return 'flux';
  if (manifests.length > 0) return 'kubernetes';
  if (yaml.text.includes('{"$imagepolicy"')) return 'setters';
  if (found.length > 0 && found.every(({ node }) => isMap(node))) return 'helm-values';
  throw unknown(source, found.length === 0 ? 'no content' : 'no map');
}

function unknown(source: TextFile, found: string): Error {
  return errorAt(
    'DESIRED_STATE_FORMAT_UNKNOWN',
    source,
    0,
    `expected a kustomization, manifests, the values of a chart, or a dotenv file; found ${found}`,
    'Name the format.',
  );
}

/** kustomize fills in a missing apiVersion, and a missing kind; a file that has neither is told by its name or by a key of its images. */
function isKustomization(top: Spot): boolean {
  const version = scalarOf(childOf(top, 'apiVersion'));
  if (version !== undefined) return version.startsWith('kustomize.config.k8s.io/');
  const kind = scalarOf(childOf(top, 'kind'));
  if (kind !== undefined) return kind === 'Kustomization' || kind === 'Component';
  const images = childOf(top, 'images');
  const entries = images === undefined ? [] : itemsOf(images);
  return entries.some((entry) =>
    ['newTag', 'newName'].some((key) => childOf(entry, key) !== undefined),
  );
}

function hasKind(top: Spot): boolean {
  return childOf(top, 'kind') !== undefined && childOf(top, 'apiVersion') !== undefined;
}

/** Every line that says something is `KEY=value`, and there is one. */
function isDotenv(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => !/^\uFEFF?[ \t]*(?:#|$)/.test(line));
  return (
    lines.length > 0 &&
    lines.every((line) => /^\uFEFF?[ \t]*(?:export[ \t]+)?[A-Za-z_]\w*[ \t]*=/.test(line))
  );
}

import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Node,
  type YAMLMap,
} from 'yaml';
import { z } from 'zod';
import type { SourceLocation } from '@waybill/core';
import type { RenderedResource } from './types.ts';

/** Files larger than that are not searched for a place; the message stands without one. */
const maximumBytes = 2 * 1024 * 1024;

/** A manifest, or a patch of one, as it stands in the repository. */
interface SourceManifest {
  readonly file: string;
  readonly lines: LineCounter;
  readonly map: YAMLMap;
}

/** @returns whether a file may hold manifests by its name */
export function isYamlFile(file: string): boolean {
  return /(?:\.ya?ml|\.json|\/Kustomization|^Kustomization)$/.test(file);
}

/**
 * @param files files of the repository
 * @returns the first place where one of them is not YAML, of those that `wanted` names first
 */
export function syntaxProblem(
  files: ReadonlyMap<string, Buffer>,
  wanted: (file: string) => boolean,
): SourceLocation | undefined {
  const names = [...files.keys()].filter(isYamlFile);
  const ordered = [...names.filter(wanted), ...names.filter((file) => !wanted(file))];
  for (const file of ordered) {
    const content = files.get(file);
    if (content === undefined || content.length > maximumBytes) continue;
    for (const document of parsed(content.toString('utf8')).documents) {
      const place = document.errors[0]?.linePos?.[0];
      if (place !== undefined) return { file, line: place.line, column: place.col };
    }
  }
  return undefined;
}

function parsed(text: string): {
  documents: ReturnType<typeof parseAllDocuments>;
  lines: LineCounter;
} {
  const lines = new LineCounter();
  const options = { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' } as const;
  return { documents: parseAllDocuments(text, options), lines };
}

/**
 * Finds the place in the repository from which a value of a rendered resource comes: in the manifest or the patch of
 * that kind and name in which most of the way to it exists. Names may have got a prefix or a suffix on the way, and
 * lists are merged by `name`, so that indexes mean nothing.
 * @param files what the overlay is made of
 * @param resource the resource
 * @param value the resource, parsed
 * @param pointer the way to the value: keys, and indexes of lists
 * @returns undefined where no file holds anything of the resource
 */
export function placeInSources(
  files: ReadonlyMap<string, Buffer>,
  resource: Pick<RenderedResource, 'apiVersion' | 'kind' | 'name'>,
  value: unknown,
  pointer: readonly string[],
): SourceLocation | undefined {
  let best: { score: number; location: SourceLocation } | undefined;
  for (const source of manifestsOf(files)) {
    const likeness = likenessOf(source.map, resource);
    if (likeness === 0) continue;
    const { depth, offset } = descend(source.map, value, pointer);
    const score = depth * 4 + likeness;
    if (best !== undefined && best.score >= score) continue;
    const { line, col } = source.lines.linePos(offset);
    best = { score, location: { file: source.file, line, column: col } };
  }
  return best?.location;
}

function* manifestsOf(files: ReadonlyMap<string, Buffer>): Iterable<SourceManifest> {
  for (const [file, content] of files) {
    if (!isYamlFile(file) || content.length > maximumBytes) continue;
    const { documents, lines } = parsed(content.toString('utf8'));
    for (const { contents } of documents) {
      if (!isMap(contents)) continue;
      yield { file, lines, map: contents };
      const items: unknown = contents.get('items', true);
      if (!isSeq(items)) continue;
      for (const item of items.items) if (isMap(item)) yield { file, lines, map: item };
    }
  }
}

/** 0: another resource; 1: the name is part of the rendered one; 2: the same name. */
function likenessOf(
  map: YAMLMap,
  { apiVersion, kind, name }: Pick<RenderedResource, 'apiVersion' | 'kind' | 'name'>,
): 0 | 1 | 2 {
  if (map.get('kind') !== kind) return 0;
  const version: unknown = map.get('apiVersion');
  if (typeof version === 'string' && groupOf(version) !== groupOf(apiVersion)) return 0;
  const own: unknown = map.getIn(['metadata', 'name']);
  if (own === name) return 2;
  return typeof own === 'string' && own !== '' && name.includes(own) ? 1 : 0;
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

const namedSchema = z.object({ name: z.string() });
const objectSchema = z.record(z.string(), z.unknown());

/** Goes as far as the way exists in the file. */
function descend(
  map: YAMLMap,
  value: unknown,
  pointer: readonly string[],
): { depth: number; offset: number } {
  let node: unknown = map;
  let rendered = value;
  let place = { depth: 0, offset: map.range?.[0] ?? 0 };
  for (const key of pointer) {
    rendered = childOf(rendered, key);
    const next = isMap(node)
      ? pairOf(node, key)
      : isSeq(node)
        ? itemOf(node.items, rendered, key)
        : undefined;
    if (next === undefined) return place;
    place = { depth: place.depth + 1, offset: next.offset };
    node = next.node;
  }
  return place;
}

function childOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  const object = objectSchema.safeParse(value);
  return object.success ? object.data[key] : undefined;
}

interface Found {
  readonly node: unknown;
  readonly offset: number;
}

function pairOf(map: YAMLMap, key: string): Found | undefined {
  const pair = map.items.find(({ key: own }) => isScalar(own) && String(own.value) === key);
  if (pair === undefined || !isScalar(pair.key)) return undefined;
  return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}

function itemOf(items: readonly unknown[], rendered: unknown, key: string): Found | undefined {
  const named = namedSchema.safeParse(rendered);
  const item = named.success
    ? items.find((candidate) => isMap(candidate) && candidate.get('name') === named.data.name)
    : items[Number(key)];
  return isNodeWithRange(item) ? { node: item, offset: item.range[0] } : undefined;
}

function isNodeWithRange(node: unknown): node is Node & { range: [number, number, number] } {
  return (isMap(node) || isSeq(node) || isScalar(node)) && node.range !== undefined;
}

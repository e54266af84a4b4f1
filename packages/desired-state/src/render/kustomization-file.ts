import { posix } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { SourceLocation } from '@waybill/core';

/** The names under which kustomize looks for its file in a folder. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** More than that is no kustomization that a person wrote. */
const maximumBytes = 4 * 1024 * 1024;
const longestPath = 1024;

/** A text of a kustomization that may name a file or a folder. */
export interface Reference {
  readonly text: string;
  readonly location: SourceLocation;
  /** Set where it is not known whether anything is opened by it. */
  readonly isPossible?: boolean;
}

/** A text in a field that kustomize opens. */
export interface OpenedReference extends Reference {
  /** `file`: kustomize keeps it to its folder; `any`: may be a folder, or something from elsewhere. */
  readonly kind: 'file' | 'any';
}

/** What a kustomization refers to. */
export interface KustomizationReferences {
  /** Every text that could be a path: more than what is opened, so that a field which is not known here works too. */
  readonly possible: readonly Reference[];
  readonly opened: readonly OpenedReference[];
  /** Generators, transformers or validators: what they open is in files of their own. */
  readonly hasPlugins: boolean;
}

/** Lists whose items are files, folders or addresses. */
const anyFields = ['resources', 'bases', 'components'];
const pluginFields = ['generators', 'transformers', 'validators'];
const fileFields = ['crds', 'configurations', 'patchesStrategicMerge'];
/** Lists whose items name a file by `path`. */
const pathFields = ['patches', 'patchesJson6902', 'replacements'];
const generatorFields = ['configMapGenerator', 'secretGenerator'];

/**
 * Reads what a kustomization refers to. One that is not YAML refers to nothing: that is for kustomize to say.
 * @param file its path, for places
 * @param content its bytes
 */
export function referencesOf(file: string, content: Buffer): KustomizationReferences {
  const nothing: KustomizationReferences = { possible: [], opened: [], hasPlugins: false };
  if (content.length > maximumBytes) return nothing;
  const lines = new LineCounter();
  const document = parseDocument(content.toString('utf8'), {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return nothing;
  const referenceOf = (node: unknown): Reference | undefined => {
    if (!isScalar(node) || typeof node.value !== 'string') return undefined;
    if (node.value.includes('\n') || node.value.length > longestPath) return undefined;
    const place = lines.linePos(node.range?.[0] ?? 0);
    return { text: node.value, location: { file, line: place.line, column: place.col } };
  };
  const possible: Reference[] = [];
  visit(document, {
    Scalar: (key, node) => {
      const reference = key === 'key' ? undefined : referenceOf(node);
      if (reference !== undefined) possible.push(reference);
    },
  });
  const field = (name: string): readonly unknown[] => itemsOf(contents.get(name, true));
  const opened = (nodes: readonly unknown[], kind: OpenedReference['kind']): OpenedReference[] =>
    nodes.flatMap((node) => {
      const reference = referenceOf(node);
      return reference === undefined ? [] : [{ ...reference, kind }];
    });
  const files = [
    ...fileFields.flatMap(field),
    ...pathFields.flatMap(field).map((item) => valueOf(item, 'path')),
    valueOf(contents.get('openapi', true), 'path'),
    ...generatorFields.flatMap(field).flatMap(sourcesOf),
  ];
  return {
    possible,
    opened: [
      ...opened([...anyFields, ...pluginFields].flatMap(field), 'any'),
      ...opened(files, 'file').map((reference) => ({
        ...reference,
        text: withoutKey(reference.text),
      })),
    ],
    hasPlugins: pluginFields.some((name) => contents.has(name)),
  };
}

/** What a generator of a ConfigMap or Secret reads. */
function sourcesOf(generator: unknown): readonly unknown[] {
  return [
    ...itemsOf(valueOf(generator, 'files')),
    ...itemsOf(valueOf(generator, 'envs')),
    valueOf(generator, 'env'),
  ];
}

function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}

function valueOf(node: unknown, key: string): Node | undefined {
  const value: unknown = isMap(node) ? node.get(key, true) : undefined;
  return isScalar(value) || isSeq(value) ? value : undefined;
}

/** `key=path` of a generator. */
export function withoutKey(text: string): string {
  return text.slice(text.indexOf('=') + 1);
}

/**
 * @param folder where the reference stands; `''` is the repository's root
 * @param text a relative path
 * @returns the path from the repository's root; undefined where it is absolute or leads out of the repository
 */
export function pathFrom(folder: string, text: string): string | undefined {
  if (text === '' || posix.isAbsolute(text)) return undefined;
  const path = posix.join(folder, text).replace(/\/+$/, '');
  if (path === '.') return '';
  return path === '..' || path.startsWith('../') ? undefined : path;
}

/**
 * Tells what kustomize would fetch: URLs, scp-like addresses, and hosts that it knows without a scheme
 * (kustomize, `api/internal/git/repospec.go`).
 * @param text an item of `resources`, `components` or the like
 */
export function isRemote(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*::?\/\//i.test(text) ||
    /^(?:git::|gh:)/i.test(text) ||
    /^[\w.-]+@[\w.-]+:/.test(text) ||
    /^(?:www\.)?github\.com[/:]/i.test(text) ||
    /(?:\.git|\/_git)(?:[/?]|$)/.test(text) ||
    /[?&](?:ref|version)=/.test(text)
  );
}

/** @returns whether an address names a full commit, which nobody can move */
export function isPinned(text: string): boolean {
  return /[?&](?:ref|version)=[0-9a-f]{40}(?:&|$)/.test(text) || /\/[0-9a-f]{40}\//.test(text);
}

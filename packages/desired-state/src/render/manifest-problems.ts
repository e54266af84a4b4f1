import { parse } from 'yaml';
import { messageOf, type SourceLocation, type WaybillError } from '@waybill/core';
import { desiredStateError } from '../error-codes.ts';
import { placeInSources } from './manifest-place.ts';
import { resourceTitle } from './rendered-text.ts';
import type { RenderedOverlay, RenderedResource } from './types.ts';

/** How many problems a message names. */
const maximumShown = 10;

/** A value of a rendered resource that does not fit its schema. */
export interface ManifestProblem {
  readonly resource: RenderedResource;
  /** `spec.replica: additional properties 'replica' not allowed`. */
  readonly text: string;
  readonly location: SourceLocation | undefined;
}

/**
 * Reads what kubeconform says of one resource: a list `- at '<JSON pointer>': <what is wrong>`, nested where a part
 * has several problems.
 * @param resource the resource
 * @param said kubeconform's message
 * @param files what the overlay is made of, in which the value is looked for
 */
export function problemsOf(
  resource: RenderedResource,
  said: string,
  files: ReadonlyMap<string, Buffer>,
): readonly ManifestProblem[] {
  const value = valueOf(resource);
  const found = [...said.matchAll(/- at '([^']*)': (.*?)(?=\s+- at '|\s*$)/gs)]
    .map(([, pointer = '', what = '']) => ({ keys: keysOf(pointer), what: what.trim() }))
    .filter(({ what }) => what !== 'validation failed');
  const problems = found.length > 0 ? found : [{ keys: [], what: said.trim().slice(0, 500) }];
  return problems.map(({ keys, what }) => {
    const unknown = /^additional propert(?:y|ies) '([^']+)'/.exec(what)?.[1];
    const pointer = unknown === undefined ? keys : [...keys, unknown];
    const path = pathText(pointer);
    const shown = isSecretValue(resource, keys) ? 'does not fit its schema' : what;
    return {
      resource,
      text: path === '' ? shown : `${path}: ${shown}`,
      location: placeInSources(files, resource, value, pointer),
    };
  });
}

/** The message may repeat a value, and what a Secret holds is not shown. */
function isSecretValue({ kind }: RenderedResource, keys: readonly string[]): boolean {
  return kind === 'Secret' && ['data', 'stringData'].includes(keys[0] ?? '');
}

function valueOf({ text }: RenderedResource): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch (error) {
    // Only the place gets less exact by it.
    return messageOf(error);
  }
}

/** The keys of a JSON pointer (RFC 6901). */
function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function pathText(keys: readonly string[]): string {
  return keys
    .map((key, index) => (/^\d+$/.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}

/**
 * @param rendered the overlay
 * @param problems all that was found, at least one
 * @param kubernetes the version whose schemas count
 * @returns the error, at the place of the first problem that has one
 */
export function manifestsInvalid(
  rendered: RenderedOverlay,
  problems: readonly ManifestProblem[],
  kubernetes: string | undefined,
): WaybillError {
  const order = new Map(rendered.resources.map((resource, index) => [resource, index]));
  const sorted = [...problems].sort(
    (one, other) => (order.get(one.resource) ?? 0) - (order.get(other.resource) ?? 0),
  );
  const shown = sorted.slice(0, maximumShown).map(sentenceOf);
  const more = sorted.length - shown.length;
  const first = sorted.find(({ location }) => location !== undefined)?.location;
  const version = kubernetes === undefined ? '' : ` of Kubernetes ${kubernetes}`;
  return desiredStateError('MANIFEST_INVALID', {
    message: `Expected the manifests that ${rendered.path} renders to to fit the schemas${version}; ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    remedy: `Correct ${first === undefined ? 'the manifest' : placeText(first)} in the ops repository.`,
    facts: { overlay: rendered.path, problems: sorted.length },
    location: first ?? { file: rendered.path },
  });
}

function sentenceOf({ resource, text, location }: ManifestProblem): string {
  const where = location === undefined ? '' : ` (${placeText(location)})`;
  return `${resourceTitle(resource)}: ${text}${where}`;
}

function placeText({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}

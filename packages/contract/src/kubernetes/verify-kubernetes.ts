import type { KubernetesContract } from '@waybill/config';
import { isWaybillError, type Progress, type SourceLocation } from '@waybill/core';
import { baseLabel, type ContractBase } from '../bases.ts';
import { contractError } from '../error-codes.ts';
import { breaks, type ContractVerdict, type Finding } from '../verdict.ts';
import { FindingCollection } from './finding-collection.ts';
import { isNamed, manifestOf, titleOf, type Manifest } from './manifest.ts';
import { baseTree, checkoutTree, kustomizationNames } from './read-tree.ts';
import { removalLevel, removedFrom } from './removals.ts';
import type { ManifestRenderer, ReadTree, RenderedManifests } from './rendering.ts';
import { manifestFaults } from './rules.ts';

/** What verifying manifests needs. */
export interface VerifyKubernetesOptions {
  readonly checkout: string;
  readonly contract: KubernetesContract;
  readonly bases: readonly ContractBase[];
  /** Without one nothing can be verified. */
  readonly renderer?: ManifestRenderer;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What is wrong with an overlay itself is a finding; that a tool is missing or too slow is an error. */
const overlayFaults: ReadonlyMap<string, string> = new Map([
  ['RENDER_FAILED', 'kubernetes-overlay-broken'],
  ['RENDER_OUTSIDE_REPOSITORY', 'kubernetes-overlay-broken'],
  ['RENDER_REMOTE', 'kubernetes-overlay-remote'],
  ['MANIFEST_INVALID', 'kubernetes-schema-invalid'],
  ['MANIFEST_SCHEMA_MISSING', 'kubernetes-schema-missing'],
]);

/**
 * Renders every overlay, validates what comes out, holds it against the contract's rules, and says what would be
 * removed from a cluster that runs what the bases render to.
 * @param options the checkout, the contract and its bases
 * @returns the verdict; that an overlay cannot be built is a verdict, too
 * @throws CONTRACT_RENDERER_MISSING, RENDER_TIMED_OUT, RENDER_TOO_LARGE, MANIFESTS_UNCHECKED, TOOL_*, or the signal's
 *   reason
 */
export async function verifyKubernetes(options: VerifyKubernetesOptions): Promise<ContractVerdict> {
  const startedAt = performance.now();
  const { contract, checkout, signal, progress } = options;
  const found = new FindingCollection(contract.overlays.length);
  const read = checkoutTree(checkout);
  const rendered: Manifest[] = [];
  let isWhole = true;
  for (const overlay of contract.overlays) {
    signal.throwIfAborted();
    progress.detail(`rendering ${overlay}`);
    const manifests = await verifyOverlay(options, overlay, read, found);
    if (manifests === undefined) isWhole = false;
    else rendered.push(...manifests);
  }
  if (isWhole) missingNames(contract, rendered, found);
  const findings = found.findings();
  return {
    ...{ contract: contract.name, kind: contract.kind, holds: !findings.some(breaks), findings },
    differences: [],
    unlisted: 0,
    durationMilliseconds: Math.round(performance.now() - startedAt),
  };
}

/** @returns what the overlay renders to; undefined where it does not render */
async function verifyOverlay(
  options: VerifyKubernetesOptions,
  overlay: string,
  read: ReadTree,
  found: FindingCollection,
): Promise<readonly Manifest[] | undefined> {
  const { contract } = options;
  const file = (await kustomizationOf(overlay, read)) ?? overlay;
  const whole = await withFault(overlay, file, found, () =>
    rendererOf(options).render(contract, overlay, read),
  );
  if (whole === undefined) return undefined;
  const unchecked = await withFault(overlay, file, found, () => whole.validate());
  for (const kind of unchecked ?? []) {
    found.add(overlay, {
      ...{ id: 'kubernetes-schema-unchecked', level: 'info', file, operation: kind },
      message: `no schema is known of ${kind}, so nothing of it was validated`,
      remedy: 'Name under `schemas` where its schema is.',
    });
  }
  const manifests = whole.resources.map(manifestOf);
  for (const manifest of manifests) {
    for (const fault of manifestFaults(manifest, contract.rules)) {
      const { id, text, remedy, pointer } = fault;
      const place = whole.placeOf(manifest.resource, manifest.value, pointer);
      found.add(overlay, {
        ...{ id, level: 'breaking', message: text, remedy },
        operation: titleOf(manifest.resource),
        ...(place ?? { file }),
      });
    }
  }
  for (const name of contract.rules.expected) {
    if (manifests.some(({ resource }) => isNamed(resource, name))) continue;
    found.add(overlay, {
      ...{ id: 'kubernetes-resource-missing', level: 'breaking', file, operation: name },
      message: `${name} is expected by its name, and is not rendered`,
      remedy: 'Keep the name that others use, or correct `expected` of the contract.',
    });
  }
  if (contract.rules.removals) await compareWithBases(options, overlay, file, whole, found);
  return manifests;
}

function rendererOf({ renderer, contract }: VerifyKubernetesOptions): ManifestRenderer {
  if (renderer !== undefined) return renderer;
  throw contractError('CONTRACT_RENDERER_MISSING', {
    message: `Expected something that renders the overlays of the contract "${contract.name}", found none: nothing can be verified.`,
    remedy: 'Verify it with the action verify-contract, which brings kustomize along.',
    facts: { contract: contract.name },
  });
}

async function withFault<T>(
  overlay: string,
  file: string,
  found: FindingCollection,
  act: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    const id = isWaybillError(error) ? overlayFaults.get(error.code) : undefined;
    if (id === undefined || !isWaybillError(error)) throw error;
    const place: SourceLocation = error.location ?? { file };
    found.add(overlay, {
      ...{ id, level: 'breaking', message: error.message, remedy: error.remedy },
      ...place,
      operation: overlay,
    });
    return undefined;
  }
}

async function kustomizationOf(overlay: string, read: ReadTree): Promise<string | undefined> {
  const prefix = overlay === '.' ? '' : `${overlay}/`;
  const names = kustomizationNames.map((name) => `${prefix}${name}`);
  const there = await read(names);
  return names.find((name) => there.get(name)?.kind === 'file');
}

async function compareWithBases(
  options: VerifyKubernetesOptions,
  overlay: string,
  file: string,
  now: RenderedManifests,
  found: FindingCollection,
): Promise<void> {
  for (const base of options.bases) {
    options.signal.throwIfAborted();
    const read = baseTree(base);
    // An overlay that is new removes nothing.
    const earlier = await kustomizationOf(overlay, read);
    if (earlier === undefined) continue;
    const bases = base.origins.map(baseLabel);
    const before = await renderBase(options, overlay, read);
    if (before === undefined) {
      found.add(overlay, {
        ...{ id: 'kubernetes-base-unknown', level: 'risky', file, operation: overlay, bases },
        before: { commit: base.commit, file: earlier },
        message:
          'the overlay of an older commit does not render any more, so that it is not known what would be removed',
        remedy: 'Look at what the cluster runs before it is applied.',
      });
      continue;
    }
    for (const resource of removedFrom(before.resources, now.resources)) {
      const place = before.placeOf(resource, manifestOf(resource).value, []);
      const level = removalLevel(resource.kind);
      found.add(overlay, {
        ...{ id: 'kubernetes-resource-removed', level, file, bases },
        operation: titleOf(resource),
        before: { commit: base.commit, ...(place ?? { file: earlier }) },
        message: `${titleOf(resource)} is not rendered any more: a controller that prunes removes it from the cluster`,
        remedy:
          level === 'breaking'
            ? 'Keep it, or take it out of what is pruned and remove it by hand once nothing needs it.'
            : 'Make sure that nothing uses it any more.',
      });
    }
  }
}

async function renderBase(
  options: VerifyKubernetesOptions,
  overlay: string,
  read: ReadTree,
): Promise<RenderedManifests | undefined> {
  try {
    return await rendererOf(options).render(options.contract, overlay, read);
  } catch (error) {
    if (isWaybillError(error) && overlayFaults.has(error.code)) return undefined;
    throw error;
  }
}

/** A rule that names a resource which no overlay has would hold for nothing: a misspelled name never passes. */
function missingNames(
  { rules }: KubernetesContract,
  rendered: readonly Manifest[],
  found: FindingCollection,
): void {
  const isThere = (name: string): boolean =>
    rendered.some(({ resource }) => isNamed(resource, name));
  const { maxUnavailableZero, probesExcept } = rules;
  const asked = maxUnavailableZero === 'all' ? [] : maxUnavailableZero;
  const missing: readonly Pick<Finding, 'id' | 'level' | 'message' | 'operation'>[] = [
    ...asked
      .filter((name) => !isThere(name))
      .map((name) => ({
        ...{ id: 'kubernetes-resource-missing', level: 'breaking' as const, operation: name },
        message: `${name} is named under max-unavailable-zero, and no overlay renders it`,
      })),
    ...probesExcept
      .filter((name) => !isThere(name))
      .map((name) => ({
        ...{ id: 'kubernetes-exception-unused', level: 'info' as const, operation: name },
        message: `${name} is named under probes-except, and no overlay renders it`,
      })),
  ];
  for (const finding of missing) {
    const remedy = 'Correct the name in waybill.yaml.';
    found.add(undefined, { ...finding, file: 'waybill.yaml', remedy });
  }
}

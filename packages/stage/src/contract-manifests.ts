import { join } from 'node:path';
import type { KubernetesContract } from '@waybill/config';
import type { ManifestRenderer, ReadTree, RenderedManifests } from '@waybill/contract';
import type { Progress } from '@waybill/core';
import type { RenderTools } from '@waybill/desired-state/render';
import { prepareNetwork } from './network.ts';

/** Where the tools that render manifests come from, and where they work. */
export interface ToolSettings {
  /** Keeps what was downloaded. */
  readonly cacheFolder?: string;
  /** Stands for https://github.com. */
  readonly mirror?: string;
  readonly temporaryFolder: string;
}

/** What surrounds a rendering. */
export interface RenderSurroundings {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Renders overlays of a checkout, and validates them, as desired state is rendered before it is written.
 * @param settings where tools come from
 * @param surroundings signal and progress
 * @returns the port of contracts of the kind `kubernetes`
 */
export function manifestRenderer(
  settings: ToolSettings,
  surroundings: RenderSurroundings,
): ManifestRenderer {
  let tools: Promise<RenderTools> | undefined;
  return {
    render: async (contract, overlay, read) => {
      tools ??= findTools(settings, surroundings, contract);
      return await render(settings, surroundings, contract, overlay, read, await tools);
    },
  };
}

async function findTools(
  { temporaryFolder, cacheFolder = temporaryFolder, mirror }: ToolSettings,
  { signal, progress }: RenderSurroundings,
  contract: KubernetesContract,
): Promise<RenderTools> {
  prepareNetwork({ progress }, new URL(mirror ?? 'https://github.com').hostname);
  const { findRenderTools } = await import('@waybill/desired-state/render');
  const sources = { cacheFolder, signal, progress, ...(mirror === undefined ? {} : { mirror }) };
  return await findRenderTools(contract, sources);
}

async function render(
  settings: ToolSettings,
  { signal }: RenderSurroundings,
  contract: KubernetesContract,
  overlay: string,
  readEntries: ReadTree,
  { kustomize, kubeconform }: RenderTools,
): Promise<RenderedManifests> {
  const { remoteBases, timeoutMilliseconds, validate, schemas, missingSchemas, kubernetes } =
    contract;
  const bounds = {
    signal,
    timeoutMilliseconds,
    temporaryFolder: join(settings.temporaryFolder, 'waybill', 'render'),
  };
  const { placeInSources, renderOverlay, validateManifests } =
    await import('@waybill/desired-state/render');
  const rendered = await renderOverlay({
    ...{ ...bounds, readEntries, path: overlay, kustomize, remoteBases },
  });
  return {
    resources: rendered.resources,
    placeOf: (resource, value, pointer) => placeInSources(rendered.files, resource, value, pointer),
    validate: async () => {
      if (kubeconform === undefined) return [];
      const report = await validateManifests({
        ...{ ...bounds, rendered, readEntries, kubeconform, validate, schemas, missingSchemas },
        ...(kubernetes === undefined ? {} : { kubernetes }),
      });
      return report.unchecked;
    },
  };
}

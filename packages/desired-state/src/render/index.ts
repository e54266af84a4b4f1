export { manifestDiff } from './manifest-diff.ts';
export { manifestsOf, type ManifestObject } from './manifests-of.ts';
export { placeInSources } from './manifest-place.ts';
export { reachOf, reachLimits, type Reach, type ReachRequest } from './reach.ts';
export { renderOverlay, renderReached } from './render-overlay.ts';
export { resourcesOf, resourceTitle } from './rendered-text.ts';
export { findRenderTools, type RenderTools } from './tools.ts';
export type {
  DiffLimits,
  ManifestDiff,
  ReadEntries,
  RenderedOverlay,
  RenderedResource,
  RenderRequest,
  ValidationReport,
  ValidationRequest,
} from './types.ts';
export { validateManifests } from './validate-manifests.ts';

import type { SourceLocation } from '@waybill/core';
import type { KubernetesContract } from '@waybill/config';
import type { RepositoryEntry } from '@waybill/git';

/** One resource that an overlay renders to. */
export interface RenderedManifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Its document. */
  readonly text: string;
}

/** What an overlay renders to. */
export interface RenderedManifests {
  readonly resources: readonly RenderedManifest[];
  /**
   * @param resource one of the resources
   * @param value the resource, parsed
   * @param pointer the way to a value in it: keys, and indexes of lists
   * @returns where in the repository the value comes from
   */
  readonly placeOf: (
    resource: RenderedManifest,
    value: unknown,
    pointer: readonly string[],
  ) => SourceLocation | undefined;
  /**
   * Holds them against their schemas.
   * @returns the kinds that were not looked at, where the contract lets them be
   * @throws MANIFEST_INVALID, MANIFEST_SCHEMA_MISSING, MANIFESTS_UNCHECKED, RENDER_TIMED_OUT
   */
  readonly validate: () => Promise<readonly string[]>;
}

/** Says what stands at paths of a commit; those where nothing is are absent from the answer. */
export type ReadTree = (paths: readonly string[]) => Promise<ReadonlyMap<string, RepositoryEntry>>;

/** How overlays are rendered: a port, since what renders stands after this package. */
export interface ManifestRenderer {
  /**
   * @param contract tools, bounds, schemas
   * @param overlay the folder of a kustomization
   * @param read the files
   * @throws RENDER_FAILED, RENDER_OUTSIDE_REPOSITORY, RENDER_REMOTE, RENDER_TOO_LARGE, RENDER_TIMED_OUT, TOOL_*
   */
  readonly render: (
    contract: KubernetesContract,
    overlay: string,
    read: ReadTree,
  ) => Promise<RenderedManifests>;
}

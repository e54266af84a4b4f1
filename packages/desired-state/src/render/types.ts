import type { MissingSchemaPolicy, RemoteBasePolicy, RenderValidation } from '@waybill/config';
import type { RepositoryEntry } from '@waybill/git';
import type { FoundTool } from '@waybill/process';

/** Says what stands at paths of the ops repository; those where nothing is are absent from the answer. */
export type ReadEntries = (
  paths: readonly string[],
) => Promise<ReadonlyMap<string, RepositoryEntry>>;

/** One resource of a rendered overlay. */
export interface RenderedResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Its document, as kustomize wrote it. */
  readonly text: string;
}

/** What rendering takes. Sizes are in bytes, times in milliseconds. */
export interface RenderRequest {
  readonly readEntries: ReadEntries;
  /** The folder of the kustomization. */
  readonly path: string;
  readonly kustomize: FoundTool;
  readonly remoteBases: RemoteBasePolicy;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** 16 MiB where absent. */
  readonly maximumOutputBytes?: number;
  /** Where the overlay is put for the time of the rendering. */
  readonly temporaryFolder: string;
}

/** What an overlay renders to. */
export interface RenderedOverlay {
  readonly path: string;
  readonly resources: readonly RenderedResource[];
  readonly text: string;
  /** The files that the overlay is made of, as far as they lie in the repository. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What validating takes. */
export interface ValidationRequest {
  readonly rendered: RenderedOverlay;
  readonly readEntries: ReadEntries;
  readonly kubeconform: FoundTool;
  readonly validate: RenderValidation;
  readonly kubernetes?: string;
  readonly schemas: readonly string[];
  readonly missingSchemas: MissingSchemaPolicy;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  readonly temporaryFolder: string;
}

/** What validating found. */
export interface ValidationReport {
  readonly valid: number;
  /** Those for which no schema is known, where the policy lets them be. */
  readonly unchecked: readonly string[];
}

/** How much of a difference is shown. */
export interface DiffLimits {
  /** Characters of the whole text. */
  readonly characters: number;
  /** Lines of one resource; 200 where absent. */
  readonly linesOfResource?: number;
}

/** The difference between two renderings, as a text to be read. */
export interface ManifestDiff {
  /** A unified diff for each resource; empty where nothing differs. Values of Secrets are not in it. */
  readonly text: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** What was left out, in words; empty where everything is shown. */
  readonly cut: string;
}

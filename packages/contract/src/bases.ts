/** Why a commit is a base: what a finding's label says of it. */
export type BaseOrigin =
  | { readonly kind: 'merge-base'; readonly branch: string }
  | { readonly kind: 'environment'; readonly environment: string }
  | { readonly kind: 'release'; readonly releasedAt: string }
  | { readonly kind: 'tag'; readonly tag: string };

/**
 * A commit whose contracts clients were made for. The same commit may be several bases at once: it is read and
 * compared once, and each finding carries every label.
 */
export interface ContractBase {
  readonly commit: string;
  readonly origins: readonly [BaseOrigin, ...BaseOrigin[]];
  /** @returns a file's bytes; undefined where the commit has none at that path */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** @returns the paths of the files below a folder; below the root where it is empty */
  readonly list: (folder: string) => Promise<readonly string[]>;
}

/**
 * @param origin why a commit is a base
 * @returns it in a few words, for tables and labels: `production`, `main`, `v2.3.0`
 */
export function baseLabel(origin: BaseOrigin): string {
  switch (origin.kind) {
    case 'merge-base':
      return origin.branch;
    case 'environment':
      return origin.environment;
    case 'release':
      return `released ${origin.releasedAt.slice(0, 10)}`;
    case 'tag':
      return origin.tag;
  }
}

import type { ApplicationConfig, Policy } from '@waybill/config';
import type { Forge } from '@waybill/forge';
import type { TagRules } from '@waybill/oci/tag-rules';

/** A repository by the addresses that people and `gh` use. */
export interface RepositoryPlace {
  /** Such as `https://github.com`. */
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
}

/** The names of a repository's secrets; never their values, which no forge shows. */
export type SecretNames =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'not-supported'; readonly reason: string }
  | { readonly kind: 'unseen'; readonly reason: string };

/** Where the doctor learns facts. Everything here only reads. */
export interface DoctorPorts {
  readonly application: {
    readonly forge: Pick<Forge, 'kind' | 'branch' | 'environment'>;
    /** Absent where the forge is no server. */
    readonly place?: RepositoryPlace;
    readonly secretNames: () => Promise<SecretNames>;
  };
  readonly ops: {
    readonly forge: () => Promise<Pick<Forge, 'kind' | 'branch' | 'nameRules'>>;
    readonly place?: RepositoryPlace;
  };
  /** Whether a tag like this one can be moved in an image's repository (`host/path`). */
  readonly tagRules: (repository: string, tag: string) => Promise<TagRules>;
  readonly signal: AbortSignal;
}

/** By what the facts are judged. */
export interface DoctorSubject {
  readonly config: ApplicationConfig;
  readonly policy: Policy;
}

import type { ApplicationConfig, Policy } from '@waybill/config';
import type { Forge } from '@waybill/forge';

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
  readonly signal: AbortSignal;
}

/** By what the facts are judged. */
export interface DoctorSubject {
  readonly config: ApplicationConfig;
  readonly policy: Policy;
}

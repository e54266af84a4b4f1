import type { Secret } from '@waybill/core';

/** How a cluster is reached: one of these, never a guess between several. */
export type ClusterAccess =
  /** A kubeconfig file; `context` is its current one where absent. Exec plugins, tokens, certificates, OIDC. */
  | { readonly kind: 'file'; readonly path: string; readonly context?: string }
  /** A kubeconfig as text, from an input. */
  | { readonly kind: 'text'; readonly kubeconfig: Secret; readonly context?: string }
  /** The service account of the pod in which we run. */
  | { readonly kind: 'in-cluster' }
  /** An address and a bearer token, such as the forge's OIDC token where the API server trusts its issuer. */
  | {
      readonly kind: 'token';
      readonly server: string;
      readonly token: () => Promise<Secret>;
      /** PEM; the system's authorities where absent. */
      readonly authority?: string;
      readonly namespace?: string;
    };

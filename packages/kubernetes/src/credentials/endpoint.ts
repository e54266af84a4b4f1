import type { Credential } from './credential.ts';

/** Where a cluster's API server is, how it is reached, and who we are to it. */
export interface Endpoint {
  /** Without a `/` at its end. */
  readonly server: URL;
  /** The namespace that the credentials name; `default` where they name none. */
  readonly namespace: string;
  /** Whose certificates are believed. */
  readonly trust: Trust;
  /** The proxy that the kubeconfig names; the environment's where absent. */
  readonly proxy?: URL;
  /** Headers of impersonation: `impersonate-user` and its siblings. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly credential: Credential;
}

/** Whose certificates are believed, and for which name. */
export interface Trust {
  /** PEM; the system's authorities where absent. */
  readonly authority?: string;
  /** For messages: `certificate-authority-data of cluster "x"`. */
  readonly authorityName: string;
  readonly serverName?: string;
  /** Nothing is verified: only where the kubeconfig asks for it. */
  readonly isBlind: boolean;
}

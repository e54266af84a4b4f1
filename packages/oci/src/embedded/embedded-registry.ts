import type { FaultHook } from './faults.ts';
import type { RequestLog } from './request-log.ts';

/** Who may use the embedded registry. */
export type EmbeddedAuthentication =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      /** A token service at `/token` of the same host. */
      readonly kind: 'bearer';
      readonly username: string;
      readonly password: string;
      readonly tokenSeconds?: number;
    };

/** How the embedded registry runs. */
export interface EmbeddedRegistryOptions {
  /** Where it keeps what it is given; a later start on the same folder has all of it. */
  readonly folder: string;
  /** A free one where absent. */
  readonly port?: number;
  readonly faults?: FaultHook;
  readonly authentication?: EmbeddedAuthentication;
  /** False: behaves as a registry of specification 1.0, without the referrers API. */
  readonly referrersApi?: boolean;
  /** `chunked` refuses an upload in one piece. */
  readonly uploads?: 'any' | 'chunked';
  /** Whether the Location of an upload names the host. */
  readonly locations?: 'relative' | 'absolute';
}

/** A running embedded registry. */
export interface EmbeddedRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string;
  readonly url: string;
  /** What was asked, counted by method and kind. */
  readonly requests: RequestLog;
  /** Stops listening and closes every connection. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts a registry in this process, on 127.0.0.1.
 * @param options where it stores, and how it behaves
 * @throws OCI_PORT_IN_USE, OCI_STORE_UNUSABLE
 */
export async function startEmbeddedRegistry(
  options: EmbeddedRegistryOptions,
): Promise<EmbeddedRegistry> {
  throw new Error(`not yet: ${options.folder}`);
}

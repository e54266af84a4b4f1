import type { RequestKind } from './request-log.ts';

/** A request as a fault hook sees it. */
export interface FaultRequest {
  readonly method: string;
  readonly kind: RequestKind;
  readonly path: string;
  readonly repository: string | undefined;
  readonly reference: string | undefined;
  /** Counts the requests of this method and kind, from 1. */
  readonly occurrence: number;
}

/** What goes wrong with one request. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly retryAfterSeconds?: number;
    }
  /** The connection is cut: before an answer, or after so many bytes of its body. */
  | { readonly kind: 'cut'; readonly afterBytes?: number }
  /** One byte of the answer's body is another one. */
  | { readonly kind: 'flip'; readonly offset?: number }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'redirect'; readonly location: string }
  /** This request finds a registry without the referrers API. */
  | { readonly kind: 'no-referrers-api' };

/** Decides, for each request, whether and how it goes wrong. */
export type FaultHook = (request: FaultRequest) => Fault | undefined | Promise<Fault | undefined>;

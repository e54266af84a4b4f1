import type { FailureReason } from '@waybill/config';

export { failureReasons, type FailureReason } from '@waybill/config';

/** A reason at one object, as it stands now. */
export interface Failure {
  readonly reason: FailureReason;
  /** `Pod shop/app-7d9f, container app`, `Kustomization flux-system/apps`. */
  readonly subject: string;
  /** One sentence: what was expected, what is there, with the cluster's own words. */
  readonly message: string;
  /** When it was first seen, milliseconds since the epoch: its grace period counts from there. */
  readonly since: number;
}

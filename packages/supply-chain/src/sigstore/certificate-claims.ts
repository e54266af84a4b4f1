/**
 * What a certificate of Fulcio says of the run that signed (fulcio, docs/oid-info.md, 1.3.6.1.4.1.57264.1.*). Each is
 * undefined where the certificate does not say it: absent is never equal to what a policy asks.
 */
export interface CertificateClaims {
  /** Of a workflow that calls a reusable one: the called one. */
  readonly buildSignerUri?: string;
  readonly buildSignerDigest?: string;
  readonly runnerEnvironment?: string;
  readonly sourceRepositoryUri?: string;
  readonly sourceRepositoryDigest?: string;
  readonly sourceRepositoryRef?: string;
  readonly sourceRepositoryId?: string;
  readonly sourceRepositoryOwnerUri?: string;
  readonly sourceRepositoryOwnerId?: string;
  readonly buildConfigUri?: string;
  readonly buildConfigDigest?: string;
  readonly buildTrigger?: string;
  readonly runInvocationUri?: string;
  /** `public`, `private` or `internal`, when it signed. */
  readonly sourceRepositoryVisibility?: string;
  readonly deploymentEnvironment?: string;
}

import type { CommitSha } from '@waybill/core';
import type { DeploymentRecord, ReleaseRecord } from './record.ts';
import type { DeploymentKind, DeploymentPhase, ReleasePhase } from './phases.ts';

/** One deployment's part of a trace. What was not reached is absent. */
export interface DeploymentTrace {
  readonly environment: string;
  readonly deployment: string;
  readonly kind: DeploymentKind;
  readonly phase: DeploymentPhase;
  /** When it came to that phase. */
  readonly at: string;
  /** `<ref>@<commit>` or `<host>:<path>@<checksum>`. */
  readonly desired?: string;
  readonly rollout?: string;
  readonly smoke?: string;
  /** Why it ended, where it did. */
  readonly ended?: string;
}

/** commit → image digests → desired state → rollout → smoke (design, law 8). */
export interface Trace {
  readonly application: string;
  readonly commit: CommitSha;
  readonly release: ReleasePhase | 'unrecorded';
  readonly images: readonly { readonly name: string; readonly digest: string }[];
  /** The newest first. */
  readonly deployments: readonly DeploymentTrace[];
}

/** The records that a view is made of. */
export interface LedgerRecords {
  readonly releases: readonly ReleaseRecord[];
  readonly deployments: readonly DeploymentRecord[];
}

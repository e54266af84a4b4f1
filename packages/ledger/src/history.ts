import type { DeploymentKind, DeploymentPhase } from './phases.ts';

/** Which deployments to show. */
export interface HistoryFilter {
  readonly environment?: string;
  readonly kind?: DeploymentKind;
  readonly phase?: DeploymentPhase;
  /** A prefix of the commit, at least 4 digits. */
  readonly commit?: string;
  /** Not requested before this moment. */
  readonly since?: string;
  readonly limit?: number;
}

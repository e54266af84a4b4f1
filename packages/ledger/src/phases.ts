/** The phases of a release (design, section 2), in their order; `failed` is where an attempt ended. */
export const releasePhases = [
  'building',
  'built',
  'signed',
  'claimed',
  'published',
  'released',
  'failed',
] as const;
export type ReleasePhase = (typeof releasePhases)[number];

/**
 * The phases through which a deployment advances (design, section 4). `applied` is an emergency's alone: the target
 * was changed, and desired state does not say so yet.
 */
export const deploymentSteps = [
  'requested',
  'applied',
  'proposed',
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
  'accepted',
] as const;
export type DeploymentStepName = (typeof deploymentSteps)[number];

/** The ends of a deployment: nothing follows them. */
export const deploymentEnds = [
  'refused',
  'failed',
  'cancelled',
  'interrupted',
  'superseded',
  'rolled-back',
] as const;
export type DeploymentEnd = (typeof deploymentEnds)[number];

/** Every phase that a deployment's record may name. */
export const deploymentPhases = [...deploymentSteps, ...deploymentEnds] as const;
export type DeploymentPhase = (typeof deploymentPhases)[number];

/** Why a deployment is made. */
export const deploymentKinds = ['promote', 'rollback', 'emergency'] as const;
export type DeploymentKind = (typeof deploymentKinds)[number];

const ends: ReadonlySet<string> = new Set(deploymentEnds);

/**
 * @param phase a deployment's phase
 * @returns whether nothing can follow it
 */
export function isEnd(phase: DeploymentPhase): phase is DeploymentEnd {
  return ends.has(phase);
}

/**
 * @param phase a deployment's phase
 * @returns whether the environment was proved to run this deployment, and still does as far as the record knows
 */
export function isActive(phase: DeploymentPhase): phase is 'active' | 'accepted' {
  return phase === 'active' || phase === 'accepted';
}

/**
 * @param phase a deployment's phase
 * @returns whether it is an emergency whose target was changed, and desired state does not say so yet: nobody works on
 *   it and it holds no lock, but what runs is not what desired state says
 */
export function isOpenEmergency(phase: DeploymentPhase): phase is 'applied' {
  return phase === 'applied';
}

/**
 * @param phase a deployment's phase
 * @returns whether the deployment is still under way: neither active nor ended, nor an emergency that stays open
 */
export function isUnfinished(phase: DeploymentPhase): boolean {
  return !isActive(phase) && !isEnd(phase) && !isOpenEmergency(phase);
}

export type { DeliveryMode } from '@waybill/config';

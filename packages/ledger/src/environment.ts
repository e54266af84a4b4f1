import { maximumAccepted, type DeploymentPointer, type EnvironmentRecord } from './documents.ts';
import { lastTransition, schemaVersion, type DeploymentRecord } from './record.ts';

/**
 * @param application the application's name
 * @param environment the environment's name
 * @returns the pointers of an environment where nothing has happened yet
 */
export function newEnvironmentRecord(application: string, environment: string): EnvironmentRecord {
  return {
    schema: schemaVersion,
    kind: 'environment',
    application,
    environment,
    generation: 0,
    active: null,
    previous: null,
    desired: null,
    accepted: [],
    open: [],
  };
}

/**
 * @param deployment a deployment's record
 * @returns a pointer at it, dated with its newest transition
 */
export function pointerTo(deployment: DeploymentRecord): DeploymentPointer {
  return {
    deployment: deployment.id,
    commit: deployment.commit,
    at: lastTransition(deployment).at,
  };
}

/** A deployment is under way from now on. */
export function withOpen(environment: EnvironmentRecord, id: string): EnvironmentRecord {
  if (environment.open.includes(id)) return environment;
  return { ...environment, open: [...environment.open, id].sort() };
}

/** A deployment is not under way any more. */
export function withoutOpen(environment: EnvironmentRecord, id: string): EnvironmentRecord {
  return { ...environment, open: environment.open.filter((open) => open !== id) };
}

/** Desired state was written for a deployment. */
export function withDesired(
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
): EnvironmentRecord {
  return { ...environment, desired: pointerTo(deployment) };
}

/** A deployment became active. A deployment of the same commit does not hide what ran before it. */
export function withActive(
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
): EnvironmentRecord {
  const former = environment.active;
  const previous =
    former === null || former.commit === deployment.commit ? environment.previous : former;
  return { ...environment, active: pointerTo(deployment), previous };
}

/** A deployment was accepted: promotion to the next environment may build on it. */
export function withAccepted(
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
): EnvironmentRecord {
  const others = environment.accepted.filter((pointer) => pointer.deployment !== deployment.id);
  return {
    ...environment,
    accepted: [pointerTo(deployment), ...others].slice(0, maximumAccepted),
  };
}

/** A deployment was rolled back: nothing may build on it any more. */
export function withoutAccepted(environment: EnvironmentRecord, id: string): EnvironmentRecord {
  return {
    ...environment,
    accepted: environment.accepted.filter((pointer) => pointer.deployment !== id),
  };
}

/** The target runs what desired state does not say, since this deployment. */
export function withEmergency(
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
): EnvironmentRecord {
  return { ...environment, emergency: pointerTo(deployment) };
}

/** What runs is what desired state says again, as far as emergencies go. */
export function withoutEmergency(environment: EnvironmentRecord): EnvironmentRecord {
  const { emergency, ...rest } = environment;
  return emergency === undefined ? environment : rest;
}

import { deploymentEvidence, sameImages } from './agreement.ts';
import type { EnvironmentRecord } from './documents.ts';
import { withEmergency, withoutEmergency } from './environment.ts';
import { isActive, isOpenEmergency } from './phases.ts';
import {
  kindOf,
  phaseOf,
  transition,
  type DeploymentRecord,
  type TransitionContext,
} from './record.ts';
import type { LedgerTree } from './tree.ts';

/**
 * @param record a deployment's record
 * @returns whether it takes something back: a rollback, or an emergency that undoes a deployment
 */
export function goesBack(record: DeploymentRecord): boolean {
  const kind = kindOf(record);
  if (kind === 'rollback') return true;
  return kind === 'emergency' && deploymentEvidence(record, 'requested')?.undoes !== undefined;
}

/**
 * What a deployment's new phase means for the emergency of its environment. One that was applied is the environment's;
 * it takes the place of one before it. It ends when its record goes on, or when another deployment becomes active: one
 * of the same images is desired state saying so, and its commit goes into the emergency's record.
 * @param tree the ledger; records are staged there
 * @param environment its pointers
 * @param deployment as it stands now
 * @param context who writes, and when
 * @returns the pointers; the same ones where nothing changed
 */
export async function settleEmergency(
  tree: Pick<LedgerTree, 'deployment' | 'stage'>,
  environment: EnvironmentRecord,
  deployment: DeploymentRecord,
  context: TransitionContext,
): Promise<EnvironmentRecord> {
  const phase = phaseOf(deployment);
  const open = environment.emergency?.deployment;
  if (open === deployment.id) {
    return isOpenEmergency(phase) ? environment : withoutEmergency(environment);
  }
  const isApplied = isOpenEmergency(phase);
  if (!isApplied && !isActive(phase)) return environment;
  const former = open === undefined ? undefined : await tree.deployment(open);
  if (former !== undefined && isOpenEmergency(phaseOf(former))) {
    tree.stage(replacedBy(former, deployment, context));
  }
  return isApplied ? withEmergency(environment, deployment) : withoutEmergency(environment);
}

/** The end of an emergency whose place another deployment took. */
function replacedBy(
  emergency: DeploymentRecord,
  deployment: DeploymentRecord,
  context: TransitionContext,
): DeploymentRecord {
  const { id, environment, commit } = deployment;
  const said = deploymentEvidence(deployment, 'desired');
  const isSame = sameImages(emergency.release.images, deployment.release.images);
  const told =
    isSame && said !== undefined
      ? transition(
          emergency,
          'desired',
          { phase: 'desired', state: said.state, changes: said.changes },
          context,
        )
      : emergency;
  const what =
    told === emergency
      ? `took its place in ${environment} with ${commit}`
      : `brought desired state of ${environment} to say the same`;
  const facts = { environment, commit };
  return transition(
    told,
    'superseded',
    {
      phase: 'superseded',
      by: id,
      code: told === emergency ? 'SUPERSEDED' : 'EMERGENCY_CLOSED',
      message: `Deployment ${id} ${what}.`,
      remedy: 'Nothing is to be done.',
      facts,
    },
    context,
  );
}

/**
 * @param tree the ledger
 * @param environment its pointers
 * @param images what a person says to have put to the target
 * @param asked who, and why
 * @returns the open emergency that says the same already (law 5)
 */
export async function sameEmergency(
  tree: Pick<LedgerTree, 'deployment'>,
  environment: EnvironmentRecord,
  images: DeploymentRecord['release']['images'],
  asked: { readonly requestedBy: string; readonly reason?: string },
): Promise<DeploymentRecord | undefined> {
  const open = environment.emergency?.deployment;
  const record = open === undefined ? undefined : await tree.deployment(open);
  if (record === undefined || !sameImages(record.release.images, images)) return undefined;
  const requested = deploymentEvidence(record, 'requested');
  const isSame = requested?.requestedBy === asked.requestedBy && requested.reason === asked.reason;
  return isSame ? record : undefined;
}

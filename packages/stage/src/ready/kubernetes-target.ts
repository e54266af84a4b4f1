import type { KubernetesTarget } from '@waybill/config';
import {
  awaitKubernetesReady,
  type KubernetesReadyEvidence,
  type KubernetesRollout,
} from '@waybill/rollout/kubernetes';
import type { DeploymentContext } from '../deployment-context.ts';
import { resumeAfterEmergency } from '../emergency/cluster-emergency.ts';
import { stageError } from '../error-codes.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';
import type { AwaitReadyRequest } from '../steps/await-ready.ts';
import { controllerOf } from './cluster-controller.ts';
import { descends, desiredRevision } from './desired-revision.ts';
import { expectedImages, expectedWorkloads, patienceOf } from './expected-rollout.ts';

/**
 * Waits until the environment's workloads run the release at the revision that this deployment wrote.
 * @param context what the step knows
 * @param request commit, deployment, timeout
 * @param target the cluster's workloads, and what applies desired state there
 * @returns what was observed
 * @throws ROLLOUT_* with the reason and what was seen, KUBERNETES_*, CLUSTER_UNDECLARED
 */
export async function awaitCluster(
  context: DeploymentContext,
  request: AwaitReadyRequest,
  target: KubernetesTarget,
): Promise<ReadyStepEvidence> {
  const { connections } = context;
  const { settings } = connections;
  const [cluster, images] = await Promise.all([connections.cluster(), expectedImages(context)]);
  try {
    if (request.deployment !== undefined)
      await resumeAfterEmergency(context, request.deployment, target, cluster);
    const reconciled = await reconciledBy(context, request, target);
    const evidence = await awaitKubernetesReady(
      {
        cluster,
        images,
        workloads: expectedWorkloads(target),
        timeoutMilliseconds: request.timeoutMilliseconds ?? target.timeoutMilliseconds,
        ...patienceOf(target),
        ...(reconciled === undefined ? {} : { reconciled }),
      },
      { signal: settings.signal, progress: settings.progress },
    );
    return stepEvidence(request, evidence);
  } finally {
    cluster.close();
  }
}

/** The commit that this deployment wrote, or, where it is only looked, the one that desired state is at now. */
async function reconciledBy(
  context: DeploymentContext,
  request: AwaitReadyRequest,
  { controller }: KubernetesTarget,
): Promise<KubernetesRollout['reconciled']> {
  if (controller === undefined) return undefined;
  const { connections } = context;
  const commit =
    (await desiredRevision(context, request.deployment)) ?? (await headOfDesiredState(context));
  return {
    revision: { commit, isReached: (candidate) => descends(context, candidate, commit) },
    controller: await controllerOf(controller, connections.settings),
  };
}

async function headOfDesiredState({ connections }: DeploymentContext): Promise<string> {
  const [{ ops }, git] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  if (head !== undefined) return head;
  throw stageError('DESIRED_STATE_UNWRITTEN', {
    message: `Expected the branch ${ops.branch} of the ops repository, which the controller applies; it is not there.`,
    remedy: 'Promote a release to the environment first, or correct `ops.branch` in waybill.yaml.',
    facts: { branch: ops.branch },
  });
}

/** Where nothing answers by HTTP, the digests are what says which release runs: the first stands for all. */
function stepEvidence(
  { environment, commit }: AwaitReadyRequest,
  evidence: KubernetesReadyEvidence,
): ReadyStepEvidence {
  const [first] = evidence.images;
  if (first === undefined) throw new TypeError('a rollout is ready only with an image that runs');
  return {
    environment,
    commit,
    identity: {
      where: `image ${first.image} as ${String(first.pods)} pods report it`,
      expected: first.digest,
      seen: first.digest,
    },
    observations: evidence.images.reduce((sum, { pods }) => sum + pods, 0),
    firstReadyAt: evidence.firstReadyAt,
    durationMilliseconds: evidence.durationMilliseconds,
    cluster: {
      address: evidence.cluster,
      workloads: evidence.workloads.map((it) => ({ ...it })),
      images: evidence.images.map((it) => ({ ...it })),
    },
    ...(evidence.revision === undefined ? {} : { revision: evidence.revision }),
  };
}

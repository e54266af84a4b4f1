import { exhausted, type CommitSha } from '@waybill/core';
import type { Connections } from '../connections.ts';
import { deploymentContext } from '../deployment-context.ts';
import { awaitHttp } from '../ready/http-target.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';

/** What await-ready works on. */
export interface AwaitReadyRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  /** With it, the target must run this deployment's desired state or a newer one that keeps our images. */
  readonly deployment?: string;
  readonly timeoutMilliseconds?: number;
}

/**
 * Waits until the environment's target runs the release: the cluster's workloads where there is one, and the release's
 * own answer where waybill.yaml declares `ready`.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, timeout
 * @returns what was observed
 * @throws READY_* and ROLLOUT_* with the last thing that was seen, READY_UNDECLARED, KUBERNETES_*
 */
export async function awaitReadyStep(
  connections: Connections,
  request: AwaitReadyRequest,
): Promise<ReadyStepEvidence> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  const { target } = context.environment;
  switch (target.kind) {
    case 'http':
      return await awaitHttp(context, request, target);
    case 'kubernetes': {
      const { awaitCluster } = await import('../ready/kubernetes-target.ts');
      const cluster = await awaitCluster(context, request, target);
      if (context.config.ready === undefined) return cluster;
      const { url, lastStatus, observations, identity, durationMilliseconds } = await awaitHttp(
        context,
        request,
        { kind: 'http' },
      );
      return {
        ...cluster,
        ...(url === undefined ? {} : { url }),
        ...(lastStatus === undefined ? {} : { lastStatus }),
        identity,
        observations: cluster.observations + observations,
        durationMilliseconds: cluster.durationMilliseconds + durationMilliseconds,
      };
    }
    default:
      return exhausted(target, 'the kind of a target');
  }
}

import { migrationsFor } from '@waybill/config';
import { exhausted, type CommitSha } from '@waybill/core';
import type { Connections } from '../connections.ts';
import { deploymentContext, type DeploymentContext } from '../deployment-context.ts';
import type { CommandPlace } from '../migration-surroundings.ts';
import { awaitHttp } from '../ready/http-target.ts';
import type { ReadyStepEvidence } from '../step-evidence.ts';

/** What await-ready works on. */
export interface AwaitReadyRequest {
  readonly environment: string;
  readonly commit: CommitSha;
  /** With it, the target must run this deployment's desired state or a newer one that keeps our images. */
  readonly deployment?: string;
  readonly timeoutMilliseconds?: number;
  /** Where a command reads the schema's version, once an application that migrates at its start is ready. */
  readonly commands?: CommandPlace;
}

/**
 * Waits until the environment's target runs the release: the cluster's workloads where there is one, and the release's
 * own answer where waybill.yaml declares `ready`; and until its schema is the release's, where it migrates at its start.
 * @param connections the systems of the deployment
 * @param request environment, commit, deployment, timeout
 * @returns what was observed
 * @throws READY_* and ROLLOUT_* with the last thing that was seen, READY_UNDECLARED, KUBERNETES_*, and, where the
 *   application migrates when it starts, MIGRATION_START_INCOMPLETE, MIGRATION_SCHEMA_DIRTY, MIGRATION_VERSION_UNREADABLE
 */
export async function awaitReadyStep(
  connections: Connections,
  request: AwaitReadyRequest,
): Promise<ReadyStepEvidence> {
  const context = await deploymentContext(connections, request.environment, request.commit);
  const ready = await awaitTarget(context, request);
  if (migrationsFor(context.environment, context.config) !== 'startup') return ready;
  const { verifyStarted } = await import('../startup-migration/verify-after.ts');
  const place = request.commands ?? { workspace: '.', variables: undefined };
  const schema = await verifyStarted(context, request.deployment, place);
  return schema === undefined ? ready : { ...ready, schema };
}

async function awaitTarget(
  context: DeploymentContext,
  request: AwaitReadyRequest,
): Promise<ReadyStepEvidence> {
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

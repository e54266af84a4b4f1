import type { CommitSha, ReleaseImage } from '@waybill/core';
import type { Connections } from '../connections.ts';
import { deploymentContext, type DeploymentContext } from '../deployment-context.ts';
import { desiredChange } from '../desired-change.ts';
import { look } from '../emergency/emergency-request.ts';
import { stageError } from '../error-codes.ts';
import { connectLedger } from '../ledger-connection.ts';
import { runningRelease } from '../running-release.ts';
import type { FieldDrift } from './field-drift.ts';

/** Something that is not as the ledger says. */
export interface Difference {
  /**
   * What was looked at: the files of the ops repository or what runs, each held against the ledger; or a field that the
   * ops repository sets, held against the cluster.
   */
  readonly place: 'desired state' | 'target' | 'field';
  /** Where exactly: `production/app.env APP_IMAGE`, `Pod shop/app-7d, container web`. */
  readonly where: string;
  /** As the ledger has it, or, of a field, the ops repository. */
  readonly expected: string;
  /** Null where nothing is there, or nobody can say what. */
  readonly found: string | null;
}

/** What an environment is to run, what desired state says, and what runs. */
export interface Drift {
  readonly environment: string;
  /** The deployment whose desired state was written last. */
  readonly deployment: string;
  readonly commit: string;
  /** The commit of the ops repository that was read. */
  readonly desiredState: string;
  /** The emergency that explains what differs, where one is open. */
  readonly emergency: string | null;
  readonly differences: readonly Difference[];
  /** How many more fields differ than are told. */
  readonly untold: number;
  /** What nobody could compare, and why: it is not known to be as it should. */
  readonly unknown: readonly { readonly where: string; readonly why: string }[];
  /** What was looked at, a line each: the report says nothing about anything else. */
  readonly looked: readonly string[];
}

/** What is compared. */
export interface DriftRequest {
  readonly environment: string;
  /** Whether the fields are compared too that the ops repository sets in a cluster, or images alone. */
  readonly fields: boolean;
}

/**
 * Compares, for each image: the ledger's last word, desired state in git, and what the target runs; and, in a cluster,
 * every field that the ops repository sets. It changes nothing.
 * @param connections the systems of the deployment
 * @param request the environment, and how much is compared
 * @returns every difference
 * @throws ENVIRONMENT_EMPTY where nothing was deployed yet, DESIRED_STATE_*, KUBERNETES_*
 */
export async function driftOf(
  connections: Connections,
  { environment: name, fields }: DriftRequest,
): Promise<Drift> {
  const ledger = await connectLedger(connections);
  const pointers = await ledger.environment(name);
  const standing = pointers?.desired ?? pointers?.active ?? undefined;
  if (standing === undefined) {
    throw stageError('ENVIRONMENT_EMPTY', {
      message: `Expected a deployment to ${name} in the ledger; nothing was written for it yet.`,
      remedy: 'Promote a release to it first.',
      facts: { environment: name },
    });
  }
  const context = await deploymentContext(connections, name, standing.commit);
  const [desired, live] = await Promise.all([
    desiredDifferences(context),
    liveDifferences(context),
  ]);
  const compared = fields ? await fieldsOf(context, desired.head) : noFields;
  return {
    environment: name,
    deployment: standing.deployment,
    commit: standing.commit,
    desiredState: desired.head,
    emergency: pointers?.emergency?.deployment ?? null,
    differences: [
      ...desired.differences,
      ...live.differences,
      ...compared.differences.map((field) => ({ place: 'field', ...field }) as const),
    ],
    untold: compared.untold,
    unknown: compared.unknown,
    looked: [
      `${desired.where} at ${desired.head.slice(0, 12)}`,
      ...live.looked,
      ...compared.looked,
      ...compared.passedOver.map(({ where, why }) => `not compared: ${where}, since ${why}`),
    ],
  };
}

const noFields: Omit<FieldDrift, 'objects'> = {
  differences: [],
  untold: 0,
  unknown: [],
  passedOver: [],
  looked: [],
};

async function fieldsOf(
  context: DeploymentContext,
  head: CommitSha,
): Promise<Omit<FieldDrift, 'objects'>> {
  const { target } = context.environment;
  if (target.kind !== 'kubernetes') return noFields;
  const { fieldDrift } = await import('./field-drift.ts');
  const git = await context.connections.opsGit();
  return await fieldDrift(context, target, (paths) => git.readEntries(head, paths, { lazy: true }));
}

async function desiredDifferences(context: DeploymentContext): Promise<{
  readonly head: CommitSha;
  readonly where: string;
  readonly differences: readonly Difference[];
}> {
  const { connections, environment, release } = context;
  const [{ ops }, git] = await Promise.all([connections.names(), connections.opsGit()]);
  const head = await git.readRef(`refs/heads/${ops.branch}`);
  if (head === undefined) {
    throw stageError('DESIRED_STATE_UNWRITTEN', {
      message: `Expected the branch ${ops.branch} of the ops repository; it is not there.`,
      remedy: 'Correct `ops.branch` in waybill.yaml, or restore the branch.',
      facts: { branch: ops.branch },
    });
  }
  const { changes } = await desiredChange(environment, release, (path) => git.readFile(head, path));
  return {
    head,
    where: environment.desiredState.map(({ file }) => file).join(', '),
    differences: changes.map(({ file, selector, before, after }) => ({
      place: 'desired state',
      where: `${file} ${selector}`,
      expected: after,
      found: before,
    })),
  };
}

async function liveDifferences(
  context: DeploymentContext,
): Promise<Pick<Drift, 'differences' | 'looked'>> {
  const { environment } = context;
  if (environment.target.kind === 'kubernetes') return await clusterDifferences(context);
  const seen = await look(context);
  if ('observations' in seen)
    return {
      differences: [],
      looked: seen.observations.map(({ subject, value }) => `${subject}: ${value}`),
    };
  const found = { place: 'target', where: environment.url, found: seen.unseen } as const;
  return {
    differences: [{ ...found, expected: context.release.commit }],
    looked: [environment.url],
  };
}

async function clusterDifferences(
  context: DeploymentContext,
): Promise<Pick<Drift, 'differences' | 'looked'>> {
  const { emergencyTarget } = await import('../emergency/cluster-emergency.ts');
  const target = await emergencyTarget(context);
  const running = await target.running(context.connections.settings.signal);
  const missing = runningRelease(context).filter(
    ({ name }) => !running.some((one) => one.name === name),
  );
  return {
    differences: [
      ...running.flatMap(({ name, digest, subject }) => {
        const expected = context.release.images.find((image) => image.name === name)?.digest;
        return expected === undefined || expected === digest
          ? []
          : [{ place: 'target', where: subject, expected, found: digest ?? null } as const];
      }),
      ...missing.map(nowhere(environmentWorkloads(context))),
    ],
    looked: [target.address, ...running.map(({ subject }) => subject)],
  };
}

function environmentWorkloads({ environment: { target } }: DeploymentContext): string {
  return target.kind === 'kubernetes'
    ? target.workloads.map(({ kind, namespace, name }) => `${kind} ${namespace}/${name}`).join(', ')
    : '';
}

function nowhere(workloads: string): (image: ReleaseImage) => Difference {
  return ({ name, digest }) => ({
    place: 'target',
    where: `image ${name} in ${workloads}`,
    expected: digest,
    found: null,
  });
}

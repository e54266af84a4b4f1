import type { DeliveryMode, MigrationMoment } from '@waybill/config';
import { canonicalJson, digestOf, type CommitSha, type Digest, type Release } from '@waybill/core';
import {
  deploymentEvidence,
  sameImages,
  type Change,
  type DeploymentRecord,
} from '@waybill/ledger';
import { gateError } from './error-codes.ts';
import { dependsOn, known, unknown, type Fact, type Unknown } from './fact.ts';
import type { GateOverrides } from './policy-facts.ts';
import type { CurrentFacts, PromotionFacts } from './promotion-facts.ts';

/** The version of the form of a plan, which its hash covers. */
export const planSchema = 'waybill.plan/1';

/** One value of desired state: what the file says now, and what it is to say. */
export interface PlannedChange {
  readonly file: string;
  readonly selector: string;
  /** The image of the release; absent for a value that is no image. */
  readonly image?: string;
  /** As it stands in the file; null where the file does not name the image. */
  readonly before: string | null;
  readonly after: string;
}

/** What a plan would do, and from where: what people approve. */
export interface Plan {
  readonly schema: typeof planSchema;
  readonly application: string;
  readonly environment: string;
  readonly kind: 'promote' | 'rollback';
  readonly delivery: DeliveryMode;
  readonly commit: CommitSha;
  readonly images: readonly {
    readonly name: string;
    readonly repository: string;
    readonly tag: string;
    readonly digest: Digest;
  }[];
  readonly changes: readonly PlannedChange[];
  readonly migrations: {
    /** Whether it is migrated before desired state is written, or after it by a controller or the application's start. */
    readonly run: MigrationMoment;
    /** The schema's version as the last deployment left it; null where no record says so. */
    readonly from: string | null;
    /** The version that the release brings, where it is known beforehand; rollback: on which its target ran. */
    readonly to: string | null;
  };
  /** What the environment runs; null where nothing is recorded. */
  readonly current: {
    readonly deployment: string;
    readonly commit: CommitSha;
    readonly images: readonly { readonly name: string; readonly digest: Digest }[];
  } | null;
  /** Rollback: the deployment that is taken back. */
  readonly undoes: string | null;
  /** What a person overrides, and why; absent where nothing is. Who approves the plan approves this. */
  readonly overrides?: GateOverrides;
  readonly policy: Digest;
}

/**
 * Plans a deployment. Where a run goes on with one that has written desired state already, or whose proposal was
 * merged, the *from* values are those that were recorded then: so the plan, its hash and its approvals stay the same (law 5).
 * @param facts what was learned
 * @returns the plan; not known where something that it needs is not
 */
export function planDeployment(facts: PromotionFacts): Fact<Plan> {
  const { request, environment, policy, current, changes, migrations } = facts;
  const release = releaseOf(facts);
  if (!policy.known) return policy;
  if (!environment.known) return environment;
  if (!release.known) return release;
  if (!current.known) return current;
  if (!changes.known) return changes;
  if (!migrations.known) return migrations;
  if (environment.value === undefined) {
    return impossible(`the policy has no environment ${request.environment}`);
  }
  const { active } = current.value;
  const { application, commit, images } = release.value;
  return known({
    schema: planSchema,
    application,
    environment: environment.value.name,
    kind: request.kind,
    delivery: environment.value.delivery,
    commit,
    images: images.map(({ name, repository, tag, digest }) => ({ name, repository, tag, digest })),
    changes: changes.value.map((change) => asRecorded(change, current.value)),
    migrations: { run: migrations.value, ...(schemaOfRollback(facts) ?? schemaVersions(active)) },
    current: active === undefined ? null : shortOf(active),
    undoes: facts.rollback?.known === true ? (facts.rollback.value.undoes ?? null) : null,
    ...overridesOf(request),
    policy: policy.value.hash,
  });
}

/**
 * The hash that an approval is bound to: environment, release digests, the *from* values of every key,
 * migrations, current deployment, policy. Not time, run, head of the ops repository, or what gates say; and not the
 * *from* values where an image automation writes them, which it may do at any moment.
 * @param plan the plan
 * @returns the sha256 of its canonical JSON
 */
export function planHash(plan: Plan): Digest {
  const images = plan.images.map(({ name, digest }) => `${name}@${digest}`).sort();
  const isOurs = plan.delivery !== 'external';
  const changes = plan.changes
    .map(({ file, selector, image, before }) =>
      canonicalJson({ file, selector, image, ...(isOurs ? { before } : {}) }),
    )
    .sort();
  return digestOf(canonicalJson({ ...plan, images, changes }));
}

/**
 * @param hash a plan's hash
 * @returns its first 12 digits: short enough for the name of a job, where an approver reads it
 */
export function shortPlanName(hash: Digest): string {
  return hash.slice('sha256:'.length, 'sha256:'.length + 12);
}

/**
 * @param plan the plan
 * @returns whether the environment runs exactly this already and no value would change
 */
export function isNothingToDo(plan: Plan): boolean {
  return (
    plan.current !== null &&
    plan.current.commit === plan.commit &&
    sameImages(plan.current.images, plan.images) &&
    plan.changes.every(({ before, after }) => before === after)
  );
}

/** As they were asked for, whether or not they are needed now: a window may begin between plan and start. */
function overridesOf({ overrides = {} }: PromotionFacts['request']): Pick<Plan, 'overrides'> {
  return Object.keys(overrides).length === 0 ? {} : { overrides };
}

function releaseOf({ request, release, rollback }: PromotionFacts): Fact<Release> {
  if (request.kind === 'rollback') {
    if (rollback === undefined) return impossible('what to go back to was not asked');
    return rollback.known
      ? known(rollback.value.target.release)
      : dependsOn('what to go back to', rollback);
  }
  if (!release.known) return release;
  return release.value === undefined
    ? impossible('the ledger has no release of the commit')
    : known(release.value.release);
}

function asRecorded(change: PlannedChange, current: CurrentFacts): PlannedChange {
  const made = recordedChanges(current)?.find(
    ({ file, selector }) => file === change.file && selector === change.selector,
  );
  const isWritten = made?.after === change.after && change.before === change.after;
  return made !== undefined && isWritten ? { ...change, before: made.before } : change;
}

/** What was written, or what was proposed: once a pull request is merged, desired state does not say any more. */
function recordedChanges({
  resuming,
  unrecorded,
}: CurrentFacts): readonly Pick<Change, 'file' | 'selector' | 'before' | 'after'>[] | undefined {
  if (resuming === undefined) return undefined;
  return (
    deploymentEvidence(resuming, 'desired')?.changes ??
    deploymentEvidence(resuming, 'proposed')?.changes ??
    unrecorded
  );
}

/** The schema that a rollback meets, and the one on which its target ran: a rollback moves none. */
function schemaOfRollback({
  schema,
}: PromotionFacts): { from: string | null; to: string | null } | undefined {
  if (schema?.known !== true) return undefined;
  return { from: schema.value.now ?? null, to: schema.value.target ?? null };
}

/** What the last deployment left; `to` is known only where an engine can tell it beforehand. */
function schemaVersions(active: DeploymentRecord | undefined): { from: string | null; to: null } {
  if (active === undefined) return { from: null, to: null };
  const migration =
    deploymentEvidence(active, 'rolling-out')?.migration ??
    deploymentEvidence(active, 'desired')?.migration;
  return { from: migration?.versionAfter ?? null, to: null };
}

function shortOf(active: DeploymentRecord): NonNullable<Plan['current']> {
  const images = active.release.images.map(({ name, digest }) => ({ name, digest }));
  return { deployment: active.id, commit: active.commit, images };
}

function impossible(problem: string): Unknown {
  return unknown(
    gateError('PLAN_IMPOSSIBLE', {
      message: `Expected enough facts to plan; ${problem}.`,
      remedy: 'See what the gates say.',
    }),
  );
}

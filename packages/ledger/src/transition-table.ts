import type { DeliveryMode } from '@waybill/config';
import {
  deploymentSteps,
  isUnfinished,
  type DeploymentEnd,
  type DeploymentKind,
  type DeploymentPhase,
  type DeploymentStepName,
  type ReleasePhase,
} from './phases.ts';

/** One row of a table: a phase, and what must lie behind a record that enters it. */
export interface Entry<Phase extends string> {
  /** The record stands in one of these; `start` is a record without any transition. */
  readonly from: readonly (Phase | 'start')[];
  /** Phases that the record has been in. */
  readonly needs?: readonly Phase[];
  /** Phases that the record has never been in. */
  readonly never?: readonly Phase[];
}

export type Table<Phase extends string> = Readonly<Partial<Record<Phase, readonly Entry<Phase>[]>>>;

/**
 * A release goes forward one phase at a time. From `failed` it starts anew, unless the commit is claimed:
 * then the claim stands (law 1, built once) and only what comes after it is done again. What is released can be
 * released again with more papers: a later scan, a statement that was missing.
 */
export const releaseTable: Table<ReleasePhase> = {
  building: [{ from: ['start'] }, { from: ['failed'], never: ['claimed'] }],
  built: [{ from: ['building'] }],
  signed: [{ from: ['built'] }],
  claimed: [{ from: ['signed'], never: ['claimed'] }],
  published: [
    { from: ['claimed'] },
    { from: ['failed'], needs: ['claimed'], never: ['published'] },
  ],
  released: [
    { from: ['published'] },
    { from: ['failed'], needs: ['published'] },
    { from: ['released'] },
  ],
  failed: [{ from: ['start', 'building', 'built', 'signed', 'claimed', 'published', 'failed'] }],
};

/** Every phase of a deployment is entered at most once, so each row also says `never` of its own phase. */
const once = (
  phase: DeploymentStepName,
  from: Entry<DeploymentPhase>['from'],
  needs: readonly DeploymentPhase[] = [],
): Entry<DeploymentPhase> => ({ from, needs, never: [phase] });

/** From where on all modes are alike: what was written is watched until it runs, proved, and accepted. */
const common = {
  // `migrating` lies before `desired` where we run the migrator and after it where a controller's hook does.
  'rolling-out': [once('rolling-out', ['desired', 'migrating'], ['desired', 'migrating'])],
  checking: [once('checking', ['rolling-out'])],
  active: [once('active', ['checking'])],
  accepted: [once('accepted', ['active'])],
} as const satisfies Table<DeploymentPhase>;

const written = {
  migrating: [once('migrating', ['approved', 'desired'])],
  desired: [once('desired', ['approved', 'migrating'], ['approved'])],
} as const satisfies Table<DeploymentPhase>;

const unfinished = deploymentSteps.filter(isUnfinished);

/** How a deployment can end, whatever its delivery. */
const ends: Readonly<Record<DeploymentEnd, readonly Entry<DeploymentPhase>[]>> = {
  // A gate says no before anything is changed outside.
  refused: [{ from: ['requested', 'proposed', 'approved'] }],
  failed: [{ from: unfinished }],
  cancelled: [{ from: unfinished }],
  interrupted: [{ from: unfinished }],
  // A newer one became active; or it overtook this one while nothing was changed outside yet.
  superseded: [{ from: ['active', 'accepted'] }, { from: ['requested', 'proposed', 'approved'] }],
  'rolled-back': [{ from: ['active', 'accepted'] }],
};

/** The only place where the edges of a deployment are written (design, section 4). */
export const deploymentTables: Readonly<Record<DeliveryMode, Table<DeploymentPhase>>> = {
  direct: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  'pull-request': {
    requested: [once('requested', ['start'])],
    proposed: [once('proposed', ['requested'])],
    approved: [once('approved', ['proposed'])],
    ...written,
    ...common,
    ...ends,
  },
  host: {
    requested: [once('requested', ['start'])],
    approved: [once('approved', ['requested'])],
    ...written,
    ...common,
    ...ends,
  },
  external: {
    requested: [once('requested', ['start'])],
    desired: [once('desired', ['requested'])],
    migrating: [once('migrating', ['desired'])],
    ...common,
    ...ends,
  },
};

/**
 * The edges of an emergency, whatever the delivery: the target is changed first, and the record stays open
 * (`applied`) until desired state says the same. Nobody is asked before; who did it and why is in the request.
 */
export const emergencyTable: Table<DeploymentPhase> = {
  requested: [once('requested', ['start'])],
  applied: [once('applied', ['requested'])],
  desired: [once('desired', ['applied'])],
  'rolling-out': [once('rolling-out', ['desired'])],
  checking: common.checking,
  active: common.active,
  accepted: common.accepted,
  refused: [{ from: ['requested'] }],
  failed: [{ from: ['requested', 'desired', 'rolling-out', 'checking'] }],
  // Somebody took it back at the target: what runs is what desired state says again.
  cancelled: [{ from: ['requested', 'applied'] }],
  interrupted: [{ from: ['requested', 'desired', 'rolling-out', 'checking'] }],
  // Another deployment became active. Where it brought the same images, desired state says so since (`desired`).
  superseded: [{ from: ['requested', 'applied', 'desired', 'active', 'accepted'] }],
  'rolled-back': [{ from: ['active', 'accepted'] }],
};

/**
 * @param delivery how the environment's desired state is written
 * @param kind why the deployment is made; undefined where nothing is recorded of it yet
 * @returns the table by which it goes
 */
export function deploymentTable(
  delivery: DeliveryMode,
  kind: DeploymentKind | undefined,
): Table<DeploymentPhase> {
  return kind === 'emergency' ? emergencyTable : deploymentTables[delivery];
}

/**
 * The phases that an environment may do without; they are then recorded as skipped, with the reason.
 * `approved`: no approval is asked for. `migrating`: the release changes no schema, or the environment has none.
 * Nothing else can be skipped: each of the others is something that this code wrote or saw (law 6).
 */
export const skippablePhases = ['approved', 'migrating'] as const satisfies DeploymentPhase[];
export type SkippablePhase = (typeof skippablePhases)[number];

/**
 * @param phase a deployment's phase
 * @returns whether it may be recorded as skipped
 */
export function isSkippable(phase: DeploymentPhase): phase is SkippablePhase {
  return skippablePhases.some((skippable) => skippable === phase);
}

/**
 * Decides by a table whether a record that went through `past` may enter `to`.
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param to the phase to enter
 */
export function mayEnter<Phase extends string>(
  table: Table<Phase>,
  past: readonly Phase[],
  to: Phase,
): boolean {
  const at = past.at(-1) ?? 'start';
  const rows = table[to] ?? [];
  return rows.some(
    (row) =>
      row.from.includes(at) &&
      (row.needs ?? []).every((phase) => past.includes(phase)) &&
      !(row.never ?? []).some((phase) => past.includes(phase)),
  );
}

/**
 * @param table the table of the record's kind
 * @param past the phases that the record has been in, in their order
 * @param phases every phase that the table may name
 * @returns the phases that may come next
 */
export function nextPhases<Phase extends string>(
  table: Table<Phase>,
  past: readonly Phase[],
  phases: readonly Phase[],
): readonly Phase[] {
  return phases.filter((phase) => mayEnter(table, past, phase));
}

/**
 * @param delivery how the environment's desired state is written
 * @param past the phases that the deployment has been in
 * @returns the phase that follows when all goes well, or undefined at the last one and after an end
 */
export function nextStep(
  delivery: DeliveryMode,
  past: readonly DeploymentPhase[],
): DeploymentStepName | undefined {
  const table = deploymentTables[delivery];
  return deploymentSteps.find((phase) => mayEnter(table, past, phase));
}

/** How desired state can be written, as the tables know it. */
export const deliveryModes = [
  'direct',
  'pull-request',
  'host',
  'external',
] as const satisfies DeliveryMode[];

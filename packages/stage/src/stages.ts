import { exhausted } from '@waybill/core';
import type { DeliveryMode } from '@waybill/config';

/** The stages of a release's way (design, section 2). */
export const stageNames = ['verify', 'release', 'promote', 'rollback'] as const;
export type StageName = (typeof stageNames)[number];

/** The actions of this repository that stages are made of. */
export const actionNames = [
  'verify-contract',
  'build-publish-image',
  'sign-and-sbom',
  'check-promotion',
  'record-deployment',
  'run-migrator',
  'update-desired-state',
  'open-ops-pr',
  'await-ready',
  'smoke-check',
  'roll-back',
] as const;
export type ActionName = (typeof actionNames)[number];

/** What a stage is asked for; empty texts where a stage does not need one. */
export interface StageRequest {
  readonly environment: string;
  readonly commit: string;
  /** Rollback only: `previous`, a deployment id, a tag or a commit. */
  readonly target: string;
  /** Rollback only: why. */
  readonly reason: string;
  /** Gates that a person overrides, each with the reason: `freeze: …`, one a line. */
  readonly overrides: string;
}

/** Where an input of a step comes from. */
export type InputSource =
  | { readonly literal: string }
  | { readonly request: keyof StageRequest }
  | { readonly step: string; readonly output: string }
  /** The first of these steps whose output is not empty. */
  | { readonly firstOf: readonly string[]; readonly output: string };

/** When a step runs: after success so far, always (also after a failure), after a failure, or when an output says so. */
export type StepCondition =
  | { readonly when: 'success' }
  | { readonly when: 'always' }
  /** Only where a step before it failed. */
  | { readonly when: 'failure' }
  | {
      readonly when: 'output';
      readonly step: string;
      readonly output: string;
      readonly equals: string;
    };

/** One step of a stage: an action, and where its inputs come from. */
export interface StageStep {
  readonly id: string;
  readonly action: ActionName;
  readonly job: 'check' | 'work';
  readonly condition: StepCondition;
  readonly inputs: Readonly<Record<string, InputSource>>;
}

/** A job has one summary: the steps that tell the whole write it, the others only where they fail. */
const told: Readonly<Record<string, InputSource>> = { summary: { literal: 'always' } };
const quiet: Readonly<Record<string, InputSource>> = { summary: { literal: 'failure' } };

const success: StepCondition = { when: 'success' };
const always: StepCondition = { when: 'always' };
const from = (step: string, output: string): InputSource => ({ step, output });
const asked = (request: keyof StageRequest): InputSource => ({ request });

/**
 * The steps that observe what runs and close the record: the same for every way that ends in a rollout.
 * `acting` are the steps before them whose failure the record keeps; the last of them wrote desired state.
 */
function observation(condition: StepCondition, acting: readonly string[]): readonly StageStep[] {
  const writer = acting.at(-1) ?? '';
  const target = { environment: asked('environment'), commit: from('check', 'commit') };
  return [
    // Where a controller starts the migration it comes with desired state: this follows it, and starts nothing.
    {
      id: 'follow',
      action: 'run-migrator',
      job: 'work',
      condition: { when: 'output', step: writer, output: 'migration-follows', equals: 'true' },
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'ready',
      action: 'await-ready',
      job: 'work',
      condition,
      inputs: { ...target, deployment: from('start', 'deployment'), ...quiet },
    },
    {
      id: 'smoke',
      action: 'smoke-check',
      job: 'work',
      condition,
      inputs: { ...target, ...quiet },
    },
    {
      id: 'finish',
      action: 'record-deployment',
      job: 'work',
      condition: always,
      inputs: {
        operation: { literal: 'finish' },
        ...target,
        deployment: from('start', 'deployment'),
        migration: from('follow', 'evidence'),
        ready: from('ready', 'evidence'),
        smoke: from('smoke', 'evidence'),
        failure: { firstOf: [...acting, 'follow', 'ready', 'smoke'], output: 'failure' },
        ...told,
      },
    },
  ];
}

function begin(kind: 'promote' | 'rollback'): readonly StageStep[] {
  const inputs: Record<string, InputSource> = {
    environment: asked('environment'),
    commit: asked('commit'),
    kind: { literal: kind },
    overrides: asked('overrides'),
    ...(kind === 'rollback' ? { target: asked('target'), reason: asked('reason') } : {}),
  };
  return [
    {
      id: 'check',
      action: 'check-promotion',
      job: 'check',
      condition: success,
      inputs: { ...inputs, ...told },
    },
    {
      id: 'start',
      action: 'record-deployment',
      job: 'work',
      condition: success,
      inputs: {
        operation: { literal: 'start' },
        ...inputs,
        'plan-hash': from('check', 'plan-hash'),
        'reviews-before': from('check', 'reviews-before'),
        ...quiet,
      },
    },
  ];
}

const migrate: StageStep = {
  id: 'migrate',
  action: 'run-migrator',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...quiet,
  },
};

function desire(migrates: boolean): StageStep {
  return {
    id: 'desire',
    action: 'update-desired-state',
    job: 'work',
    condition: success,
    inputs: {
      environment: asked('environment'),
      commit: from('check', 'commit'),
      deployment: from('start', 'deployment'),
      plan: from('start', 'plan'),
      ...(migrates ? { migration: from('migrate', 'evidence') } : {}),
      ...quiet,
    },
  };
}

const propose: StageStep = {
  id: 'propose',
  action: 'open-ops-pr',
  job: 'work',
  condition: success,
  inputs: {
    environment: asked('environment'),
    commit: from('check', 'commit'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

/** A rollback that fails has no such step: the policy takes a promotion back once, and never in a loop. */
const recover: StageStep = {
  id: 'recover',
  action: 'roll-back',
  job: 'work',
  condition: { when: 'failure' },
  inputs: {
    environment: asked('environment'),
    deployment: from('start', 'deployment'),
    ...told,
  },
};

const contract: StageStep = {
  id: 'contract',
  action: 'verify-contract',
  job: 'work',
  condition: success,
  inputs: { commit: asked('commit'), ...told },
};

/**
 * The order of steps of a stage: the only place that knows it. Workflows, the root composite, the command
 * line and the rehearsal run what it says.
 * @param stage which stage
 * @param delivery how the environment's desired state is written (promote and rollback)
 * @returns the steps in order
 */
export function stepsOf(stage: StageName, delivery: DeliveryMode = 'direct'): readonly StageStep[] {
  switch (stage) {
    case 'verify':
      return [contract];
    case 'release':
      return [
        // A pull request was held against what ran then; this is what the waybill says of the commit.
        contract,
        {
          id: 'build',
          action: 'build-publish-image',
          job: 'work',
          condition: success,
          inputs: { commit: asked('commit'), ...quiet },
        },
        {
          id: 'sign',
          action: 'sign-and-sbom',
          job: 'work',
          condition: success,
          inputs: {
            commit: from('build', 'commit'),
            verdicts: from('contract', 'verdicts'),
            ...told,
          },
        },
      ];
    case 'promote':
    case 'rollback':
      return deploymentSteps(stage, delivery);
    default:
      return exhausted(stage, 'the stage');
  }
}

function deploymentSteps(
  kind: 'promote' | 'rollback',
  delivery: DeliveryMode,
): readonly StageStep[] {
  const steps = recordedSteps(kind, delivery);
  return kind === 'promote' ? [...steps, recover] : steps;
}

function recordedSteps(kind: 'promote' | 'rollback', delivery: DeliveryMode): readonly StageStep[] {
  switch (delivery) {
    case 'direct':
      // A rollback brings back an image, never a schema: we migrate nothing (design, section 9, ops-pr).
      return kind === 'promote'
        ? [...begin(kind), migrate, desire(true), ...observation(success, ['migrate', 'desire'])]
        : [...begin(kind), desire(false), ...observation(success, ['desire'])];
    case 'pull-request': {
      const merged: StepCondition = {
        when: 'output',
        step: 'propose',
        output: 'merged',
        equals: 'true',
      };
      return [...begin(kind), propose, ...observation(merged, ['propose'])];
    }
    case 'host':
    case 'external':
      // update-desired-state refuses these with a code of its own until their writers are there.
      return [...begin(kind), desire(false), ...observation(success, ['desire'])];
    default:
      return exhausted(delivery, 'the delivery mode');
  }
}

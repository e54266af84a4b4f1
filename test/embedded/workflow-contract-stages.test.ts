import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { deliveryModes, type DeliveryMode } from '@waybill/config';
import { stageNames, stepsOf, type InputSource, type StageName } from '@waybill/stage/stages';
import { readDefinitions } from '../../scripts/generate/action-definitions.ts';
import { checkoutAction } from '../../scripts/generate/workflow-steps.ts';
import { ownAction } from './workflow-calls.ts';
import { holds, interpolate, type Context, type Evaluation } from './workflow-expression.ts';
import { parseWorkflow, readRootAction, readText, root, type Step } from './workflow-files.ts';

/**
 * What the files do, for every stage and delivery: their conditions and inputs are evaluated as a runner does,
 * and what runs is compared with what `stepsOf` says.
 */

const definitions = await readDefinitions(root);
const rootFile = readRootAction();
const workflows = new Map(
  stageNames.map((stage) => [
    stage,
    parseWorkflow(readText(join('.github', 'workflows', `${stage}.yml`))),
  ]),
);

/** A run: what each step's outputs will be, and which step fails. */
interface Run {
  readonly stage: StageName;
  readonly delivery: DeliveryMode;
  readonly merged: boolean;
  /** Whether a controller starts the migration once desired state is written. */
  readonly follows?: boolean;
  readonly failing?: string;
  /** Whether the step that begins the deployment had begun it when it failed. */
  readonly begun?: boolean;
}

/** A step that ran, with what it was given. */
interface Ran {
  readonly id: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const request: Readonly<Record<string, string>> = {
  environment: 'staging',
  commit: 'c'.repeat(40),
  target: 'a-release',
  reason: 'because',
  overrides: 'freeze: an outage',
};

/** What a caller gives beside the request; each value is its own name, so that a mix-up is seen. */
const connections = [
  'config',
  'forge',
  'application-repository',
  'application-token',
  'ops-repository',
  'ops-token',
  'ops-app-id',
  'ops-app-key',
  'application',
  'ops-branch',
  'ledger-branch',
  'registry',
  'registry-username',
  'registry-password',
  'signing-key',
  'signing-key-password',
  'ledger-key',
  'ledger-key-password',
  'commit-signing-key',
  'commit-signing-key-password',
  'commit-author',
  'tools-mirror',
  'wait',
  'merge-wait',
  'automation-wait',
  'commit-through',
  'rekor-when-down',
  'scan-again',
  'forge-attestations',
  'signature-format',
  'migration-env',
  'kubeconfig',
  'kubeconfig-file',
  'kubeconfig-context',
  'cluster-server',
  'cluster-token',
  'cluster-token-audience',
  'cluster-authority',
  'argo-cd-token',
  'prepare',
];

function outputOf(run: Run, step: string, output: string): string {
  if (output === 'failure') return run.failing === step ? `${step} failed` : '';
  if (step === 'check' && output === 'delivery') return run.failing === step ? '' : run.delivery;
  if (step === 'propose' && output === 'merged') return String(run.merged);
  if (output === 'migration-follows')
    return String(run.follows === true && (step === 'desire' || run.merged));
  if (step === 'start' && run.failing === 'start' && run.begun !== true) return '';
  return `${step}'s ${output}`;
}

function outputsOf(run: Run, step: string, action: string): Context {
  const outputs = definitions.find(({ name }) => name === action)?.outputs ?? {};
  return Object.fromEntries(
    Object.keys(outputs).map((output) => [output, outputOf(run, step, output)]),
  );
}

/** What the stage says: as the rehearsal runs it, packages/cli/src/rehearsal/stage-run.ts. */
function expectedSteps(run: Run): readonly Ran[] {
  const ran: Ran[] = [];
  let failed = false;
  for (const step of stepsOf(run.stage, run.delivery)) {
    const started =
      ran.some(({ id }) => id === 'start') && outputOf(run, 'start', 'deployment') !== '';
    const { condition } = step;
    const runs =
      condition.when === 'always'
        ? !failed || started
        : condition.when === 'failure'
          ? failed && started
          : !failed &&
            (condition.when === 'success' ||
              outputOf(run, condition.step, condition.output) === condition.equals);
    if (!runs) continue;
    const resolve = (source: InputSource): string => {
      if ('literal' in source) return source.literal;
      if ('request' in source) return request[source.request] ?? '';
      const ids = 'firstOf' in source ? source.firstOf : [source.step];
      const values = ids
        .filter((id) => ran.some((other) => other.id === id))
        .map((id) => outputOf(run, id, source.output));
      return values.find((value) => value !== '') ?? '';
    };
    const inputs = Object.entries(step.inputs).map(
      ([name, source]) => [name, resolve(source)] as const,
    );
    ran.push({ id: step.id, action: step.action, inputs: given(Object.fromEntries(inputs)) });
    if (step.id === run.failing) failed = true;
  }
  return ran;
}

/** Inputs without connections (who runs a stage gives them) and without empty ones. */
function given(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).filter(([name, value]) => !connections.includes(name) && value !== ''),
  );
}

interface Executed {
  readonly ran: readonly Ran[];
  /** The commits that were checked out, each with the step that came after it. */
  readonly checkouts: readonly { readonly ref: string; readonly before: string }[];
  /** The shell step that refused, by its name. */
  readonly refusedBy: string | undefined;
}

/** Runs a list of steps as a runner does: conditions, inputs, outputs; no action is started. */
function execute(
  steps: readonly Step[],
  run: Run,
  contexts: Context,
  hashFiles: (pattern: string) => string = () => '',
): Executed {
  const ran: Ran[] = [];
  const checkouts: { ref: string; before: string }[] = [];
  let refusedBy: string | undefined;
  let done: Context = {};
  let failed = false;
  steps.forEach((step, index) => {
    const evaluation: Evaluation = { contexts: { ...contexts, steps: done }, failed, hashFiles };
    const runs = holds(step.if, evaluation);
    const id = step.id ?? '';
    const action = ownAction(step.uses ?? '');
    if (!runs) {
      done = { ...done, [id]: { outcome: 'skipped', outputs: {} } };
      return;
    }
    const inputs = Object.fromEntries(
      Object.entries(step.with ?? {}).map(
        ([name, value]) => [name, interpolate(String(value), evaluation)] as const,
      ),
    );
    if (action !== undefined) {
      ran.push({ id, action, inputs: given(inputs) });
      if (run.failing === id) failed = true;
      const outcome = run.failing === id ? 'failure' : 'success';
      done = { ...done, [id]: { outcome, outputs: outputsOf(run, id, action) } };
    } else if (step.uses === undefined) {
      refusedBy ??= step.name;
      failed = true;
    } else {
      expect(step.uses).toBe(checkoutAction.split(' ')[0]);
      checkouts.push({ ref: inputs['ref'] ?? '', before: steps[index + 1]?.id ?? '' });
    }
  });
  return { ran, checkouts, refusedBy };
}

function own(values: Readonly<Record<string, string>>): Context {
  return { ...Object.fromEntries(connections.map((name) => [name, name])), ...values };
}

/** The root action with these inputs, and the defaults of the others. */
function runRootAction(
  run: Run,
  inputs: Readonly<Record<string, string>> = {},
  hashFiles?: (pattern: string) => string,
): Executed {
  const defaults = Object.entries(rootFile.inputs).map(
    ([name, input]) => [name, input.default ?? ''] as const,
  );
  const contexts = {
    inputs: {
      ...Object.fromEntries(defaults),
      ...own({ ...request, stage: run.stage, ...inputs }),
    },
  };
  return execute(rootFile.runs.steps, run, contexts, hashFiles);
}

/** A job of a stage's workflow. */
function job(run: Run, name: string, needs: Context = {}): Executed {
  const contexts = {
    inputs: own({ ...request }),
    secrets: {},
    github: { sha: 'a'.repeat(40) },
    needs,
  };
  return execute(workflows.get(run.stage)?.jobs[name]?.steps ?? [], run, contexts);
}

/** What a job with the plan hands on. */
function planned(run: Run): Context {
  const outputs = outputsOf(run, 'check', 'check-promotion');
  return { plan: { outputs } };
}

/** Each stage by each delivery. */
const cases: readonly (readonly [string, Run])[] = stageNames.flatMap((stage) => {
  const isDeployment = stage === 'promote' || stage === 'rollback';
  return (isDeployment ? deliveryModes : (['direct'] as const)).flatMap((delivery) =>
    (delivery === 'pull-request' ? [true, false] : [false]).flatMap((merged) =>
      (isDeployment ? [false, true] : [false]).map((follows) => {
        const merge = merged ? ', merged' : '';
        const migration = follows ? ', a controller migrates' : '';
        const title = isDeployment ? `${stage}, ${delivery}${merge}${migration}` : stage;
        return [title, { stage, delivery, merged, follows }] as const;
      }),
    ),
  );
});

/** A run in which all goes well, one for each step that fails, and one that fails when it holds the environment. */
function withFailures(run: Run): readonly Run[] {
  const ids = stepsOf(run.stage, run.delivery).map(({ id }) => id);
  const begun = ids.includes('start') ? [{ ...run, failing: 'start', begun: true }] : [];
  return [run, ...ids.map((failing) => ({ ...run, failing })), ...begun];
}

/** A promotion is asked for no target and needs no reason: the root action passes them on all the same. */
function withoutRollback(run: Run, ran: readonly Ran[]): readonly Ran[] {
  if (run.stage !== 'promote') return ran;
  return ran.map((step) => {
    const inputs = Object.entries(step.inputs).filter(
      ([name]) => name !== 'target' && name !== 'reason',
    );
    return { ...step, inputs: Object.fromEntries(inputs) };
  });
}

describe('the root action', () => {
  it.each(cases)('runs the steps of the stage, whichever fails: %s', (_, run) => {
    for (const each of withFailures(run)) {
      expect({ ...each, ran: withoutRollback(each, runRootAction(each).ran) }).toEqual({
        ...each,
        ran: expectedSteps(each),
      });
    }
  });

  it.each(['promote', 'rollback'] as const)(
    '%s with plan-only asks the gates, and no more',
    (stage) => {
      const run: Run = { stage, delivery: 'direct', merged: false };
      const { ran } = runRootAction(run, { 'plan-only': 'true' });
      expect(ran.map(({ id }) => id)).toEqual(['check']);
    },
  );

  it('holds the plan of the job before against what it finds itself', () => {
    const run: Run = { stage: 'promote', delivery: 'direct', merged: false };
    const given = { 'plan-hash': 'approved hash', 'reviews-before': 'reviews then' };
    const start = runRootAction(run, given).ran.find(({ id }) => id === 'start');
    expect(start?.inputs).toMatchObject(given);
    const check = runRootAction(run, given).ran.find(({ id }) => id === 'check');
    expect(check).toEqual(shownBefore(check ?? { id: 'check', action: '', inputs: {} }));
  });

  it.each([
    [{ stage: 'deploy' }, 'Refuse an unknown stage'],
    [{ stage: '' }, 'Refuse an unknown stage'],
    [{ 'plan-only': 'yes' }, 'Refuse a plan-only that is unclear'],
    [{ 'plan-only': '' }, 'Refuse a plan-only that is unclear'],
    [{ stage: 'release', 'plan-only': 'true' }, 'Refuse a plan-only that is unclear'],
    [{ 'reviews-before': '{}' }, 'Refuse an approval without its plan'],
  ])('runs nothing with %j: %s', (inputs, name) => {
    const run: Run = { stage: 'promote', delivery: 'direct', merged: false };
    expect(runRootAction(run, inputs)).toEqual({ ran: [], checkouts: [], refusedBy: name });
  });

  it.each([
    ['verify', [{ ref: request['commit'], before: 'contract' }]],
    // What a generator left there is not built.
    [
      'release',
      [
        { ref: request['commit'], before: 'contract' },
        { ref: request['commit'], before: 'build' },
      ],
    ],
    ['promote', [{ ref: "check's commit", before: 'migrate' }]],
  ] as const)('%s checks out what its step works on, where nobody did', (stage, expected) => {
    const run: Run = { stage, delivery: 'direct', merged: false };
    expect(runRootAction(run).checkouts).toEqual(expected);
    expect(runRootAction(run, {}, (pattern) => `hash of ${pattern}`).checkouts).toEqual([]);
  });

  const refusals = rootFile.runs.steps.filter(({ run }) => run !== undefined);

  it.each(refusals.map((step) => [step.name ?? '', step] as const))(
    '%s: says what was expected in one annotation, and fails',
    (_, step) => {
      const names = Object.keys(step.env ?? {});
      const value = "x\n::warning::injected $(touch /) `id` '";
      const { status, stdout } = spawnSync('bash', ['-e', '-c', step.run ?? ''], {
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          ...Object.fromEntries(names.map((name) => [name, value])),
        },
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error title=Waybill::Expected the input .+\n$/);
      expect(stdout).not.toContain('::warning');
    },
  );
});

/** The job before has shown the plan: the environment's job tells of it only where it refuses. */
function shownBefore(step: Ran): Ran {
  return step.id === 'check' ? { ...step, inputs: { ...step.inputs, summary: 'failure' } } : step;
}

describe('the reusable workflows', () => {
  const isDeployment = ({ stage }: Run): boolean => stage === 'promote' || stage === 'rollback';

  it.each(cases)('run the steps of the stage, whichever fails: %s', (_, run) => {
    for (const each of withFailures(run)) {
      const name = isDeployment(each) ? 'deploy' : each.stage;
      expect({ ...each, ran: job(each, name, planned(each)).ran }).toEqual({
        ...each,
        ran: expectedSteps(each).map(shownBefore),
      });
    }
  });

  it.each(cases.filter(([, run]) => isDeployment(run)))('plan by what only reads: %s', (_, run) => {
    const checks = expectedSteps(run).filter(({ id }) => id === 'check');
    expect(job(run, 'plan').ran).toEqual(checks);
  });

  it.each(['promote', 'rollback'] as const)('%s acts only with the hash of the plan', (stage) => {
    const run: Run = { stage, delivery: 'direct', merged: false };
    const lost = { plan: { outputs: { 'plan-hash': '', 'reviews-before': '' } } };
    expect(job(run, 'deploy', lost)).toMatchObject({
      ran: [],
      refusedBy: 'Refuse a plan without its hash',
    });
    const other = { plan: { outputs: { 'plan-hash': 'approved', 'reviews-before': 'then' } } };
    const start = job(run, 'deploy', other).ran.find(({ id }) => id === 'start');
    expect(start?.inputs).toMatchObject({ 'plan-hash': 'approved', 'reviews-before': 'then' });
  });

  it('check out the commit that the gates spoke of before it migrates', () => {
    const run: Run = { stage: 'promote', delivery: 'direct', merged: false };
    expect(job(run, 'deploy', planned(run)).checkouts).toEqual([
      { ref: "check's commit", before: 'migrate' },
    ]);
    expect(job({ ...run, stage: 'rollback' }, 'deploy', planned(run)).checkouts).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readDefinitions } from '../../scripts/generate/action-definitions.ts';
import {
  passedOn,
  generatedWorkflows,
  updateWorkflow,
} from '../../scripts/generate/workflow-files.ts';
import { checkoutAction } from '../../scripts/generate/workflow-steps.ts';
import {
  missingPermissions,
  missingPermissionText,
  permissionCeiling,
} from '../../scripts/workflow-permissions.ts';
import { callProblems, ownAction, stepProblems } from './workflow-calls.ts';
import {
  callers,
  ownWorkflows,
  parseWorkflow,
  readRootAction,
  readText,
  reusableWorkflows,
  root,
  siblingsOf,
  workflowCall,
  type Job,
  type Step,
  type Workflow,
  type WorkflowCall,
} from './workflow-files.ts';

const definitions = await readDefinitions(root);
const sha = 'c'.repeat(40);

/** The names that expressions of a text ask of a context, such as `inputs.commit` → `commit`. */
function asked(text: string, context: RegExp): readonly string[] {
  const expressions = [...text.matchAll(/\$\{\{.*?\}\}|^\s*(?:- )?if: .*$/gm)].map(([all]) => all);
  return expressions.flatMap((expression) =>
    [...expression.matchAll(context)].map(([, name]) => name ?? ''),
  );
}

/** What a list of steps asks of steps that come too late, or of outputs that an action has not. */
function outputProblems(steps: readonly Step[], all: readonly Step[]): readonly string[] {
  return steps.flatMap((step, index) => {
    const before = steps === all ? all.slice(0, index) : all;
    return unknownOutputs(step.name ?? '', JSON.stringify([step.if, step.with, step.env]), before);
  });
}

function unknownOutputs(where: string, text: string, steps: readonly Step[]): readonly string[] {
  const references = [...text.matchAll(/\bsteps\.([\w-]+)\.(outputs\.([\w-]+)|outcome)/g)];
  return references.flatMap(([reference, id, , output]) => {
    const step = steps.find((candidate) => candidate.id === id);
    if (step === undefined) return [`${where}: ${reference}: no such step before`];
    const action = definitions.find(({ name }) => name === ownAction(step.uses ?? ''));
    const known = output === undefined || output in (action?.outputs ?? {});
    return known ? [] : [`${where}: ${reference}: no such output`];
  });
}

function called(path: string): { readonly workflow: Workflow; readonly call: WorkflowCall } {
  const workflow = parseWorkflow(readText(path));
  const call = workflowCall(workflow);
  if (call === undefined) throw new Error(`${path} is not called`);
  return { workflow, call };
}

const jobs: readonly (readonly [string, Job])[] = [...ownWorkflows, ...callers].flatMap((path) =>
  Object.entries(parseWorkflow(readText(path)).jobs).map(
    ([name, job]) => [`${path} ${name}`, job] as const,
  ),
);

describe('the generated parts', () => {
  it.each(generatedWorkflows().map((workflow) => [workflow.path, workflow] as const))(
    'of %s are what stages and registries say',
    (path, workflow) => {
      const text = readText(path);
      expect(updateWorkflow(text, workflow, definitions)).toBe(text);
    },
  );

  it('are in every workflow that others call, and use one checkout', () => {
    expect(generatedWorkflows().map(({ path }) => path)).toEqual(
      expect.arrayContaining([...reusableWorkflows]),
    );
    const checkouts = [...ownWorkflows, ...callers, 'action.yml'].flatMap((path) =>
      [...readText(path).matchAll(/actions\/checkout@.*/g)].map(([found]) => found),
    );
    expect([...new Set(checkouts)]).toEqual([checkoutAction]);
  });
});

describe.each(reusableWorkflows)('%s', (path) => {
  const text = readText(path);
  const { workflow, call } = called(path);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

  it('says of each input, secret and output what it is', () => {
    const named = [call.inputs, call.secrets, call.outputs].flatMap((all) =>
      Object.values<{ readonly description?: string | undefined }>(all),
    );
    expect(Object.keys(call.outputs)).not.toEqual([]);
    for (const { description } of named) expect(description).toMatch(/^\S.{10,}\.$/);
  });

  it('begins with no right at all', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
  });

  it('asks only for inputs and secrets that it declares, and uses each', () => {
    const inputs = new Set(asked(text, /\binputs\.([\w-]+)/g));
    expect([...inputs].sort()).toEqual(Object.keys(call.inputs).sort());
    const secrets = new Set(asked(text, /\bsecrets\.([\w-]+)/g));
    expect([...secrets].sort()).toEqual(Object.keys(call.secrets).sort());
  });

  it('takes secrets by name, and requires none: those of an environment come with its job', () => {
    expect(text).not.toMatch(/secrets\s*\[|toJSON\(\s*secrets|secrets: inherit$/m);
    expect(Object.values(call.secrets).filter(({ required }) => required === true)).toEqual([]);
  });

  it('hands on only commits, digests, hashes and ids: a runner drops what contains a secret', () => {
    const harmless = new Set([
      'commit',
      'digests',
      'plan-hash',
      'plan-name',
      'reviews-before',
      'deployment',
    ]);
    const names = [
      ...Object.values(workflow.jobs).map(({ outputs }) => outputs ?? {}),
      call.outputs,
    ];
    expect(
      names.flatMap((outputs) => Object.keys(outputs)).filter((name) => !harmless.has(name)),
    ).toEqual([]);
  });

  it('reads outputs that there are', () => {
    const problems = Object.entries(workflow.jobs).flatMap(([name, job]) => [
      ...outputProblems(job.steps ?? [], job.steps ?? []),
      ...unknownOutputs(name, JSON.stringify([job.outputs, job.environment]), job.steps ?? []),
    ]);
    expect(problems).toEqual([]);
    for (const [, job, output] of text.matchAll(/\bjobs\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(workflow.jobs[job ?? '']?.outputs).toHaveProperty([output ?? '']);
    }
    for (const { needs, ...job } of Object.values(workflow.jobs)) {
      const references = JSON.stringify(job).matchAll(/\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g);
      for (const [, name, output] of references) {
        expect([needs].flat()).toContain(name);
        expect(workflow.jobs[name ?? '']?.outputs).toHaveProperty([output ?? '']);
      }
    }
  });

  it('gives each action what it takes and needs', () => {
    expect(callProblems(text)).toEqual([]);
  });

  it('runs its actions from the commit that the caller chose', () => {
    const actions = steps.map(({ uses }) => uses ?? '').filter((uses) => uses.includes('actions/'));
    const others = actions.filter((uses) => !uses.startsWith('$/actions/'));
    expect(others.filter((uses) => uses !== checkoutAction.split(' ')[0])).toEqual([]);
  });

  it('puts no input into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
  });
});

describe.each(jobs)('%s', (name, job) => {
  it('ends some day', () => {
    // A job that calls a workflow cannot have one; the called jobs have theirs.
    if (job.uses === undefined) expect(job['timeout-minutes']).toBeDefined();
  });

  it('has rights of its own', () => {
    expect(job.permissions).toBeInstanceOf(Object);
  });

  it('leaves order to the ledger, where it names an environment', () => {
    if (job.environment === undefined) return;
    // A group is taken before the approval: a run that nobody approves would block a rollback.
    expect(job.concurrency).toBeUndefined();
    expect(job.environment).toMatchObject({ deployment: false });
    if (!reusableWorkflows.some((path) => name.startsWith(path))) return;
    expect(job.environment).toEqual({
      name: '${{ inputs.environment }}',
      url: expect.stringMatching(/^\$\{\{ .+ \}\}/) as unknown,
      deployment: false,
    });
  });
});

describe('the root action', () => {
  const action = readRootAction();
  const { steps } = action.runs;
  const text = readText('action.yml');

  it('asks only for inputs that it declares, and uses each', () => {
    const inputs = new Set(asked(text, /\binputs\.([\w-]+)/g));
    expect([...inputs].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('has every connection and credential that its actions know', () => {
    const own = new Set([
      'environment',
      'commit',
      'reason',
      'target',
      'plan-hash',
      'reviews-before',
    ]);
    const fromSteps = new Set(steps.flatMap((step) => Object.keys(step.with ?? {})));
    // A user's choices whose default the actions know.
    const choices = ['restore', 'timeout', 'prepare', 'sarif', 'junit', 'json', 'comment'];
    const all = definitions.flatMap(({ inputs }) => Object.keys(inputs));
    const left = all.filter((name) => !fromSteps.has(name) && !choices.includes(name));
    expect([...new Set(left)]).toEqual([]);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining([...passedOn, ...own]));
  });

  it('gives each action what it takes and needs, and reads outputs that there are', () => {
    expect(stepProblems('action.yml', steps)).toEqual([]);
    expect(outputProblems(steps, steps)).toEqual([]);
    expect(unknownOutputs('outputs', JSON.stringify(action.outputs), steps)).toEqual([]);
  });

  it('puts no input into a shell, and leaves no credential behind', () => {
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout') === true);
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });
});

describe('permissions', () => {
  it.each([...ownWorkflows, ...callers])('of %s say why, beside them', (path) => {
    const lines = [
      ...readText(path).matchAll(/^ +(?:permissions: \{ .*|[a-z-]+: (?:read|write|none)\b.*)$/gm),
    ];
    expect(lines).not.toEqual([]);
    expect(lines.map(([line]) => line).filter((line) => !/[\w}] # \S.+/.test(line))).toEqual([]);
  });

  it.each(reusableWorkflows)('of %s are what its actions need, and no more', async (path) => {
    const text = readText(path);
    expect(await missingPermissions(root, path, text)).toEqual([]);
    const actions = Object.values(parseWorkflow(text).jobs).flatMap((job) =>
      (job.steps ?? []).map(({ uses }) => ownAction(uses ?? '')),
    );
    const needed = definitions
      .filter(({ name }) => actions.includes(name))
      .flatMap(({ permissions }) => Object.keys(permissions));
    expect(Object.keys(await permissionCeiling(root, text)).sort()).toEqual(
      [...new Set(needed)].sort(),
    );
  });

  it.each(callers)('that %s grants are enough for what it calls', async (path) => {
    const missing = await missingPermissions(root, path, readText(path), siblingsOf(path));
    expect(missing.map(missingPermissionText)).toEqual([]);
  });
});

describe('a caller', () => {
  const caller = (granted: readonly string[], workflow = ''): string =>
    [
      'name: Deploy',
      'on: push',
      ...(workflow === '' ? [] : [workflow]),
      'jobs:',
      '  production:',
      ...granted,
      `    uses: your-org/waybill/.github/workflows/promote.yml@${sha}`,
      '    with: { environment: production }',
      '    secrets: inherit',
    ].join('\n');
  const scopes = ['actions', 'checks', 'contents', 'packages', 'pull-requests'].map(
    (name) => `${name}: read`,
  );
  const enough = [...scopes, 'deployments: write', 'statuses: write'];
  const rights = (list: readonly string[]): readonly string[] => [
    '    permissions:',
    ...list.map((right) => `      ${right}`),
  ];
  const missing = async (text: string): Promise<string[]> =>
    (await missingPermissions(root, 'deploy.yml', text)).map(({ line }) => line).sort();

  it('that grants as much as the called jobs together ask for is let through', async () => {
    expect(await missing(caller(rights(enough)))).toEqual([]);
    expect(await missing(caller([], 'permissions: write-all'))).toEqual([]);
  });

  it('that grants less is told the file, the job and the line', async () => {
    const text = caller(rights(enough.filter((right) => !right.startsWith('deployments'))));
    const [found, ...others] = await missingPermissions(root, 'deploy.yml', text);
    expect(others).toEqual([]);
    if (found === undefined) throw new Error('nothing was found');
    expect(missingPermissionText(found)).toBe(
      `deploy.yml: the job \`production\` calls your-org/waybill/.github/workflows/promote.yml@${sha} without the right that it needs; add \`deployments: write\` under the job's \`permissions:\`.`,
    );
  });

  it('whose right is too low is told so too', async () => {
    const low = enough.map((right) => right.replace('statuses: write', 'statuses: read'));
    expect(await missing(caller(rights(low)))).toEqual(['statuses: write']);
    expect(await missing(caller([], 'permissions: read-all'))).toEqual([
      'deployments: write',
      'statuses: write',
    ]);
  });

  it("is judged by the job's own permissions, not by the workflow's beside them", async () => {
    const text = caller(rights(['contents: read']), 'permissions: write-all');
    expect(await missing(text)).toEqual(
      enough.filter((right) => right !== 'contents: read').sort(),
    );
  });

  it('without permissions has those of a careful organization', async () => {
    expect(await missing(caller([]))).toEqual([
      'actions: read',
      'checks: read',
      'deployments: write',
      'pull-requests: read',
      'statuses: write',
    ]);
  });

  const ownJob = (inputs: readonly string[]): string =>
    [
      'name: Deploy',
      'on: push',
      'permissions: { contents: read }',
      'jobs:',
      '  plan:',
      '    runs-on: ubuntu-24.04',
      '    steps:',
      `      - uses: your-org/waybill@${sha}`,
      '        with:',
      ...inputs.map((input) => `          ${input}`),
    ].join('\n');

  it('with a job of its own needs what the stage of the root action needs', async () => {
    expect(await missing(ownJob(['stage: verify']))).toEqual([]);
    expect(await missing(ownJob(['stage: release']))).toEqual([
      'id-token: write',
      'packages: write',
    ]);
    expect(await missing(ownJob(['stage: promote', 'environment: staging']))).toContain(
      'deployments: write',
    );
    const plan = ownJob(['stage: promote', 'environment: staging', "plan-only: 'true'"]);
    expect(await missing(plan)).not.toContain('deployments: write');
    // An expression may be either of the stages that take an environment.
    const either = ["stage: '${{ inputs.stage }}'", 'environment: staging'];
    expect(await missing(ownJob(either))).toContain('deployments: write');
  });

  it('by a workflow of its own grants what that asks for; a job without permissions asks for nothing', async () => {
    const path = '.github/workflows/all.yml';
    const text = caller(rights(['contents: read'])).replace(/uses: .*/, `uses: ./${path}`);
    const ofSibling = async (sibling: string): Promise<readonly string[]> =>
      (await missingPermissions(root, 'deploy.yml', text, new Map([[path, sibling]])))
        .map(({ line }) => line)
        .sort();
    const others = enough.filter((right) => right !== 'contents: read').sort();
    expect(await ofSibling(caller(rights(enough)))).toEqual(others);
    // What it calls in turn is asked of the first caller, too.
    expect(await ofSibling(caller([]))).toEqual(others);
  });

  it('that gives an unknown input, or lacks a required one, is told so', () => {
    expect(callProblems(caller([]))).toEqual([]);
    expect(callProblems(ownJob(['stage: verify']))).toEqual([]);
    expect(callProblems(ownJob(['stgae: verify']))).toEqual([
      `job plan, your-org/waybill@${sha}: the required input stage is missing`,
      `job plan, your-org/waybill@${sha}: there is no input stgae`,
    ]);
    expect(callProblems(caller([]).replace('environment: production', 'env: production'))).toEqual([
      'job production: the required input environment is missing',
      'job production: there is no input env',
    ]);
    const quoted = caller([]).replace('production }', "production, github-packages: 'true' }");
    expect(callProblems(quoted)).toEqual([
      'job production: the input github-packages is no boolean',
    ]);
    expect(callProblems(quoted.replace("'true'", 'true'))).toEqual([]);
  });

  it.each(callers)('among the examples gives what there is: %s', (path) => {
    expect(callProblems(readText(path), siblingsOf(path))).toEqual([]);
  });
});

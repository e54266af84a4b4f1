import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { part as act } from '../parts/act.ts';
import type { ActJob, ActStep, JobEvent } from './act-log.ts';
import { runAct, type ActRequest, type ActRun } from './act-run.ts';

const installation = await act.install();
const test = installation.kind === 'ready' ? it : it.skip;
const program = installation.kind === 'ready' ? installation.program : '';

const parent = '1'.repeat(40);
const variant = '2'.repeat(40);
const secrets = {
  GITHUB_TOKEN: 'ghs_token_of_the_run',
  KEY: '-----BEGIN KEY-----\nline of a key\n',
};

const rootAction = `name: root
description: A composite whose steps name their own repository in full.
inputs:
  stage: { description: which, required: true }
  token: { description: a token, default: '\${{ github.token }}' }
outputs:
  told: { description: what the first step said, value: '\${{ steps.first.outputs.said }}' }
runs:
  using: composite
  steps:
    - id: first
      uses: your-org/waybill/actions/say@${parent}
      with: { text: '\${{ inputs.stage }}', token: '\${{ inputs.token }}' }
    - id: second
      uses: your-org/waybill/actions/say@${parent}
      with: { text: second, then: "\${{ inputs.stage == 'bad' && 'fail' || inputs.stage == 'slow' && 'wait' || '' }}" }
    - id: third
      if: always() && steps.first.outputs.said != ''
      uses: your-org/waybill/actions/say@${parent}
      with: { text: third }
`;

const sayAction = `name: say
description: Says a text, and says at the job's end that it did.
inputs:
  text: { description: what, required: true }
  token: { description: a token, default: '' }
  then: { description: fail or wait, default: '' }
outputs:
  said: { description: the text }
runs:
  using: node24
  main: ../../dist/say.mjs
  post: ../../dist/post.mjs
  post-if: always()
`;

const say = `import { appendFileSync } from 'node:fs';
const { env } = process;
console.log('::add-mask::a masked word');
console.log([process.version, env.INPUT_TEXT, env.INPUT_TOKEN, 'a masked word'].join(' '));
for (const name of ['GITHUB_SHA', 'GITHUB_REF', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_API_URL', 'GITHUB_ACTOR', 'HOME', 'LEAK'])
  console.log(name + '=' + env[name]);
appendFileSync(env.GITHUB_OUTPUT, 'said=' + env.INPUT_TEXT + '\\njson<<END\\n{\\n}\\nEND\\n');
appendFileSync(env.GITHUB_STATE, 'said=' + env.INPUT_TEXT + '\\n');
appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env.INPUT_TEXT + '\\n');
if (env.INPUT_THEN === 'fail') {
  console.log('::error title=Refused::not this one');
  process.exitCode = 1;
}
if (env.INPUT_THEN === 'wait') {
  console.log('waits');
  setInterval(() => undefined, 1000);
}
`;

const post = `import { appendFileSync } from 'node:fs';
console.log('after ' + process.env.STATE_said);
appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'after ' + process.env.STATE_said + '\\n');
`;

const workflow = `name: Flow
on:
  workflow_dispatch: { inputs: { stage: { type: string } } }
  workflow_run: { workflows: [Other], types: [completed] }
permissions: {}
jobs:
  plan:
    name: Plan
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    outputs: { told: '\${{ steps.work.outputs.told }}' }
    steps:
      - id: work
        uses: your-org/waybill@${variant}
        with: { stage: "\${{ inputs.stage || github.event.workflow_run.head_branch }}" }
  work:
    name: Production · plan \${{ needs.plan.outputs.told }}
    needs: plan
    runs-on: ubuntu-24.04
    environment: { name: production, url: 'https://example.com' }
    steps:
      - id: work
        uses: your-org/waybill@${variant}
        with: { stage: '\${{ vars.GREETING }}', token: '\${{ secrets.KEY }}' }
  called:
    needs: [plan]
    uses: your-org/waybill/.github/workflows/called.yml@${variant}
    with: { text: there }
    secrets: { KEY: '\${{ secrets.KEY }}' }
  last:
    needs: [work, called]
    if: always()
    runs-on: ubuntu-24.04
    steps:
      - run: echo "\${{ needs.work.result }} \${{ needs.called.outputs.said }}"
`;

const called = `on:
  workflow_call:
    inputs: { text: { type: string, required: true } }
    secrets: { KEY: { required: false } }
    outputs: { said: { value: '\${{ jobs.inner.outputs.said }}' } }
permissions: {}
jobs:
  inner:
    runs-on: ubuntu-24.04
    outputs: { said: '\${{ steps.say.outputs.said }}' }
    steps:
      - id: say
        uses: your-org/waybill/actions/say@${parent}
        with: { text: '\${{ inputs.text }}', token: '\${{ secrets.KEY }}' }
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waybill-act-test-'));
  const files = {
    'waybill/action.yml': rootAction,
    'waybill/actions/say/action.yml': sayAction,
    'waybill/dist/say.mjs': say,
    'waybill/dist/post.mjs': post,
    'waybill/.github/workflows/called.yml': called,
    'caller/.github/workflows/flow.yml': workflow,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await cp(join(folder, 'waybill'), join(folder, 'child'), { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function run(stage: string, more: Partial<ActRequest> = {}): Promise<ActRun> {
  return await runAct({
    program,
    folder: join(folder, 'caller'),
    workflow: '.github/workflows/flow.yml',
    event: { name: 'workflow_dispatch', payload: { inputs: { stage }, ref: 'refs/heads/main' } },
    context: {
      repository: 'acme/plans',
      ref: 'refs/heads/main',
      sha: '3'.repeat(40),
      actor: 'erin',
      run: '4711',
      attempt: 2,
      serverUrl: 'http://127.0.0.1:1',
      apiUrl: 'http://127.0.0.1:1/api/v3',
    },
    secrets,
    variables: { GREETING: 'hello' },
    actions: {
      [`your-org/waybill@${variant}`]: join(folder, 'child'),
      [`your-org/waybill@${parent}`]: join(folder, 'waybill'),
    },
    ...more,
  });
}

/** The command line of every process of this machine. */
function commandLines(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
      } catch {
        return [];
      }
    });
}

function jobOf(act: ActRun, name: string): ActJob {
  const job = act.jobs.find((each) => each.name === name);
  if (job === undefined) throw new Error(`no job ${name} in\n${act.log}`);
  return job;
}

function stepOf(job: ActJob, id: string, stage: ActStep['stage'] = 'Main'): ActStep | undefined {
  return job.steps.find((step) => step.id === id && step.stage === stage);
}

describe('a run with act', () => {
  test('reads jobs, steps, outputs, summaries and post steps of a composite', async () => {
    const events: JobEvent[] = [];
    const ended = await run('good', { onJob: (event) => events.push(event) });
    expect(ended.exitCode).toBe(0);
    expect(ended.jobs.map(({ name, result }) => `${name}: ${result}`).sort()).toEqual([
      'Flow/Plan: success',
      'Flow/Production · plan good: success',
      'Flow/last: success',
      'called/called.yml/inner: success',
    ]);
    const plan = jobOf(ended, 'Flow/Plan');
    expect(stepOf(plan, 'work')).toMatchObject({ outcome: 'success', summary: '' });
    expect(stepOf(plan, 'work')?.outputs['told']).toBe('good');
    expect(stepOf(plan, 'work/first')).toMatchObject({
      outputs: { said: 'good', json: '{\n}' },
      summary: '# good\n',
    });
    for (const id of ['first', 'second', 'third'])
      expect(stepOf(plan, `work/${id}`, 'Post')?.outcome).toBe('success');
    expect(stepOf(plan, 'work/first', 'Post')?.summary).toBe('after good\n');
    expect(stepOf(jobOf(ended, 'Flow/last'), '0')?.log).toEqual(['success there']);
    expect(events.slice(0, 2).map(({ kind, id }) => `${id} ${kind}`)).toEqual([
      'plan started',
      'plan ended',
    ]);
  });

  test('gives steps the run that was asked for, and nothing else of this process', async () => {
    process.env['LEAK'] = 'leaked';
    const ended = await run('good');
    delete process.env['LEAK'];
    const { log } = stepOf(jobOf(ended, 'Flow/Plan'), 'work/first') ?? { log: [] };
    expect(log[0]).toBe(`${process.version} good *** ***`);
    expect(log).toEqual(
      expect.arrayContaining([
        `GITHUB_SHA=${'3'.repeat(40)}`,
        'GITHUB_REF=refs/heads/main',
        'GITHUB_RUN_ID=4711',
        'GITHUB_RUN_ATTEMPT=2',
        'GITHUB_API_URL=http://127.0.0.1:1/api/v3',
        'GITHUB_ACTOR=erin',
        'LEAK=undefined',
      ]),
    );
    expect(log.find((line) => line.startsWith('HOME='))).toContain('waybill-act-');
    expect(ended.log).not.toContain('ghs_token_of_the_run');
    expect(ended.log).not.toContain('a masked word');
  });

  test('shows no secret in the list of processes', async () => {
    const seen: string[] = [];
    await run('good', {
      onLine: () => {
        if (seen.length === 0) seen.push(...commandLines());
      },
    });
    expect(seen.some((line) => line.includes('--secret-file'))).toBe(true);
    for (const value of Object.values(secrets))
      expect(seen.filter((line) => line.includes(value.trim()))).toEqual([]);
  });

  test('takes workflow_run too, and finds what failed', async () => {
    const ended = await run('', {
      event: { name: 'workflow_run', payload: { workflow_run: { head_branch: 'bad' } } },
    });
    expect(ended.exitCode).toBe(1);
    expect(ended.jobs.map(({ name, result }) => `${name}: ${result}`)).toEqual([
      'Flow/Plan: failure',
      'Flow/last: success',
    ]);
    const plan = jobOf(ended, 'Flow/Plan');
    expect(stepOf(plan, 'work')?.outcome).toBe('failure');
    expect(stepOf(plan, 'work/second')?.log.join('\n')).toContain('not this one');
    expect(stepOf(plan, 'work/third')?.outcome).toBe('success');
    expect(stepOf(jobOf(ended, 'Flow/last'), '0')?.log).toEqual(['skipped']);
  });

  test('cancelled, kills the step, and its post step still runs', async () => {
    const controller = new AbortController();
    const ended = await run('slow', {
      cancel: controller.signal,
      onLine: (line) => {
        if (line.includes('"waits')) controller.abort();
      },
    });
    const plan = jobOf(ended, 'Flow/Plan');
    expect(plan.result).toBe('failure');
    expect(stepOf(plan, 'work/second')?.outcome).toBe('failure');
    expect(stepOf(plan, 'work/third')).toBeUndefined();
    expect(stepOf(plan, 'work/second', 'Post')?.log).toEqual(['after second']);
  });

  test('ends one that does not end', async () => {
    await expect(run('slow', { timeoutMilliseconds: 3000 })).rejects.toThrow('end in time');
  });
});

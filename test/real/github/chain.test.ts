import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deploymentEvidence, phaseOf } from '@waybill/ledger';
import type { RequestFilter } from '@waybill/oci';
import { z } from 'zod';
import { part as act } from '../parts/act.ts';
import { part as openapi } from '../parts/github-openapi.ts';
import {
  deployJob,
  jobNames,
  main,
  merge,
  newest,
  opsRefs,
  propose,
  pushed,
  ready,
  shownDeployments,
  shownStatuses,
  succeeded,
} from './chain-world.ts';
import { exampleFiles, featureFiles, reusableForm, workflowsOf } from './example.ts';
import { stories } from './stories.ts';
import { jobOf, runWorkflow, stepOf, type WorkflowCall, type WorkflowEnd } from './workflow-run.ts';
import { createGithubWorld, type GithubWorld } from './world.ts';

const installation = await act.install();
const description = await openapi.install();
const test = installation.kind === 'ready' ? it : it.skip;

const minute = 60_000;
/** Everything that pushes something into a registry. */
const pushes: RequestFilter = { method: ['POST', 'PUT', 'PATCH'] };
const digestsSchema = z.record(z.string(), z.string());

let world: GithubWorld;
/** What runs before. */
let first: WorkflowEnd;
/** The second release, and its run. */
let feature: string;
let released: WorkflowEnd;

beforeAll(async () => {
  if (installation.kind !== 'ready') return;
  world = await createGithubWorld({
    act: installation.program,
    // The first commit has the other form, calls of Waybill's own workflows; the second one brings the example's.
    change: reusableForm,
    ...(description.kind === 'ready' ? { openapi: description.program } : {}),
  });
}, 3 * minute);

afterAll(async () => {
  if (installation.kind === 'ready') await world.close();
});

describe('the workflows of the example, run by act from a repository of its own', () => {
  test(
    'bring the first release to staging and production, by calls of Waybill’s own workflows',
    async () => {
      first = succeeded(await runWorkflow(world, pushed(world.baseline)));
      expect(first.run.referenced.map(({ path }) => path)).toContain(
        `your-org/waybill/.github/workflows/promote.yml@${world.waybill.variant}`,
      );
      expect(await ready(world, 'staging')).toMatchObject({ commit: world.baseline });
      expect(await ready(world, 'production')).toMatchObject({ commit: world.baseline });
    },
    4 * minute,
  );

  test(
    'verify a pull request, without any secret',
    async () => {
      const { pull, head } = await propose(world, 'feature', {
        ...workflowsOf(await exampleFiles(world.places)),
        ...(await featureFiles(world.places)),
      });
      const end = succeeded(
        await runWorkflow(world, {
          workflow: '.github/workflows/verify.yml',
          event: 'pull_request',
          ref: `refs/pull/${String(pull.number)}/merge`,
          sha: head,
          headBranch: 'feature',
        }),
      );
      expect(stepOf(jobOf(end, 'Verify'), 'contract').summary).toContain('openapi');
      feature = await world.plans.pulls.merge(pull.number, { by: 'erin' });
      expect(await world.plans.head('main')).toBe(feature);
    },
    minute,
  );

  test(
    'release the merge, stage it, and bring it to production after a review of its plan',
    async () => {
      released = succeeded(await runWorkflow(world, pushed(feature)));
      expect(jobNames(released)).toEqual([
        'Release/Release: success',
        'plan/Plan/Plan: success',
        'staging/Deploy/staging · plan …: success',
        'plan/Plan/Plan: success',
        'production/Deploy/production · plan …: success',
      ]);
      expect(await ready(world, 'production')).toEqual({
        status: 'ready',
        commit: feature,
        schema: 3,
      });
    },
    4 * minute,
  );

  test('give staging and production the very digests of the release', () => {
    const { outputs } = stepOf(jobOf(released, 'Release'), 'build');
    const digests = digestsSchema.parse(JSON.parse(outputs['digests'] ?? ''));
    expect(Object.keys(digests)).toEqual(['app', 'migrator']);
    expect(world.environments.status('staging')?.images).toEqual(digests);
    expect(world.environments.status('production')?.images).toEqual(digests);
  });

  test('show the approver the hash of the plan that is then carried out', async () => {
    const plan = released.jobs.filter(({ name }) => name === 'plan/Plan/Plan').at(1);
    const check = stepOf(plan ?? jobOf(released, 'Plan'), 'check');
    const hash = check.outputs['plan-hash'] ?? '';
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(deployJob(released, 'production').name).toContain(hash.slice(7, 19));
    for (const shown of [hash, feature, 'production/deploy.env', `plans-app:sha-${feature}`])
      expect(check.summary).toContain(shown);
    const record = await newest(world, 'production');
    expect(deploymentEvidence(record, 'requested')?.planHash).toBe(hash);
  });

  test('record who approved, in which run and attempt, and that the time was observed', async () => {
    const record = await newest(world, 'production');
    expect(phaseOf(record)).toBe('accepted');
    expect(deploymentEvidence(record, 'approved')).toMatchObject({
      by: [
        {
          approver: 'dana',
          source: 'environment',
          run: String(released.run.id),
          attempt: 1,
          observed: 'job-start',
          comment: 'the plan is what we agreed on',
        },
      ],
    });
  });

  test('summarize the deployment, and give its address to the environment', () => {
    const job = deployJob(released, 'production');
    expect(stepOf(job, 'finish').summary).toContain('production: accepted');
    expect(stepOf(job, 'finish').summary).toContain(feature.slice(0, 12));
    expect(stepOf(job, 'check').outputs['environment-url']).toBe(
      world.environments.url('production'),
    );
  });

  test('show deployments of the promoted commits, and none that is still under way', () => {
    expect(shownDeployments(world)).toEqual([
      `staging ${world.baseline} inactive`,
      `production ${world.baseline} inactive`,
      `staging ${feature} success`,
      `production ${feature} success`,
    ]);
    const shown = world.plans.state().deployments.at(-1)?.statuses.at(-1);
    expect(shown).toMatchObject({
      environmentUrl: world.environments.url('production'),
      logUrl: `${world.github.url}/acme/plans/actions/runs/${String(released.run.id)}`,
    });
  });

  test('set a status for each gate and each environment', () => {
    const statuses = shownStatuses(world, feature);
    for (const environment of ['staging', 'production']) {
      expect(statuses).toContain(`waybill / ${environment}: success`);
      for (const gate of ['run', 'protected-branch', 'same-digest', 'signature', 'checks'])
        expect(statuses).toContain(`waybill / ${environment} / ${gate}: success`);
    }
    expect(statuses.filter((line) => !line.endsWith(': success'))).toEqual([]);
  });

  test('write nothing but statuses before the environment’s job, and read ops with a token that only reads', () => {
    const requests = released.requestsOf('plan/Plan/Plan');
    const writes = requests.filter(
      ({ method, path }) => method !== 'GET' && !path.endsWith('/git-upload-pack'),
    );
    expect(new Set(writes.map(({ path }) => path))).toEqual(
      new Set([`/repos/acme/plans/statuses/${feature}`]),
    );
    const readers = requests.filter(({ path }) => path.startsWith('/acme/ops'));
    expect(new Set(readers.map(({ login }) => login))).toEqual(new Set(['plans-reader']));
  });

  test('tell no secret', () => {
    for (const secret of Object.values(world.secrets))
      for (const line of secret.split('\n').filter((each) => each.length > 16))
        expect(released.log).not.toContain(line);
  });

  test(
    'change nothing when the run is started again',
    async () => {
      const before = { refs: await opsRefs(world), pushes: world.registry.requests.count(pushes) };
      const deployments = world.plans.state().deployments;
      const end = succeeded(await runWorkflow(world, { ...pushed(feature), again: released.run }));
      expect(end.run.attempt).toBe(2);
      const build = (run: WorkflowEnd): string | undefined =>
        stepOf(jobOf(run, 'Release'), 'build').outputs['digests'];
      expect(build(end)).toBe(build(released));
      expect(await opsRefs(world)).toBe(before.refs);
      expect(world.registry.requests.count(pushes)).toBe(before.pushes);
      expect(world.plans.state().deployments).toEqual(deployments);
    },
    4 * minute,
  );
});

describe('what must not come through', () => {
  for (const story of stories) {
    test(
      `${story.title}: ${story.code}`,
      async () => {
        const answer = await story.tell({ world, first, feature });
        expect(answer.codes).toContain(story.code);
        expect(answer.refused).toBe(true);
        if (answer.status !== undefined)
          expect(shownStatuses(world, answer.commit)).toContain(answer.status);
      },
      2 * minute,
    );
  }
});

describe('going back', () => {
  const rollback: WorkflowCall = {
    workflow: '.github/workflows/rollback.yml',
    event: 'workflow_dispatch',
    ref: main,
    sha: '',
    inputs: { environment: 'production', target: 'previous', reason: 'plans are lost' },
    actor: 'olga',
  };

  test(
    'is refused in the environment’s job where nobody reviewed it: an administrator let it through',
    async () => {
      const end = await runWorkflow(world, { ...rollback, sha: feature });
      expect(jobNames(end)).toEqual([
        'plan/Plan/Plan: success',
        'rollback/Deploy/production · plan …: failure',
      ]);
      const start = stepOf(deployJob(end, 'production'), 'start');
      expect(start.outputs['result']).toContain('GATE_APPROVAL_BYPASSED');
      expect(await ready(world, 'production')).toMatchObject({ commit: feature });
    },
    2 * minute,
  );

  test(
    'brings the release before to production, and builds nothing',
    async () => {
      const before = world.registry.requests.count(pushes);
      const staged = await newest(world, 'staging');
      const end = succeeded(
        await runWorkflow(world, { ...rollback, sha: feature, reviewer: 'dana' }),
      );
      expect(world.registry.requests.count(pushes)).toBe(before);
      expect(deployJob(end, 'production').steps.map(({ id }) => id)).not.toContain('0/migrate');
      expect(await ready(world, 'production')).toMatchObject({ commit: world.baseline });
      const record = await newest(world, 'production');
      expect(record.commit).toBe(world.baseline);
      expect(deploymentEvidence(record, 'requested')).toMatchObject({
        kind: 'rollback',
        requestedBy: 'olga',
        reason: 'plans are lost',
      });
      expect(await newest(world, 'staging')).toEqual(staged);
      expect(shownDeployments(world).slice(-2)).toEqual([
        `production ${feature} inactive`,
        `production ${world.baseline} success`,
      ]);
    },
    3 * minute,
  );
});

describe('a run that is cancelled while it waits until the release is ready', () => {
  test(
    'leaves no deployment under way, and frees the environment',
    async () => {
      const slow = await merge(world, 'slow', {
        'src/routes.mjs': await neverReady(),
      });
      const controller = new AbortController();
      const end = await runWorkflow(world, {
        ...pushed(slow),
        cancel: controller.signal,
        onLine: (line) => {
          if (line.includes('/api/ready to answer')) controller.abort();
        },
      });
      // What it said, where it ended before it was cancelled.
      const said = controller.signal.aborted ? '' : end.log.slice(-6000);
      expect({ said, conclusion: end.run.conclusion }).toEqual({
        said: '',
        conclusion: 'cancelled',
      });
      expect(end.exitCode).not.toBe(0);
      const record = await newest(world, 'staging');
      expect(record.commit).toBe(slow);
      expect(phaseOf(record)).toBe('interrupted');
      expect(await world.ledger.lock('staging')).toBeUndefined();
      expect(shownDeployments(world).at(-1)).toBe(`staging ${slow} failure`);
      expect(await ready(world, 'staging')).toMatchObject({ commit: feature });
    },
    3 * minute,
  );

  /** The application as it is, but for what it says of its readiness. */
  async function neverReady(): Promise<string> {
    const text = await world.plans.git('show', `${feature}:src/routes.mjs`);
    return text.replace('schema >= neededSchema', 'schema < 0');
  }
});

test('every answer of the fake is one that GitHub describes', () => {
  expect(world.github.violations).toEqual([]);
});

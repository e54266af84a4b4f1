import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, policyOf, type ApplicationConfig } from '@waybill/config';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { callerForms, maximumLines, type CallerRequest, type WorkflowFile } from './caller-form.ts';
import { callerWorkflows } from './caller-workflows.ts';
import { secretPlaces } from './next-steps.ts';
import { smallestApplication } from './smallest-application.ts';
import { credentialLawBreaches, readingSecrets } from './testing/credential-law.ts';
import {
  eventsOf,
  jobCredentials,
  readWorkflow,
  type Workflow,
  type Workflows,
} from './testing/job-credentials.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const uses = { repository: 'your-org/waybill', commit: '0'.repeat(40), version: 'v0.1.0' };

function requestFor(text: string, changes: Partial<CallerRequest> = {}): CallerRequest {
  const config = parseApplicationConfig(text, 'waybill.yaml');
  const policy = policyOf(config);
  if (policy === undefined) throw new Error('The description has no policy.');
  const form = 'own-jobs' as const;
  const variant = 'github' as const;
  return { form, variant, uses, config, configPath: 'waybill.yaml', policy, ...changes };
}

const example = requestFor(
  readFileSync(join(root, 'examples', 'compose-host', 'waybill.yaml'), 'utf8'),
);

const own = ['verify', 'release', 'promote', 'rollback'].map((name) => {
  const path = `.github/workflows/${name}.yml`;
  return [`${uses.repository}/${path}`, readFileSync(join(root, path), 'utf8')] as const;
});

/** The files, and those of Waybill's own workflows that they call. */
function workflowsOf(files: readonly WorkflowFile[]): Workflows {
  return new Map([...files.map(({ path, text }) => [path, text] as const), ...own]);
}

function restricted({ policy }: CallerRequest): readonly string[] {
  return [
    'release',
    ...policy.environments.filter(({ from }) => from === 'protected').map(({ name }) => name),
  ];
}

function breaches(request: CallerRequest, files = callerWorkflows(request)): readonly string[] {
  return credentialLawBreaches(jobCredentials(workflowsOf(files)), restricted(request));
}

function parsed(file: WorkflowFile): Workflow {
  return readWorkflow(file.text);
}

function changed(
  files: readonly WorkflowFile[],
  name: string,
  change: (text: string) => string,
): readonly WorkflowFile[] {
  return files.map((file) => {
    if (!file.path.endsWith(`/${name}.yml`)) return file;
    const text = change(file.text);
    if (text === file.text) throw new Error(`The change leaves ${name} as it is.`);
    return { ...file, text };
  });
}

describe('what init writes for the example', () => {
  const files = callerWorkflows(example);
  const jobs = jobCredentials(workflowsOf(files));

  it('verifies pull requests, releases pushes, promotes in order, rolls back by hand', () => {
    expect(jobs.map(({ job }) => job.replaceAll('.github/workflows/', ''))).toEqual([
      'verify.yml → verify',
      'release.yml → release',
      'release.yml → environments → staging → plan → plan',
      'release.yml → environments → staging → deploy',
      'release.yml → environments → production → plan → plan',
      'release.yml → environments → production → deploy',
      'promote.yml → staging → plan → plan',
      'promote.yml → staging → deploy',
      'promote.yml → production → plan → plan',
      'promote.yml → production → deploy',
      'rollback.yml → rollback → plan → plan',
      'rollback.yml → rollback → deploy',
    ]);
  });

  it('gives each job the secrets that it needs, by name, and no other', () => {
    const reading = ['OPS_READ_TOKEN', 'REGISTRY_READ_PASSWORD', 'REGISTRY_READ_USERNAME'];
    for (const { job, secrets, environments } of jobs) {
      if (job.endsWith('plan'))
        expect({ secrets, environments }).toEqual({ secrets: reading, environments: [] });
      else if (job.endsWith('deploy'))
        expect(secrets).toEqual(['LEDGER_KEY', 'MIGRATION_ENV', 'OPS_TOKEN', ...reading.slice(1)]);
      else if (job.endsWith('release'))
        expect(secrets).toEqual([
          'OPS_TOKEN',
          'REGISTRY_PASSWORD',
          'REGISTRY_USERNAME',
          'SIGNING_KEY',
        ]);
      else
        expect({ job, secrets }).toEqual({
          job: '.github/workflows/verify.yml → verify',
          secrets: [],
        });
    }
    expect(
      jobs.find(({ job }) => job.startsWith('.github/workflows/rollback') && job.endsWith('deploy'))
        ?.environments,
    ).toEqual(['staging', 'production']);
  });

  it('gives a kubeconfig to the jobs of environments, where one of them runs in a cluster', () => {
    const target = `    target: { kind: kubernetes, namespace: shop, workloads: [Deployment/app] }\n`;
    const text = readFileSync(join(root, 'examples', 'compose-host', 'waybill.yaml'), 'utf8');
    const inCluster = requestFor(
      text.replace(/^( +)- name: production\n/m, `$&$1${target.slice(2)}`),
    );
    const found = jobCredentials(workflowsOf(callerWorkflows(inCluster)));
    for (const { job, secrets } of found)
      expect({ job, has: secrets.includes('KUBECONFIG') }).toEqual({
        job,
        has: job.endsWith('deploy'),
      });
    expect(secretPlaces(inCluster)).toContainEqual(
      expect.objectContaining({ name: 'KUBECONFIG', environments: ['production'] }),
    );
  });

  it('says of each secret that a job reads where it has to lie, and of no other', () => {
    const places = secretPlaces(example).flatMap(({ name, environments: where }) =>
      name.split(', ').map((one) => [one, where] as const),
    );
    expect(new Set(places.map(([name]) => name))).toEqual(
      new Set(jobs.flatMap(({ secrets }) => secrets)),
    );
    for (const { secrets, environments: named } of jobs) {
      for (const secret of secrets) {
        const where = places.find(([name]) => name === secret)?.[1] ?? [];
        if (where.length > 0) expect(where).toEqual(expect.arrayContaining([...named]));
        else expect(readingSecrets).toContain(secret);
      }
    }
  });

  it('shows the plan in the name of the job that is approved, and hands it on', () => {
    const deploy = files.find(({ path }) => path.endsWith('/deploy.yml'))?.text ?? '';
    expect(deploy).toContain(
      'name: ${{ inputs.environment }} · plan ${{ needs.plan.outputs.plan-name }}',
    );
    expect(deploy).toContain("plan-hash: '${{ needs.plan.outputs.plan-hash }}'");
    expect(deploy).toContain("reviews-before: '${{ needs.plan.outputs.reviews-before }}'");
  });

  it('is what the example has', () => {
    for (const { path, text } of files) {
      expect(readFileSync(join(root, 'examples', 'compose-host', path), 'utf8')).toBe(text);
    }
  });
});

describe.each(callerForms)('the form %s', (form) => {
  const request = { ...example, form };
  const files = callerWorkflows(request);

  it('grants every called workflow what its jobs ask for', () => {
    const workflows = workflowsOf(files);
    for (const file of files) {
      for (const [id, job] of Object.entries(parsed(file).jobs)) {
        if (job.uses === undefined) continue;
        const path = /^(?:\.\/)?(.+?)(?:@.*)?$/.exec(job.uses)?.[1] ?? '';
        const called = readWorkflow(workflows.get(path) ?? '');
        for (const asked of Object.values(called.jobs)) {
          expect({ id, granted: job.permissions }).toEqual({
            id,
            granted: expect.objectContaining(asked.permissions as Record<string, string>),
          });
        }
      }
    }
  });

  it('differs for servers that do not know environment.deployment in nothing else', () => {
    const plain = callerWorkflows({ ...request, variant: 'compatible' });
    expect(plain.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    for (const [index, { text }] of plain.entries()) {
      expect(text).not.toContain('deployment: false');
      expect(files[index]?.text.replaceAll(', deployment: false', '')).toBe(text);
    }
  });
});

describe('the credential law', () => {
  it('holds in what init writes', () => {
    expect(breaches(example)).toEqual([]);
  });

  it('holds in the reusable form', () => {
    expect(breaches({ ...example, form: 'reusable' })).toEqual([]);
  });

  it.each([
    [
      'a plan that is handed the token that writes',
      'deploy',
      (text: string) =>
        text.replace(
          "OPS_READ_TOKEN: '${{ secrets.OPS_READ_TOKEN }}'",
          "OPS_READ_TOKEN: '${{ secrets.OPS_TOKEN }}'",
        ),
      ['reads OPS_TOKEN outside'],
    ],
    [
      'a plan that inherits all and reads all',
      'plan',
      (text: string) =>
        text.replace(
          '    name: Plan\n',
          "    name: Plan\n    env: { ALL: '${{ toJSON(secrets) }}' }\n",
        ),
      ['reads * outside'],
    ],
    [
      'a job without its environment',
      'release',
      (text: string) => text.replace(/^ {4}environment: .*\n/m, ''),
      [
        'reads OPS_TOKEN outside',
        'reads SIGNING_KEY outside',
        'reads REGISTRY_PASSWORD outside',
        'has packages: write outside',
      ],
    ],
    [
      'an environment that nobody restricts',
      'promote',
      (text: string) => text.replace('environment: staging', 'environment: stagin'),
      ['names the environment stagin'],
    ],
    [
      'a choice of an environment that nobody restricts',
      'rollback',
      (text: string) => text.replace('[staging, ', '[stagin, '),
      ['names the environment stagin'],
    ],
    [
      'a dispatch with any environment',
      'rollback',
      (text: string) => text.replace('type: choice, ', '').replace(/options: \[[^\]]*\], /, ''),
      ['names the environment ?'],
    ],
    [
      'a pull request with a secret',
      'verify',
      (text: string) =>
        text.replace(
          '          stage: verify\n',
          '          stage: verify\n          ops-token: ${{ secrets.OPS_READ_TOKEN }}\n',
        ),
      ['in a run of a pull request'],
    ],
    [
      'a secret for the whole file',
      'release',
      (text: string) =>
        text
          .replace('jobs:\n', 'env: { T: "${{ secrets.OPS_TOKEN }}" }\njobs:\n')
          .replace(/^ {4}environment: .*\n/m, ''),
      ['reads OPS_TOKEN outside'],
    ],
    [
      'rights for everything',
      'verify',
      (text: string) => text.replace('{ contents: read }', 'write-all'),
      ['has *: write outside'],
    ],
  ])('is seen to be broken by %s', (_case, name, change, expected) => {
    const found = breaches(example, changed(callerWorkflows(example), name, change)).join('\n');
    for (const sentence of expected) expect(found).toContain(sentence);
  });
});

const environmentName = fc
  .stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .filter((name) => name !== 'release' && name !== 'none');

/** Environments in any order, with and without approvals, reached after any earlier one or none. */
const environments = fc
  .uniqueArray(
    fc.record({
      name: fc.oneof(environmentName, fc.constantFrom('on', 'true', 'null', '1e3', 'next', 'plan')),
      from: fc.constantFrom('protected', 'protected', 'protected', 'any'),
      approval: fc.constantFrom({ required: 0 }, { required: 1, given: 'environment' }),
      after: fc.option(fc.nat(), { nil: undefined }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 12 },
  )
  .filter((all) => all.some(({ from }) => from === 'protected'))
  .map((all) =>
    all.map(({ after, ...environment }, index) => {
      const earlier = all.slice(0, index).filter(({ from }) => from === 'protected');
      const chosen = after === undefined ? undefined : earlier[after % (earlier.length + 1)];
      return {
        ...environment,
        ...(after === undefined || environment.from === 'any'
          ? {}
          : { after: chosen?.name ?? 'none' }),
        url: 'https://plans.example.com',
        'desired-state': [
          {
            file: `${environment.name}/deploy.env`,
            format: 'dotenv',
            images: { app: 'APP_IMAGE' },
          },
        ],
      };
    }),
  );

const requests = fc
  .record({
    environments,
    form: fc.constantFrom(...callerForms),
    variant: fc.constantFrom('github' as const, 'compatible' as const),
    branch: fc.constantFrom('main', 'release/1.x', 'true', 'c++', "it's"),
    registry: fc.constantFrom('ghcr.io', 'registry.example.com:5000'),
    ops: fc.constantFrom(undefined, 'https://git.example.com/acme/ops.git'),
    configPath: fc.constantFrom('waybill.yaml', 'deploy/way bill.yaml'),
  })
  .map(({ environments: list, form, variant, branch, registry, ops, configPath }) => {
    const application: ApplicationConfig | Record<string, unknown> = {
      version: 1,
      application: 'plans',
      branch,
      ...(ops === undefined ? {} : { ops: { repository: ops } }),
      images: [
        {
          name: 'app',
          repository: `${registry}/acme/plans`,
          assemble: {
            base: 'scratch',
            layers: [{ from: 'dist', to: '/app' }],
            entrypoint: ['/app/server'],
          },
        },
      ],
      policy: { environments: list },
    };
    return requestFor(stringify(application), { form, variant, configPath });
  });

describe('for every policy', () => {
  it('files are short, parse, need what exists, and keep the law', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const files = callerWorkflows(request);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
        for (const file of files) {
          expect(file.text.split('\n').length - 1).toBeLessThanOrEqual(maximumLines);
          const workflow = parsed(file);
          expect(workflow.permissions).toEqual({});
          expectNeedsExist(workflow);
        }
        expect(breaches(request, files)).toEqual([]);
        expectOrder(request, files);
      }),
      { numRuns: 60 },
    );
  });
});

function expectNeedsExist(workflow: Workflow): void {
  const ids = Object.keys(workflow.jobs);
  for (const [index, job] of Object.values(workflow.jobs).entries()) {
    const needs = typeof job.needs === 'string' ? [job.needs] : (job.needs ?? []);
    // Each stands before the job that needs it, so that there is no circle.
    expect(ids.slice(0, index)).toEqual(expect.arrayContaining(needs));
    // A group is taken before the approval: a run that nobody approves would block a rollback.
    if (job.environment !== undefined) expect(job).not.toHaveProperty('concurrency');
    if (job.uses === undefined) expect(job).toHaveProperty('timeout-minutes');
    expect(job.permissions).toEqual(expect.any(Object));
  }
  if (eventsOf(workflow).includes('push')) expect(workflow).not.toHaveProperty('concurrency');
}

/** Every environment is promoted once, after the one that must have accepted the release. */
function expectOrder(request: CallerRequest, files: readonly WorkflowFile[]): void {
  const done: string[] = [];
  const promote = files.filter(({ path }) => /\/promote(-\d+)?\.yml$/.test(path));
  for (const file of promote) {
    for (const job of Object.values(parsed(file).jobs)) {
      const name = job.with?.['environment'];
      if (typeof name !== 'string') continue;
      const { after } = request.policy.environments.find((one) => one.name === name) ?? {};
      if (after !== undefined) expect(done).toContain(after);
      done.push(name);
    }
  }
  expect(done).toEqual(restricted(request).slice(1));
}

describe('what init refuses', () => {
  it('is a policy whose environment has the name of the one with the credentials of the release', () => {
    const policy = requestFor(
      smallestApplication.replaceAll('name: staging', 'name: release'),
    ).policy;
    expect(() => callerWorkflows({ ...example, policy })).toThrow(
      expect.objectContaining({ code: 'INIT_ENVIRONMENT_UNSUITABLE' }),
    );
  });

  it('is a policy without an environment for the protected branch', () => {
    const policy = requestFor(
      smallestApplication.replaceAll(/(- name: (?:staging|production))/g, '$1\n      from: any'),
    ).policy;
    expect(() => callerWorkflows({ ...example, policy })).toThrow(
      expect.objectContaining({ code: 'INIT_ENVIRONMENT_UNSUITABLE' }),
    );
  });
});

import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { deploymentEvidence, phaseOf } from '@waybill/ledger';
import type { ConnectionSettings } from '@waybill/stage/connection-settings';
import { connect, type Connections } from '@waybill/stage/connections';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { abandonDeployment } from '@waybill/stage/steps/abandon-deployment';
import { proposeStep } from '@waybill/stage/steps/open-ops-pr';
import { recordStart, type Recorded } from '@waybill/stage/steps/record-deployment';
import { desiredStateStep } from '@waybill/stage/steps/update-desired-state';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { commitEnvironment } from '../fake-github/commit-writer.ts';
import { createGithubSystem, type GithubSystem } from './github-system.ts';

/*
 * Desired state that the forge itself commits (input `commit-through: api`), on the fake GitHub: its commits name
 * GitHub as their committer, and the ledger is pushed after them.
 */
let system: GithubSystem;
let token: string;
beforeAll(async () => {
  system = await createGithubSystem();
  await system.release();
  token = system.github.tokens.create({
    login: 'writer',
    kind: 'pat',
    permissions: { contents: 'write', pull_requests: 'write', issues: 'write' },
    repositories: ['acme/ops'],
  });
  await addProduction();
}, 120_000);
afterEach(() => {
  system.github.faults.inject = undefined;
});
afterAll(async () => {
  const { violations } = system.github;
  await system.close();
  expect(violations).toEqual([]);
});

/** A second environment, like the first and delivered by pull requests. */
async function addProduction(): Promise<void> {
  const file = 'waybill-policy.yaml';
  const policy = z
    .looseObject({ environments: z.array(z.looseObject({})) })
    .parse(parse(await system.ops.git('show', `main:${file}`)));
  const production = {
    ...policy.environments[0],
    ...{ name: 'production', after: 'none', delivery: 'pull-request' },
    'desired-state': [
      { file: 'production/deploy.env', format: 'dotenv', images: { app: 'APP_IMAGE' } },
    ],
  };
  policy.environments.push(production);
  await system.ops.commit({
    files: { [file]: stringify(policy), 'production/deploy.env': '# images\n' },
  });
  system.application.environments.create('production', { admits: { branches: ['main'] } });
}

const through = (run: number, environment: string, more: Partial<ConnectionSettings> = {}) =>
  connect({
    ...system.settings(run, environment),
    opsToken: new Secret(token),
    commitThrough: 'api',
    ...more,
  });

const start = (connections: Connections, environment: string): Promise<Recorded> =>
  recordStart(
    connections,
    {
      ...{ environment, kind: 'promote', commit: system.baseline, target: 'previous' },
      reason: undefined,
    },
    { planHash: undefined, reviewsBefore: undefined, waitMilliseconds: 0 },
  );

const desire = async (connections: Connections, { record, plan }: Recorded) => {
  if (plan === undefined) throw new TypeError('a start has a plan');
  return await desiredStateStep(connections, {
    environment: record.environment,
    commit: record.commit,
    deployment: record.id,
    migration: undefined,
    plan,
  });
};

const end = (run: number): void => {
  system.application.runs.update(run, { status: 'completed', conclusion: 'failure' });
};

/** Somebody else's commit, made while the request waits to be answered. */
function moveBranch(): string {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: system.ops.folder,
      encoding: 'utf8',
      env: { ...process.env, ...commitEnvironment() },
    }).trim();
  const commit = git('commit-tree', '-p', 'main', '-m', 'beside', 'main^{tree}');
  git('update-ref', 'refs/heads/main', commit);
  return commit;
}

const committer = (commit: string): Promise<string> =>
  system.ops.git('log', '-1', '--format=%an, %cn, %(trailers:key=Waybill-Deployment)', commit);

describe('desired state that GitHub commits', () => {
  it('is refused where the forge cannot, and nothing was written', async () => {
    const run = await system.startRun();
    const before = await system.ops.head();
    const started = await start(through(run, 'staging'), 'staging');
    system.github.faults.inject = ({ path }) =>
      path.endsWith('/graphql')
        ? {
            kind: 'status',
            status: 200,
            body: {
              errors: [
                {
                  type: 'undefinedField',
                  message: "Field 'createCommitOnBranch' doesn't exist on type 'Mutation'",
                  extensions: { code: 'undefinedField' },
                },
              ],
            },
          }
        : undefined;
    await expect(desire(through(run, 'staging'), started)).rejects.toMatchObject({
      code: 'COMMIT_API_UNSUPPORTED',
      remedy: expect.stringContaining('commit-through: push'),
    });
    expect(await system.ops.head()).toBe(before);
    system.github.faults.inject = undefined;
    await abandonDeployment(through(run, 'staging'), {
      environment: 'staging',
      deployment: started.record.id,
    });
    end(run);
  }, 180_000);

  it('is worked out again where the branch moved, and recorded by a push of its own; a killed run is gone on with', async () => {
    const run = await system.startRun();
    const started = await start(through(run, 'staging'), 'staging');
    const { id } = started.record;
    // Somebody else writes between the look and the commit, and the run is stopped before the ledger has it.
    let moved: string | undefined;
    system.github.faults.inject = ({ path }) => {
      if (path.endsWith('/graphql')) moved ??= moveBranch();
      return path.includes('git-receive-pack') ? { kind: 'status', status: 403 } : undefined;
    };
    await expect(desire(through(run, 'staging'), started)).rejects.toMatchObject({
      code: expect.stringMatching(/^GIT_/),
    });
    system.github.faults.inject = undefined;
    const written = (await system.ops.head()) ?? '';
    expect(await system.ops.git('rev-parse', `${written}^`)).toBe(moved);
    expect(await committer(written)).toMatch(
      new RegExp(`^writer, GitHub, Waybill-Deployment: ${id}`),
    );
    end(run);

    const next = await system.startRun();
    const resumed = await start(through(next, 'staging'), 'staging');
    expect(resumed.record.id).toBe(id);
    const step = await desire(through(next, 'staging'), resumed);
    expect(step).toMatchObject({ changed: false, opsCommit: written, changes: [] });
    expect(await system.ops.head()).toBe(written);
    const ledger = await connectLedger(through(next, 'staging'));
    const record = await ledger.deployment(id);
    const evidence = record && deploymentEvidence(record, 'desired');
    expect(evidence).toMatchObject({
      state: { commit: written },
      changes: [{ selector: 'APP_IMAGE', before: null }],
    });
    const again = await desire(through(next, 'staging'), resumed);
    expect(again).toMatchObject({ changed: false, opsCommit: written });
    end(next);
  }, 180_000);

  it('is proposed on a branch that is replaced, by GitHub itself, in the same pull request', async () => {
    const run = await system.startRun();
    const connections = through(run, 'production');
    const { record } = await start(connections, 'production');
    const request = { environment: 'production', commit: record.commit, deployment: record.id };
    const first = await proposeStep(connections, request);
    const head = first.pullRequest?.headSha ?? '';
    expect(await committer(head)).toMatch(/^writer, GitHub, /);
    expect(await system.ops.git('rev-parse', `${head}^`)).toBe(await system.ops.head());
    const asides = (): Promise<string> =>
      system.ops.git('for-each-ref', 'refs/heads/waybill/commit');
    expect(await asides()).toBe('');
    const ledger = await connectLedger(connections);
    const now = await ledger.deployment(record.id);
    expect(now && phaseOf(now)).toBe('proposed');
    end(run);

    // The base changed right beside: the branch is made anew, and ours is known although GitHub committed it.
    await system.ops.commit({ files: { 'production/deploy.env': '# images\n# of production\n' } });
    const next = await system.startRun();
    const later = through(next, 'production');
    const resumed = await start(later, 'production');
    expect(resumed.record.id).toBe(record.id);
    const second = await proposeStep(later, request);
    expect(second.pullRequest?.number).toBe(first.pullRequest?.number);
    expect(second.pullRequest).toMatchObject({ state: 'open' });
    const replaced = second.pullRequest?.headSha ?? '';
    expect(replaced).not.toBe(head);
    expect(await system.ops.git('rev-parse', `${replaced}^`)).toBe(await system.ops.head());
    expect(await asides()).toBe('');
    end(next);
    const last = await system.startRun();
    await start(through(last, 'production'), 'production');
    await expect(proposeStep(through(last, 'production'), request)).resolves.toMatchObject({
      ...{ changed: false, pullRequest: { headSha: replaced } },
    });
    expect(system.ops.state().pulls).toHaveLength(1);
  }, 180_000);
});

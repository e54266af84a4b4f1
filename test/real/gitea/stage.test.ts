import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import type { Forge } from '@waybill/forge';
import { part } from '../parts/gitea.ts';
import { createGiteaSystem, type GiteaSystem } from './gitea-system.ts';

const installation = await part.install();
const whereGitea = installation.kind === 'ready' ? describe : describe.skip;

// Each step is a process, on a machine that runs other servers too.
jest.setTimeout(300_000);

/*
 * The bundled actions on a Gitea, as its runner starts them, with tokens that may do no more than they need: the
 * forge is told by the runner, and on a terminal by the server itself.
 */
let system: GiteaSystem;
let ops: Forge;
let third: CommitSha;

beforeAll(async () => {
  if (installation.kind === 'absent') return;
  system = await createGiteaSystem();
  ops = await system.world.forge(system.ops, system.world.shop);
  await system.release(system.baseline);
}, 300_000);
afterAll(async () => {
  if (installation.kind === 'ready') await system.close();
});

async function opsFile(path: string): Promise<string> {
  const head = commitShaSchema.parse((await ops.branch('main'))?.head);
  return Buffer.from((await ops.readFile(head, path)) ?? []).toString('utf8');
}

whereGitea('a deployment on a real Gitea', () => {
  it('writes desired state directly, once, and shows each gate as a status of the commit', async () => {
    system.answerAs(system.baseline);
    const ends = await system.promote('staging', system.baseline);
    expect(ends.get('finish')?.outputs['phase']).toBe('accepted');
    expect(await opsFile('staging/deploy.env')).toMatch(/^APP_IMAGE=\S+@sha256:[0-9a-f]{64}$/m);
    const forge = await system.world.forge(system.application, system.world.shop);
    const statuses = await forge.statuses(system.baseline);
    expect(statuses.map(({ context, state }) => [context, state])).toEqual(
      expect.arrayContaining([
        ['waybill / staging', 'success'],
        ['waybill / staging / protected-branch', 'success'],
        ['waybill / staging / run', 'success'],
      ]),
    );
    const head = (await ops.branch('main'))?.head;
    const again = await system.promote('staging', system.baseline);
    expect(again.get('desire')?.decision).toBe('unchanged');
    expect((await ops.branch('main'))?.head).toBe(head);
  });

  it('proposes a release in one pull request, which a newer release takes over', async () => {
    const first = await system.promote('production', system.baseline);
    expect(first.get('propose')?.outputs).toMatchObject({ state: 'open', merged: 'false' });
    const [opened, ...others] = await ops.findPullRequests({ state: 'open' });
    expect(others).toEqual([]);
    expect(opened?.body).toContain(system.baseline);
    const second = await system.change('two');
    await system.release(second);
    const newer = await system.promote('production', second);
    expect(newer.get('propose')?.outputs).toMatchObject({ state: 'open', merged: 'false' });
    const [updated, ...more] = await ops.findPullRequests({ state: 'open' });
    expect(more).toEqual([]);
    expect(updated?.body).toContain(second);
    expect(updated?.headSha).not.toBe(opened?.headSha);
  });

  it('never overwrites what a person pushed to it: a new one takes its place, and says so', async () => {
    const [open] = await ops.findPullRequests({ state: 'open' });
    const pushed = await system.world.commit(system.ops, {
      path: 'production/notes.md',
      text: 'by a person',
      branch: open?.head ?? '',
    });
    third = await system.change('three');
    await system.release(third);
    const ends = await system.promote('production', third);
    expect(ends.get('propose')?.outputs).toMatchObject({ state: 'open', merged: 'false' });
    const [replacing, ...more] = await ops.findPullRequests({ state: 'open' });
    expect(more).toEqual([]);
    expect(replacing?.number).toBeGreaterThan(open?.number ?? 0);
    await expect(ops.pullRequest(open?.number ?? 0)).resolves.toMatchObject({
      state: 'closed',
      headSha: pushed,
      reason: expect.stringContaining(String(replacing?.number)),
    });
  });

  it('takes the merge, which an approver of the policy reviewed, for desired state, and traces it', async () => {
    const [open] = await ops.findPullRequests({ state: 'open' });
    if (open === undefined) throw new Error('no pull request is open');
    await system.world.review(system.ops, open.number, system.dora, 'APPROVED');
    const merged = await ops.mergePullRequest(open.number, { expectedHead: open.headSha });
    system.answerAs(third);
    const ends = await system.promote('production', third);
    expect(ends.get('propose')?.outputs).toMatchObject({
      merged: 'true',
      'ops-commit': merged.value.mergeCommit,
    });
    expect(ends.get('finish')?.outputs['phase']).toBe('accepted');
    expect(await opsFile('production/deploy.env')).toContain('APP_IMAGE=');
    const trace = await system.command('trace', third);
    expect(trace).toContain((merged.value.mergeCommit ?? '').slice(0, 12));
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installProtection } from '@waybill/forge';
import { checkPromotion, type GateCheck } from './check.ts';
import { isRefused } from './gate.ts';
import { createWorld, type World } from './testing/world.ts';

/** Law 3: what happened in an environment that takes any branch counts for no later one. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.commitOps({
    'waybill-policy.yaml': world.policy((text) =>
      text.replace(
        'environments:\n',
        `environments:
  - name: dev
    from: any
    url: http://127.0.0.1:3
    desired-state: [{ file: dev/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
`,
      ),
    ),
    'dev/deploy.env': 'APP_IMAGE=none\n',
  });
  const rules = ['pull-request', 'no-force-push'] as const;
  await installProtection(world.appFolder, { branch: 'main', rules }, world.ports.signal);
});
afterEach(() => world.close());

const codes = ({ gates }: GateCheck): readonly string[] =>
  gates.filter(isRefused).map(({ code }) => code);

describe('an environment that takes any branch', () => {
  it('gets the release of a feature branch, and no protected one does, accepted or not', async () => {
    const commit = await world.commitApp('feature', { 'src/a': '1' });
    const release = await world.release(commit);
    expect(codes(await checkPromotion(world.ports, world.request('dev', commit)))).toEqual([]);
    await world.deploy('dev', release);
    const staging = await checkPromotion(world.ports, world.request('staging', commit));
    expect(codes(staging)).toContain('GATE_COMMIT_NOT_ON_BRANCH');
    const production = await checkPromotion(world.ports, world.request('production', commit));
    expect(codes(production)).toEqual(
      expect.arrayContaining(['GATE_COMMIT_NOT_ON_BRANCH', 'GATE_NOT_ACCEPTED_EARLIER']),
    );
  }, 60_000);

  it('hands no digest to the merge of the same tree: that needs a release of its own', async () => {
    const commit = await world.commitApp('feature', { 'src/a': '1' });
    await world.deploy('dev', await world.release(commit));
    const opened = await world.forge.openPullRequest({
      ...{ title: 'Change it', body: '', head: 'feature', base: 'main' },
    });
    const { value } = await world.forge.mergePullRequest(opened.number, { expectedHead: commit });
    const { mergeCommit } = value;
    if (mergeCommit === undefined) throw new Error('it was not merged');
    expect(await world.forge.treeOf(mergeCommit)).toBe(await world.forge.treeOf(commit));
    const check = await checkPromotion(world.ports, world.request('staging', mergeCommit));
    expect(codes(check)).toContain('GATE_RELEASE_MISSING');
    expect(check.plan).toBeUndefined();
  }, 60_000);

  it('is refused to a run of another branch, since its credentials would open the same ledger', async () => {
    const commit = await world.commitApp('feature', { 'src/a': '1' });
    await world.release(commit);
    const request = world.request('dev', commit);
    const owner = { ...{ repository: 'acme/shop', run: '1', attempt: 1, job: 'd' }, actor: 'ada' };
    const check = async (ref: string): Promise<readonly string[]> =>
      codes(await checkPromotion(world.ports, { ...request, owner, ref }));
    expect(await check('refs/heads/feature')).toEqual(['GATE_LEDGER_SHARED']);
    expect(await check('refs/heads/main')).toEqual([]);
    const own = { ...request, owner, ref: 'refs/heads/feature', ownLedger: true as const };
    expect(codes(await checkPromotion(world.ports, own))).toEqual([]);
    const later = { ...own, ...world.request('staging', commit) };
    expect(codes(await checkPromotion(world.ports, later))).toContain('GATE_RUN_REF');
  }, 60_000);
});

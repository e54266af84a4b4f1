import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installProtection } from '@waybill/forge';
import { gitError } from '@waybill/git';
import { createRegistryClient } from '@waybill/oci';
import { checkPromotion, requirePromotion, type GateCheck } from './check.ts';
import { readPolicy } from './facts/policy.ts';
import { isRefused } from './gate.ts';
import type { GatePorts } from './ports.ts';
import type { GateRequest, RollbackRequest } from './promotion-facts.ts';
import { renderPlanText } from './render.ts';
import { signaturesOf } from './signatures.ts';
import { createWorld, description, type World } from './testing/world.ts';
import { pushImage, sourceUrl } from './testing/world-records.ts';

const rules = ['pull-request', 'no-force-push'] as const;

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const codes = ({ gates }: GateCheck): string[] => gates.filter(isRefused).map(({ code }) => code);
const check = (request: GateRequest): Promise<GateCheck> => checkPromotion(world.ports, request);
const protect = (): Promise<void> =>
  installProtection(world.appFolder, { branch: 'main', rules }, world.ports.signal);
const rollback = (target: string, change: Partial<RollbackRequest> = {}): RollbackRequest => ({
  kind: 'rollback',
  application: 'shop',
  environment: 'staging',
  branch: 'main',
  source: sourceUrl,
  requestedBy: 'ada',
  asking: 'acting',
  target,
  reason: 'it fails',
  ...change,
});

describe('checking a promotion', () => {
  it('goes the whole way: protected, released, accepted, approved, deployed, and then has nothing to do', async () => {
    const commit = await world.commitApp('main', { 'src/a': '1' });
    const staging = world.request('staging', commit);
    const production = world.request('production', commit);
    expect(codes(await check(staging))).toContain('GATE_BRANCH_UNPROTECTED');
    await protect();
    await expect(requirePromotion(world.ports, staging)).rejects.toMatchObject({
      message: expect.stringMatching(
        /^[^\n]*6 refuse\.\n- release \(GATE_RELEASE_MISSING\)[^\n]*\n- not judged before that is known: same-digest, signature, contract, no-overtaking, desired-state$/,
      ),
    });
    const release = await world.release(commit);
    const ready = await check(staging);
    expect(codes(ready)).toEqual([]);
    expect(ready).toMatchObject({ allowed: true, nothingToDo: false });
    expect((await check(staging)).hash).toBe(ready.hash);
    expect(ready.plan?.changes).toEqual([
      {
        file: 'staging/deploy.env',
        selector: 'APP_IMAGE',
        image: 'app',
        before: 'none',
        after: `${release.images[0]?.repository ?? ''}:sha-${commit}@${release.images[0]?.digest ?? ''}`,
      },
    ]);

    expect(codes(await check(production))).toEqual([
      'GATE_NOT_ACCEPTED_EARLIER',
      'GATE_APPROVAL_MISSING',
    ]);
    await world.deploy(
      'staging',
      release,
      ready.hash === undefined ? {} : { planHash: ready.hash },
    );
    const again = await check(staging);
    expect(again).toMatchObject({ allowed: true, nothingToDo: true, hash: ready.hash });

    const waiting = await check(production);
    expect(codes(waiting)).toEqual(['GATE_APPROVAL_MISSING']);
    const { hash } = waiting;
    if (hash === undefined) throw new Error('no plan');
    await world.approve('production', 'ada', hash);
    expect(codes(await check(production))).toEqual(['GATE_APPROVAL_MISSING']);
    await world.approve('production', 'bob', hash);
    await expect(requirePromotion(world.ports, production, hash)).resolves.toMatchObject({ hash });
    const other = ready.hash;
    await expect(requirePromotion(world.ports, production, other)).rejects.toMatchObject({
      code: 'PLAN_CHANGED',
    });

    await world.commitOps({ 'unrelated.txt': 'x\n' });
    expect(codes(await check(production))).toEqual([]);
    await world.commitOps({
      'waybill-policy.yaml': world.policy((it) =>
        it.replace('http://127.0.0.1:2', 'http://127.0.0.1:3'),
      ),
    });
    expect(codes(await check(production))).toEqual(['GATE_APPROVAL_MISSING']);
    await world.commitOps({ 'waybill-policy.yaml': world.policy((it) => `# a comment\n${it}`) });
    expect(codes(await check(production))).toEqual([]);

    // Killed after desired state was written: plan, hash and approval stay, so that the next run goes on.
    await world.deploy('production', release, { planHash: hash, until: 'desired' });
    const resumed = await check(production);
    expect(codes(resumed)).toEqual([]);
    expect(resumed.hash).toBe(hash);
  }, 60_000);

  it('refuses what is on a feature branch, and says what else is wrong', async () => {
    await protect();
    const commit = await world.commitApp('feature', { 'src/a': 'x' });
    const refused = await check(world.request('production', commit));
    expect(codes(refused)).toContain('GATE_COMMIT_NOT_ON_BRANCH');
    expect(codes(refused)).toContain('GATE_RELEASE_MISSING');
    await expect(
      requirePromotion(world.ports, world.request('production', commit)),
    ).rejects.toMatchObject({
      code: 'GATE_REFUSED',
      facts: { refusal: 'GATE_COMMIT_NOT_ON_BRANCH', gate: 'protected-branch' },
    });
    const named = { ...world.request('production', commit), branch: 'feature' };
    expect(codes(await check(named))).toContain('GATE_BRANCH_UNPROTECTED');
    await installProtection(world.appFolder, { branch: 'feature', rules }, world.ports.signal);
    expect(codes(await check(named))).toContain('GATE_BRANCH_NOT_CONFIGURED');
    expect(codes(await check(world.request('prodction', commit)))[0]).toBe(
      'GATE_ENVIRONMENT_UNKNOWN',
    );
  });

  it('refuses an image that was swapped, and a registry that is silent', async () => {
    const commit = await world.commitApp('main', { 'src/a': '1' });
    await protect();
    const release = await world.release(commit);
    const stranger = await pushImage(world.client, 'stranger');
    await world.client.tag('acme/shop', { digest: stranger }, `sha-${commit}`);
    const swapped = await check(world.request('staging', commit));
    expect(codes(swapped)).toEqual(['GATE_TAG_MOVED']);
    const message = swapped.gates.find(isRefused)?.message ?? '';
    expect(message).toContain(stranger);
    expect(message).toContain(release.images[0]?.digest);
    await world.registry.close();
    const hasty = createRegistryClient({
      registry: world.registry.host,
      signal: world.ports.signal,
      deadlineMilliseconds: 200,
    });
    const silent = await checkPromotion(
      { ...world.ports, registry: () => hasty, signatures: signaturesOf(() => hasty) },
      world.request('staging', commit),
    );
    expect(silent.gates.filter(isRefused).map(({ gate, code }) => [gate, code])).toEqual([
      ['same-digest', 'GATE_UNKNOWN'],
      ['signature', 'GATE_UNKNOWN'],
      ['contract', 'GATE_UNKNOWN'],
    ]);
  }, 60_000);

  it('refuses a signature for another source, and an older commit', async () => {
    const older = await world.commitApp('main', { 'src/a': '1' });
    const newer = await world.commitApp('main', { 'src/a': '2' });
    await protect();
    await world.release(older);
    await world.deploy('staging', await world.release(newer));
    const elsewhere = {
      ...world.request('staging', older),
      source: 'https://git.example.org/fork/shop',
    };
    expect(codes(await check(elsewhere))).toEqual([
      'GATE_SIGNATURE_WRONG_SOURCE',
      'GATE_UNKNOWN',
      'GATE_OVERTAKES',
    ]);
    expect(codes(await check(world.request('staging', older)))).toEqual(['GATE_OVERTAKES']);
  });

  it('ends at once when the run is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    const request = world.request('staging', await world.commitApp('main', {}));
    await expect(checkPromotion({ ...world.ports, signal }, request)).rejects.toThrow('cancelled');
  });
});

describe('reading the policy', () => {
  it('never believes the deployed commit, nor a branch that names itself', async () => {
    await protect();
    const weak = `${description(world.registry.host).replace('branch: main', 'branch: feature')}policy:
  environments:
    - name: production
      from: any
      url: http://127.0.0.1:2
      desired-state: [{ file: production/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
`;
    const commit = await world.commitApp('feature', { 'waybill.yaml': weak });
    const request = { ...world.request('production', commit), branch: 'feature' };
    expect((await readPolicy(world.ports, request)).source.kind).toBe('ops');
    const ops = {
      ...world.ports.ops,
      repository: { ...world.ports.ops.repository, readFile: () => Promise.resolve(undefined) },
    };
    await expect(readPolicy({ ...world.ports, ops }, request)).rejects.toMatchObject({
      code: 'POLICY_MISSING',
    });
    const blind = { ...world.ports.forge, defaultBranch: () => Promise.resolve(undefined) };
    await expect(readPolicy({ forge: blind, ops }, request)).rejects.toMatchObject({
      code: 'POLICY_UNPROTECTED',
    });
  });

  it('is read from the protected head where the ops repository has none, and changes its hash with its meaning only', async () => {
    const own = `${description(world.registry.host)}policy:
  environments:
    - name: staging
      url: http://127.0.0.1:1
      desired-state: [{ file: staging/deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
`;
    const head = await world.commitApp('main', { 'waybill.yaml': own });
    await protect();
    const ops = {
      ...world.ports.ops,
      repository: { ...world.ports.ops.repository, readFile: () => Promise.resolve(undefined) },
    };
    const policy = await readPolicy({ ...world.ports, ops }, world.request('staging', head));
    expect(policy).toMatchObject({
      source: { kind: 'application', file: 'waybill.yaml', commit: head },
    });
    expect(policy.policy.environments[0]?.protection.rules).toEqual([
      'pull-request',
      'no-force-push',
    ]);
    const missing = { ...world.ports.ops, branch: 'none' };
    await expect(
      readPolicy({ ...world.ports, ops: missing }, world.request('staging', head)),
    ).rejects.toMatchObject({
      code: 'DESIRED_STATE_INCOMPLETE',
    });
  });
});

describe('checking a rollback', () => {
  it('goes back by the ledger alone: previous, then nothing more for the same run', async () => {
    const first = await world.release(await world.commitApp('main', { 'src/a': '1' }));
    const second = await world.release(await world.commitApp('main', { 'src/a': '2' }));
    expect(codes(await check(rollback('previous')))).toContain('GATE_NEVER_ACTIVE');
    await world.deploy('staging', first);
    expect(codes(await check(rollback('previous')))).toContain('GATE_NEVER_ACTIVE');
    await world.deploy('staging', second);
    const unreachable = (): Promise<never> =>
      Promise.reject(
        gitError('GIT_UNREACHABLE', { message: 'The application repository is down.', remedy: '' }),
      );
    const { branch, ancestry, compare, commit, readFile, defaultBranch, ...rest } =
      world.ports.forge;
    const down = { branch, ancestry, compare, commit, readFile, defaultBranch };
    const forge = {
      ...rest,
      ...Object.fromEntries(Object.keys(down).map((name) => [name, unreachable])),
    };
    const ports = { ...world.ports, forge: { ...world.ports.forge, ...forge } };
    const owner = { repository: 'acme/shop', run: '7', attempt: 1, job: 'r', actor: 'ada' };
    const planned = await checkPromotion(ports, rollback('previous', { owner }));
    expect(codes(planned)).toEqual([]);
    expect(planned.plan).toMatchObject({
      kind: 'rollback',
      commit: first.commit,
      migrations: { run: 'none' },
    });
    const text = renderPlanText(planned);
    expect(text).toContain(`undone    ${second.commit} (promote `);
    expect(text).toContain("commits   not known: the application's repository does not say");
    expect(text).toContain(
      `moves     app: ${second.images[0]?.digest} → ${first.images[0]?.digest}`,
    );
    expect(text).toContain(
      `waybill.yaml of ${first.commit}, from its signed waybill: none declared`,
    );
    expect(text).toContain('schema    no migration is recorded');
    expect(planned.plan?.current?.commit).toBe(second.commit);
    const undoes = planned.plan?.undoes ?? undefined;
    expect(undoes).toBe(planned.plan?.current?.deployment);
    for (const target of [first.commit, `sha-${first.commit}`]) {
      expect((await check(rollback(target))).hash).toBe(planned.hash);
    }

    const options = {
      kind: 'rollback',
      run: '7',
      ...(undoes === undefined ? {} : { undoes }),
    } as const;
    await world.deploy('staging', first, {
      ...options,
      ...(planned.hash === undefined ? {} : { planHash: planned.hash }),
    });
    expect(await check(rollback('previous', { owner }))).toMatchObject({
      allowed: true,
      nothingToDo: true,
      hash: planned.hash,
    });
    // Another run may not flip back to what was rolled back.
    expect(codes(await check(rollback('previous')))).toContain('GATE_NEVER_ACTIVE');
    expect(codes(await check(rollback(second.commit)))).toEqual(['GATE_HELD']);
    const overrides = { hold: 'the database was at fault' };
    expect(codes(await check(rollback(second.commit, { overrides })))).toEqual([]);
  }, 60_000);

  it('refuses a release of before, whose waybill carries no description, only without the repository', async () => {
    const first = await world.release(await world.commitApp('main', { 'src/a': '1' }), false);
    const second = await world.release(await world.commitApp('main', { 'src/a': '2' }));
    await world.deploy('staging', first);
    await world.deploy('staging', second);
    expect(codes(await check(rollback('previous')))).toEqual([]);
    const down = (code: 'GIT_UNREACHABLE' | 'GIT_UNAUTHORIZED'): GatePorts => ({
      ...world.ports,
      forge: {
        ...world.ports.forge,
        readFile: () => Promise.reject(gitError(code, { message: 'No.', remedy: '' })),
      },
    });
    const away = await checkPromotion(down('GIT_UNREACHABLE'), rollback('previous'));
    expect(codes(away)).toEqual(['GATE_DESCRIPTION_MISSING']);
    // Whoever says no is reached.
    const refused = await checkPromotion(down('GIT_UNAUTHORIZED'), rollback(second.commit));
    expect(codes(refused)).toContain('GATE_UNKNOWN');
  }, 60_000);

  it('goes back to what runs when a later rollout failed, and refuses a target that the registry lost', async () => {
    const first = await world.release(await world.commitApp('main', { 'src/a': '1' }));
    const second = await world.release(await world.commitApp('main', { 'src/a': '2' }));
    await world.deploy('staging', first);
    await world.deploy('staging', second, { until: 'failed' });
    const planned = await check(rollback('previous'));
    expect(codes(planned)).toEqual([]);
    expect(planned.plan).toMatchObject({ commit: first.commit });
    const failed = (await world.ledger.deployments({ environment: 'staging' }))[0];
    expect(planned.plan?.undoes).toBe(failed?.id);
    expect(planned.nothingToDo).toBe(false);

    const registry = (): { resolve: () => Promise<undefined> } => ({
      resolve: () => Promise.resolve(undefined),
    });
    const lost = await checkPromotion({ ...world.ports, registry }, rollback('previous'));
    expect(codes(lost)).toEqual(['GATE_DIGEST_MISSING']);
    expect(codes(await check(rollback('0'.repeat(40))))).toContain('GATE_NEVER_ACTIVE');
    expect(codes(await check(rollback('not a target')))).toContain('GATE_NEVER_ACTIVE');
    expect(codes(await check(rollback(failed?.id ?? '')))).toEqual(['GATE_NEVER_ACTIVE']);
  }, 60_000);
});

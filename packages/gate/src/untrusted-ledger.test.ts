import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson, digestOf, type CommitSha, type Release } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import type { Ledger } from '@waybill/ledger';
import { generateKeyPair, keySigner, keyStatementSigner } from '@waybill/supply-chain';
import { z } from 'zod';
import { checkPromotion } from './check.ts';
import { isRefused } from './gate.ts';
import { createWorld, type World } from './testing/world.ts';
import { git, makeDeployment, makeRelease } from './testing/world-records.ts';

const ref = 'refs/heads/waybill/ledger';

let world: World;
let opsFolder: string;
/** What the environments run; what is released; what nobody released. */
let first: Release;
let second: Release;
let third: CommitSha;
/** The ledger of it, signed by the key that counts. */
let ledgerHead: string;

beforeAll(async () => {
  world = await createWorld(true);
  opsFolder = join(dirname(world.appFolder), 'ops.git');
  first = await world.release(await world.commitApp('main', { 'src/a': '1' }));
  await world.deploy('staging', first);
  await world.deploy('production', first);
  second = await world.release(await world.commitApp('main', { 'src/a': '2' }));
  third = await world.commitApp('main', { 'src/a': '3' });
  await installProtection(
    world.appFolder,
    { branch: 'main', rules: ['pull-request', 'no-force-push'] },
    world.ports.signal,
  );
  ledgerHead = git(opsFolder, 'rev-parse', ref);
}, 60_000);
afterEach(() => {
  git(opsFolder, 'update-ref', ref, ledgerHead);
});
afterAll(() => world.close());

/** Gate → code of everything that refuses. */
async function refusals(environment: string, commit: CommitSha): Promise<Map<string, string>> {
  const { gates } = await checkPromotion(world.ports, world.request(environment, commit));
  return new Map(gates.filter(isRefused).map(({ gate, code }) => [gate, code]));
}

/** What somebody does who may push to the ledger, with Waybill itself: all of it is legal, none of it is believed. */
const attackers: readonly (readonly [string, () => Ledger])[] = [
  ['unsigned', () => world.ledgerBy(undefined)],
  ['signed with a key of their own', () => world.ledgerBy(generateKeyPair())],
];

describe.each(attackers)('a ledger to which somebody wrote %s', (_how, attacker) => {
  it('is refused for a release that was claimed so', async () => {
    await makeRelease({
      ...{ client: world.client, host: world.registry.host, ledger: attacker(), commit: third },
      signer: keyStatementSigner(keySigner(generateKeyPair().privateKey)),
      owner: { repository: 'acme/shop', run: '666', attempt: 1, job: 'd', actor: 'mallory' },
    });
    expect((await refusals('staging', third)).get('release')).toBe('GATE_LEDGER_UNTRUSTED');
  });

  it('is refused for a deployment that was approved, active and accepted so, and for what points at it', async () => {
    expect((await refusals('production', second.commit)).get('acceptance')).toBe(
      'GATE_NOT_ACCEPTED_EARLIER',
    );
    await makeDeployment(
      attacker(),
      (_branch, files) => world.commitOps(files),
      join(dirname(opsFolder), 'ops'),
      'staging',
      second,
      {},
    );
    expect((await refusals('production', second.commit)).get('acceptance')).toBe(
      'GATE_LEDGER_UNTRUSTED',
    );
    expect((await refusals('staging', second.commit)).get('no-overtaking')).toBe(
      'GATE_LEDGER_UNTRUSTED',
    );
  });

  it('is refused for a lock that was taken so', async () => {
    await attacker().startDeployment({
      environment: 'production',
      delivery: 'direct',
      kind: 'promote',
      release: first,
      planHash: digestOf('plan'),
      requestedBy: 'mallory',
      again: true,
    });
    const refused = await refusals('production', second.commit);
    expect(refused.get('lock')).toBe('GATE_LEDGER_UNTRUSTED');
    expect(refused.get('no-overtaking')).toBe('GATE_LEDGER_UNTRUSTED');
  });

  it('is refused for the end of a deployment that was written so', async () => {
    await world.deploy('staging', second, { until: 'desired', run: '666' });
    const staging = await world.ledger.environment('staging');
    await attacker().advance(staging?.open[0] ?? '', [
      {
        to: 'failed',
        evidence: { phase: 'failed', code: 'SMOKE_FAILED', message: 'x', remedy: 'x', facts: {} },
      },
    ]);
    expect((await refusals('staging', second.commit)).get('no-overtaking')).toBe(
      'GATE_LEDGER_UNTRUSTED',
    );
  });
});

const recordForm = z.looseObject({ transitions: z.array(z.looseObject({})) });

/** Puts a file of the ledger there, or takes it away. */
async function push(path: string, bytes: Buffer | null): Promise<void> {
  const author = { name: 'mallory', email: 'mallory@example.test' };
  await world.opsRepository.update([
    {
      ref,
      apply: () =>
        Promise.resolve({
          kind: 'commit',
          files: new Map([[path, bytes]]),
          message: 'x',
          author,
        }),
    },
  ]);
}

describe('a ledger of which a part was put back, and is well signed', () => {
  it('is refused where the record of what runs does not say so any more', async () => {
    const id = (await world.ledger.environment('production'))?.active?.deployment ?? '';
    const path = `deployments/shop/production/${id}.json`;
    const head = await world.opsRepository.readRef(ref);
    if (head === undefined) throw new Error('there is a ledger');
    const bytes = await world.opsRepository.readFile(head, path);
    const { seal, ...fields } = recordForm.parse(JSON.parse(String(bytes)));
    expect(seal).toBeDefined();
    // Without `active` and `accepted`: what is left is what was signed.
    const cut = { ...fields, transitions: fields.transitions.slice(0, -2) };
    const sealed: unknown = JSON.parse(
      canonicalJson({ ...cut, seal: digestOf(canonicalJson(cut)) }),
    );
    await push(path, Buffer.from(`${JSON.stringify(sealed, null, 2)}\n`));
    await expectContradiction();
  });

  it('is refused where the pointers are gone, which would let anything overtake', async () => {
    await push('environments/shop/production.json', null);
    await expectContradiction();
  });

  async function expectContradiction(): Promise<void> {
    const { gates } = await checkPromotion(world.ports, world.request('production', second.commit));
    const refused = gates.filter(isRefused).find(({ gate }) => gate === 'no-overtaking');
    expect(refused).toMatchObject({
      code: 'GATE_UNKNOWN',
      facts: { cause: 'LEDGER_CONTRADICTS' },
    });
  }
});

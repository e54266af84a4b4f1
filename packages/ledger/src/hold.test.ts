import { describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { RefIntent } from '@waybill/git';
import { deploymentEvidence } from './agreement.ts';
import type { EnvironmentRecord } from './documents.ts';
import { newEnvironmentRecord, pointerTo } from './environment.ts';
import { withHolds } from './hold.ts';
import { newDeploymentId } from './layout.ts';
import type { CommitOrder, DeploymentRequest, DeploymentStep, Ledger } from './ledger-interface.ts';
import type { DeploymentPhase } from './phases.ts';
import { newDeploymentRecord, transition, type DeploymentRecord } from './record.ts';
import { relationProblems } from './relations.ts';
import { byLetter, openBench } from './testing/bare-repository.ts';
import {
  builtOf,
  commit,
  deploymentSamples,
  owner,
  planHash,
  releaseOf,
  signedOf,
} from './testing/samples.ts';
import { verifyLedger } from './verify.ts';

const a = commit('a');
const b = commit('b');
const c = commit('c');
const d = commit('d');

const samplesOf = (of: CommitSha): ReturnType<typeof deploymentSamples> =>
  deploymentSamples({ release: releaseOf(of), delivery: 'direct' });

const untilActive = [
  'approved',
  'migrating',
  'desired',
  'rolling-out',
  'checking',
  'active',
] as const;

/** One environment, whose deployments are records in memory. */
class Place {
  readonly #records = new Map<string, DeploymentRecord>();
  readonly #order: (one: CommitSha, other: CommitSha) => Promise<CommitOrder>;
  #environment: EnvironmentRecord = newEnvironmentRecord('shop', 'production');
  #minute = 0;

  constructor(order = byLetter) {
    this.#order = order;
  }

  held(): readonly string[] {
    return (this.#environment.held ?? []).map(({ commit: of, deployment, by }) => {
      return `${of.slice(0, 1)}: ${deployment} by ${by}`;
    });
  }

  environment(): EnvironmentRecord {
    return this.#environment;
  }

  /** A deployment that comes to these phases, and is active where they say so; what it replaces is ended. */
  async deploy(
    of: CommitSha,
    undoes?: string,
    phases: readonly DeploymentPhase[] = untilActive,
  ): Promise<string> {
    this.#minute += 1;
    const at = new Date(Date.UTC(2026, 10, 21, 12, this.#minute)).toISOString();
    const id = newDeploymentId(at, of);
    const kind = undoes === undefined ? 'promote' : 'rollback';
    const samples = deploymentSamples({ release: releaseOf(of), delivery: 'direct' }, kind);
    const by = { by: owner(), at };
    const requested = undoes === undefined ? samples.requested : { ...samples.requested, undoes };
    let record = newDeploymentRecord({
      ...{ id, environment: 'production', delivery: 'direct', release: releaseOf(of) },
    });
    record = transition(record, 'requested', requested, by);
    for (const phase of phases) record = transition(record, phase, samples[phase], by);
    if (phases.includes('active')) {
      this.#endFormer(record, undoes, at);
      const tree = { deployment: (it: string) => Promise.resolve(this.#records.get(it)) };
      const context = { at, order: this.#order };
      const next = await withHolds(tree, this.#environment, record, context);
      this.#environment = { ...next, active: pointerTo(record) };
    }
    this.#records.set(id, record);
    return id;
  }

  #endFormer(by: DeploymentRecord, undoes: string | undefined, at: string): void {
    const former = this.#records.get(this.#environment.active?.deployment ?? '');
    if (former === undefined) return;
    const to = undoes !== undefined && former.commit !== by.commit ? 'rolled-back' : 'superseded';
    const evidence = { ...samplesOf(former.commit)[to], by: by.id };
    this.#records.set(former.id, transition(former, to, evidence, { by: owner(), at }));
  }
}

const failed = [...untilActive.slice(0, 3), 'failed'] as const;

describe('what an environment holds', () => {
  it('is nothing at first, and says so by saying nothing', async () => {
    const place = new Place();
    await place.deploy(a);
    await place.deploy(b);
    expect(place.environment()).not.toHaveProperty('held');
  });

  it('is what a rollback took back, with the rollback that did, and when', async () => {
    const place = new Place();
    await place.deploy(a);
    const bad = await place.deploy(b);
    const by = await place.deploy(a, bad);
    expect(place.environment().held).toEqual([
      { deployment: bad, commit: b, at: '2026-11-21T12:03:00.000Z', by },
    ]);
  });

  it('is also what never became active, beside what ran', async () => {
    const place = new Place();
    await place.deploy(a);
    const ran = await place.deploy(b);
    const never = await place.deploy(c, undefined, failed);
    const by = await place.deploy(a, never);
    expect(place.held()).toEqual([`b: ${ran} by ${by}`, `c: ${never} by ${by}`]);
  });

  it('is only what failed, where the rollback brings back what still ran', async () => {
    const place = new Place();
    await place.deploy(a);
    const never = await place.deploy(b, undefined, failed);
    const by = await place.deploy(a, never);
    expect(place.held()).toEqual([`b: ${never} by ${by}`]);
  });

  it('is released by what is newer, and by nothing else', async () => {
    const place = new Place();
    await place.deploy(a);
    const bad = await place.deploy(c);
    const by = await place.deploy(a, bad);
    await place.deploy(b);
    // Newer than what ran, and older than what is held: it says nothing of that.
    expect(place.held()).toEqual([`c: ${bad} by ${by}`]);
    await place.deploy(d, undefined, failed);
    expect(place.held()).toHaveLength(1);
    await place.deploy(d);
    expect(place.environment()).not.toHaveProperty('held');
  });

  it.each<CommitOrder>(['unknown', 'diverged', 'older', 'same'])(
    'stays where what comes is %s',
    async (order) => {
      const place = new Place(() => Promise.resolve(order));
      await place.deploy(a);
      const bad = await place.deploy(b);
      await place.deploy(a, bad);
      await place.deploy(c);
      expect(place.held()).toHaveLength(1);
    },
  );

  it('is never what runs: neither by promotion nor by rollback', async () => {
    const place = new Place();
    await place.deploy(a);
    const bad = await place.deploy(b);
    await place.deploy(a, bad);
    const worse = await place.deploy(b);
    expect(place.held()).toEqual([]);
    const by = await place.deploy(a, worse);
    const third = await place.deploy(c);
    expect(place.held()).toEqual([]);
    await place.deploy(a, third);
    await place.deploy(b, by);
    expect(place.held().map((it) => it.slice(0, 1))).toEqual(['a', 'c']);
  });

  it('is a commit once, by the last rollback of it', async () => {
    const place = new Place();
    await place.deploy(a);
    const one = await place.deploy(b);
    await place.deploy(a, one);
    const other = await place.deploy(b, undefined, failed);
    const by = await place.deploy(a, other);
    expect(place.held()).toEqual([`b: ${other} by ${by}`]);
  });
});

describe('in the ledger', () => {
  const main = 'refs/heads/main';
  const desiredAt = (of: CommitSha): DeploymentStep => ({
    to: 'desired',
    evidence: (commits) => {
      const written = commits.get(main);
      if (written === undefined) throw new Error('the companion comes first');
      const state = { kind: 'commit' as const, repository: 'ops', ref: main, commit: written };
      return { ...samplesOf(of).desired, state };
    },
  });
  const requestOf = (of: CommitSha, more: Partial<DeploymentRequest> = {}): DeploymentRequest => ({
    environment: 'production',
    delivery: 'direct',
    kind: 'promote',
    release: releaseOf(of),
    planHash,
    requestedBy: 'ada',
    steps: [
      { to: 'approved', evidence: samplesOf(of).approved },
      { to: 'migrating', evidence: { phase: 'migrating', skipped: 'there is nothing' } },
    ],
    ...more,
  });
  const deploy = async (ledger: Ledger, request: DeploymentRequest): Promise<string> => {
    const of = request.release.commit;
    const { id } = (await ledger.startDeployment(request)).deployment;
    const writes: RefIntent = {
      ref: main,
      apply: () =>
        Promise.resolve({
          kind: 'commit',
          files: new Map([['production/image', Buffer.from(`${id}\n`)]]),
          message: 'production\n',
          author: { name: 'ada', email: 'ada@example.org' },
        }),
    };
    await ledger.advance(id, [desiredAt(of)], { companions: [writes] });
    const proved = (['rolling-out', 'checking', 'active'] as const).map((to) => ({
      to,
      evidence: samplesOf(of)[to],
    }));
    await ledger.finish(id, proved);
    return id;
  };

  it('a hold is written and verified, ends by a recorded reason, and an invented one is found', async () => {
    const bench = await openBench();
    try {
      const ledger = bench.ledger();
      for (const sha of [a, b]) {
        await ledger.claim(sha, builtOf(releaseOf(sha)), signedOf(releaseOf(sha)));
      }
      const first = await deploy(ledger, requestOf(a));
      const bad = await deploy(ledger, requestOf(b));
      const undoing = { kind: 'rollback', undoes: bad, reason: 'orders were lost' } as const;
      const by = await deploy(ledger, requestOf(a, undoing));
      const environment = await ledger.environment('production');
      const [entry] = environment?.held ?? [];
      expect(entry).toMatchObject({ deployment: bad, commit: b, by });
      if (environment === undefined || entry === undefined) throw new Error('nothing is held');
      expect((await verifyLedger(bench.repository)).problems).toEqual([]);

      const records = {
        releases: await ledger.releases(),
        deployments: await ledger.deployments(),
        locks: [],
      };
      const problems = (change: Partial<typeof entry>): readonly string[] =>
        relationProblems({
          ...records,
          environments: [{ ...environment, held: [{ ...entry, ...change }] }],
        }).map(({ message }) => message);
      expect(problems({})).toEqual([]);
      expect(problems({ commit: c })).toEqual([`held is ${c}, which ${by} did not take back`]);
      for (const change of [{ by: bad }, { by: first }, { deployment: first, commit: a }]) {
        expect(problems(change)).toHaveLength(1);
      }

      // What was asked for without a reason does not become what was asked for with one.
      const plain = await ledger.startDeployment(requestOf(b));
      const hold = { gate: 'hold', reason: 'the database was at fault', by: 'ada' } as const;
      const heir = bench.ledger({ owner: owner('2'), runState: () => Promise.resolve('ended') });
      const again = await deploy(heir, requestOf(b, { overrides: [hold] }));
      expect(again).not.toBe(plain.deployment.id);
      const record = await ledger.deployment(again);
      expect(record && deploymentEvidence(record, 'requested')?.overrides).toEqual([hold]);
      expect(await ledger.environment('production')).not.toHaveProperty('held');
      expect((await verifyLedger(bench.repository)).problems).toEqual([]);
    } finally {
      await bench.close();
    }
  }, 60_000);
});
